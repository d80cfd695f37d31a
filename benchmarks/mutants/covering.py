"""Which tests run which lines: a plugin of pytest that notes it, and one that runs some tests only.

The tests of whole stages run once in a copy of the project; each mutant is then met by those that run its line.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest
from coverage import Coverage, CoverageData

NOTES: Final = "BIANNIAN_LINES"
"""Names the file that takes which test ran which lines."""
CHOSEN: Final = "BIANNIAN_TESTS"
"""Names a file with the only tests to run, one a line."""
FAILING: Final = "BIANNIAN_FAILING"
"""Names the file that takes the test that failed."""


class Notes:
    """Measures test by test, and keeps the names of those that pass."""

    def __init__(self, file: str) -> None:
        self._passed = Path(f"{file}.passed")
        self._coverage = Coverage(data_file=file, config_file=False, source=["generator"])
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note what runs from here on under the name of the test."""
        self._coverage.switch_context(item.nodeid)
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the name of a test that passes."""
        if report.when == "call" and report.passed:
            with self._passed.open("a", encoding="utf-8") as names:
                names.write(f"{report.nodeid!r}\n")

    def pytest_sessionfinish(self) -> None:
        """Write down what was noted."""
        self._coverage.stop()
        self._coverage.save()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to note where the environment asks for it."""
    if NOTES in os.environ:
        config.pluginmanager.register(Notes(os.environ[NOTES]))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the chosen tests, in the order they are chosen."""
    if CHOSEN in os.environ:
        order = {name: place for place, name in enumerate(Path(os.environ[CHOSEN]).read_text("utf-8").splitlines())}
        items[:] = sorted(
            (item for item in items if repr(item.nodeid) in order), key=lambda item: order[repr(item.nodeid)]
        )


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Name what failed."""
    if report.failed and FAILING in os.environ:
        with Path(os.environ[FAILING]).open("a", encoding="utf-8") as names:
            names.write(f"{report.nodeid!r}\n")


class Lines:
    """Which tests ran which lines, as noted folder by folder."""

    def __init__(self, project: Path, files: Iterable[Path]) -> None:
        self._project = project
        self._notes: list[tuple[CoverageData, set[str]]] = []
        for file in files:
            data = CoverageData(str(file))
            data.read()
            self._notes.append((data, set(Path(f"{file}.passed").read_text("utf-8").splitlines())))

    def tests(self, file: Path, first: int, last: int) -> list[str]:
        """The tests that ran one of these lines and passed, in the order of their names."""
        names: set[str] = set()
        for data, passed in self._notes:
            contexts = data.contexts_by_lineno(str(self._project / file))
            ran = {repr(name) for line in range(first, last + 1) for name in contexts.get(line, ())}
            names |= ran & passed
        return sorted(names)
