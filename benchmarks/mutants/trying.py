"""Trying changes of functions in processes that go on from one that has found all tests: a plugin of pytest.

Finding tests and importing the generator takes many seconds, and most mutants are noticed in a tenth of one. A change
in the body of a function needs neither again: the function is given its changed code. What was worked out while tests
were found is not worked out anew, so that a mutant no test noticed here is to be met in a process of its own as well.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final

import pytest

TRIALS: Final = "BIANNIAN_TRIALS"
"""Names a file of what to try, one a line: the mutant's name, its file, its source, and the tests that ran its line."""
OUTCOMES: Final = "BIANNIAN_OUTCOMES"
"""Names the file that takes each mutant's name with the test that noticed it, or null."""
ENOUGH: Final = 60
"""Processor seconds: the tests that ran a line take a few, so that what takes so long does not end."""
WAITED: Final = 300
"""Seconds: what waits so long waits for something that the mutant does not do."""
ROOM: Final = 6 << 30
"""Bytes: what takes more does not end either."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Try every mutant instead of running the tests."""
    items = {repr(item.nodeid): item for item in session.items}
    sound: dict[str, bool] = {}
    with Path(os.environ[OUTCOMES]).open("a", encoding="utf-8", buffering=1) as outcomes:
        for line in Path(os.environ[TRIALS]).read_text("utf-8").splitlines():
            trial = json.loads(line)
            noticed = _noticed(session, trial, items, sound)
            outcomes.write(json.dumps([trial["name"], noticed]) + "\n")
    return True


def _noticed(
    session: pytest.Session, trial: dict[str, Any], items: dict[str, pytest.Item], sound: dict[str, bool]
) -> str | None:
    """The test that fails on a mutant and passes without it."""
    left = [items[name] for name in trial["tests"] if name in items]
    while left:
        failing = _forked(session, left, trial)
        if failing is None:
            return None
        name = repr(left[failing].nodeid)
        if name not in sound:
            sound[name] = _forked(session, [left[failing]], None) is None
        if sound[name]:
            return name
        left = left[failing + 1 :]
    return None


def _forked(session: pytest.Session, items: Sequence[pytest.Item], trial: dict[str, Any] | None) -> int | None:
    """Run tests in a process that goes on from this one: the place of the first that fails or does not end."""
    reading, writing = os.pipe()
    if number := os.fork():
        os.close(writing)
        with os.fdopen(reading, "rb") as begun:
            last = len(begun.read()) - 1
        return None if os.waitpid(number, 0)[1] == 0 else max(last, 0)
    try:
        os.close(reading)
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (ENOUGH, ENOUGH))
        resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
        signal.alarm(WAITED)
        status = int(not _all_pass(session, items, trial, writing))
    except BaseException:  # noqa: BLE001 - whatever the mutant does is noticed
        status = 1
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.killpg(0, signal.SIGTERM)  # what tests started and left
        os._exit(status)


def _all_pass(
    session: pytest.Session, items: Sequence[pytest.Item], trial: dict[str, Any] | None, writing: int
) -> bool:
    """Run tests until one fails, and write a byte before each, so that its place is known however this ends."""
    if trial:
        put_in(trial["file"], trial["source"])
    for item, after in zip(items, [*items[1:], None], strict=True):
        os.write(writing, b".")
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            return False
    return True


def put_in(file: str, source: str) -> int:
    """Give every function of a module its code anew, and count those that were given another one."""
    codes: dict[tuple[str, int], CodeType | None] = {}
    for code in _codes(compile(source, file, "exec")):
        key = (code.co_qualname, code.co_firstlineno)
        codes[key] = None if key in codes else code  # of two lambdas on a line nobody knows which is which
    changed = 0
    for function in filter(_is_function, gc.get_objects()):
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno)) if old.co_filename == file else None
        if new and new != old and new.co_freevars == old.co_freevars:
            function.__code__ = new
            changed += 1
    return changed


def _is_function(thing: object) -> bool:
    return type(thing) is FunctionType


def _codes(code: CodeType) -> Iterator[CodeType]:
    """A code and those within it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
