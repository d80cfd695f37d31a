"""The last word of every command: what ended it, in one sentence and a status, and never a traceback."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from threading import current_thread, main_thread
from typing import Final

import click

from generator.bundle.target import TargetError
from generator.files.atomic import NotWrittenError, reason
from generator.load.git import GitError
from generator.model.settings_error import SettingsError

REFUSED: Final = 2
INTERRUPTED: Final = 130
"""What a shell says of a program that SIGINT ended."""
CLOSED: Final = 141
"""What a shell says of a program that SIGPIPE ended: whoever read its output has seen enough."""

_OUTPUT: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})


def ended(command: Callable[[], object], *, debug: bool) -> int:
    """Run a command to its end and return its status."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed before we began
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):  # a console in another encoding shows what it can
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    status = _guarded(command, debug=debug)
    flushed = _guarded(sys.stdout.flush, debug=debug)
    if flushed:
        _silence()
    _let_go()
    return flushed or status


def _let_go() -> None:
    """Let Ctrl-C end the process at once from here on: Python, while it shuts down, would print a traceback."""
    if current_thread() is main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


class UnreadError(Exception):
    """Whoever read our output has closed it; click would take a BrokenPipeError for a status of its own."""


@contextmanager
def unread() -> Iterator[None]:
    """Tell a closed output from other errors of the system."""
    try:
        yield
    except BrokenPipeError as error:
        raise UnreadError from error


def _guarded(command: Callable[[], object], *, debug: bool) -> int:
    try:
        return _status(command())
    except SystemExit as leaving:
        return _status(leaving.code)
    except (click.Abort, KeyboardInterrupt):
        return _say("\n已中断 / interrupted", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last handler: whatever it is, it is told
        if debug:
            traceback.print_exc()
        return _told(error)


def _status(code: object) -> int:
    if isinstance(code, str):
        return _say(code, 1)
    return code if isinstance(code, int) else 0


def _told(error: Exception) -> int:
    if isinstance(error, (UnreadError, BrokenPipeError)):
        _silence()
        return CLOSED
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    return _say(_foreseen(error) or _fault(error), REFUSED)


def _foreseen(error: Exception) -> str | None:
    """The sentence for what may happen to anybody; None for a fault of the program."""
    match error:
        case TargetError() | NotWrittenError() | SettingsError():
            return str(error)
        case GitError(sentence=sentence):
            return f"{sentence.zh} / {sentence.en}"
        case OSError(filename=None, errno=number) if number in _OUTPUT:
            return (
                f"输出写不出去：{reason(error)}；请换一个去处再运行 / "
                f"the output cannot be written: {error.strerror}; run it again with another place for it"
            )
        case OSError(filename=str() | bytes() as name):
            where = os.fsdecode(name)
            zh, en = f"{where}：{reason(error)}；请检查它和它的权限", "look at it and its permissions"
            return f"{zh} / {where}: {error.strerror}; {en}"
        case MemoryError():
            return "内存不够；请关掉别的程序再运行 / out of memory; close other programs and run it again"
    return None


def _fault(error: Exception) -> str:
    """What is said of a fault of ours, with a file that holds all that is known of it."""
    told = "".join(traceback.format_exception(error))
    kept = _kept(f"biannian {version('biannian')}, Python {sys.version}\n{' '.join(sys.argv)}\n\n{told}")
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    return (
        f"程序出错了，这不是您的错：{what}。请把 {kept} 连同您做了什么，报告给维护本程序的人。 / "
        f"This is a fault of the program, not yours. Please report it to those who maintain it, with {kept} and what "
        "you did."
    )


def _kept(text: str) -> str:
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="biannian-", suffix=".txt", delete=False
        ) as file:
            file.write(text)
            return file.name
    except OSError:
        return text  # there is no room for a file: better on the terminal than lost


def _say(text: str, status: int) -> int:
    try:
        click.echo(text, err=True)
    except OSError:
        _silence()  # standard error is gone too; the status is what is left to say it
    return status


def _silence() -> None:
    """Send what is still to be written nowhere: Python would fail over it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
