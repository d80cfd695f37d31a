"""A process that has imported the generator and waits; each command it is asked for goes on from there in a new one.

``python -m tests.forking SOCKET``: a request is the words after ``python -m``, the folder and the environment as
JSON, with three streams and a socket for the answer, which is the number of the process, then how it ended.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import runpy
import signal
import socket
import struct
import sys
from importlib import import_module
from typing import Any, Final, TextIO, cast

import generator
from generator.charts import drawer
from generator.render.environment import environment
from generator.render.search.folding import fold

ALSO: Final = (
    "colorama material markdown.extensions.attr_list markdown.extensions.codehilite markdown.extensions.def_list "
    "markdown.extensions.fenced_code markdown.extensions.md_in_html markdown.extensions.meta "
    "markdown.extensions.tables pygments.formatters pygments.lexers"
).split()
"""What MkDocs imports while it builds."""
MOST: Final = 1 << 20
"""Bytes of a request: an environment is far smaller."""
NUMBER: Final = struct.Struct("!i")


def import_all() -> None:
    """Import the generator and what it takes."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for name in ALSO:
        import_module(name)


def make_ready() -> None:
    """Make what each process makes once that builds a site: compiled templates, the folding of texts, the engine."""
    templates = environment()
    for name in templates.list_templates():
        templates.get_template(name)
    fold("")
    drawer._engine()


def serve(requests: socket.socket) -> None:
    """Start a process for every request, until nobody asks any more; what returns is the command that was asked for."""
    while True:
        data, given, *_ = socket.recv_fds(requests, MOST, 4)
        if not data:
            sys.exit()
        if os.fork() == 0:
            requests.close()
            return begin(json.loads(data), given)
        for each in given:
            os.close(each)
        ended()


def ended() -> None:
    """Let go of processes that have ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def begin(asked: dict[str, Any], given: list[int]) -> None:
    """Start the command, and stay beside it to tell how it ended: only the command itself returns."""
    *streams, answers = given
    if number := os.fork():
        for each in streams:
            os.close(each)
        os.write(answers, NUMBER.pack(number))
        os.write(answers, NUMBER.pack(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])))
        os._exit(0)
    os.close(answers)
    take_over(streams)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv[:] = ["-m", *asked["words"]]


def take_over(streams: list[int]) -> None:
    """Make these the standard streams; Ctrl-C ends the command, whatever started the tests."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin, sys.stdout, sys.stderr = (opened(stream) for stream in (sys.stdin, sys.stdout, sys.stderr))


def opened(stream: TextIO) -> TextIO:
    """The stream anew, written line by line, so that who reads what a running command says need not wait."""
    return cast(
        "TextIO",
        open(stream.fileno(), stream.mode, buffering=1, encoding=stream.encoding, errors=stream.errors, closefd=False),
    )


if __name__ == "__main__":
    import_all()
    make_ready()
    gc.collect()
    gc.freeze()  # what all processes share is not copied by counting it
    serve(socket.socket(fileno=int(sys.argv[1])))
    sys.argv.pop(0)
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
