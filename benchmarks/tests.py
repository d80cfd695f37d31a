"""What the tests cost, and where: processor seconds of pytest and every process that it starts.

``python -m benchmarks.tests tests/cli tests/edit`` runs these tests, one after the other in one process, and prints the
seconds of each folder, and the modules, tests and fixtures that take the most. What a fixture takes is within the
seconds of the module that asked for it first. Seconds grow with what else the machine does: compare runs of one hour.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from rich.console import Console
from rich.table import Table

MOST: Final = 25
"""Modules, tests and fixtures that are printed: what comes after them takes less than a hundredth each."""
TICKS: Final = os.sysconf("SC_CLK_TCK")


def seconds(process: int) -> float:
    """Processor seconds so far of a process, of its children that have ended, and of those that live."""
    try:
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        lists = [each.read_text(encoding="ascii") for each in Path(f"/proc/{process}/task").glob("*/children")]
    except (FileNotFoundError, ProcessLookupError):
        return 0.0  # it ended meanwhile: its parent has its seconds
    own = sum(map(int, text.rpartition(")")[2].split()[11:15])) / TICKS
    return own + sum(seconds(int(child)) for child in " ".join(lists).split())


class Costs:
    """A plugin of pytest that adds up what each module and each fixture took."""

    def __init__(self) -> None:
        self.modules: defaultdict[str, float] = defaultdict(float)
        self.fixtures: defaultdict[str, float] = defaultdict(float)
        self.each: defaultdict[str, float] = defaultdict(float)
        self.tests: Counter[str] = Counter()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Add what a test took, with the fixtures it was the first to ask for."""
        module = item.nodeid.partition("::")[0]
        before = seconds(os.getpid())
        result = yield
        taken = _since(before)
        self.modules[module] += taken
        self.each[item.nodeid.partition("[")[0]] += taken
        self.tests[module] += 1
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
        """Add what making a fixture took; what it is made of was made before."""
        before = seconds(os.getpid())
        try:
            return (yield)
        finally:
            if fixturedef.baseid:  # neither pytest's own nor a parameter
                self.fixtures[f"{fixturedef.baseid}: {fixturedef.argname}"] += _since(before)


def _since(before: float) -> float:
    """Seconds since there were so many: none where a process took its own along, as a closed browser does."""
    return max(0.0, seconds(os.getpid()) - before)


def show(costs: Costs) -> None:
    """Print the seconds by folder, by module and by fixture."""
    folders: defaultdict[str, float] = defaultdict(float)
    tests: Counter[str] = Counter()
    for module, taken in costs.modules.items():
        folder = "/".join(module.split("/")[:2])
        folders[folder] += taken
        tests[folder] += costs.tests[module]
    console = Console(width=110)
    console.print(_table("folder", folders, tests))
    console.print(_table("module", costs.modules, costs.tests))
    console.print(_table("test, with all its parameters", costs.each, {}))
    console.print(_table("fixture", costs.fixtures, {}))
    console.print(f"{sum(folders.values()):.1f} processor seconds in all, without what finding the tests took.")


def _table(title: str, taken: Mapping[str, float], tests: Mapping[str, int]) -> Table:
    table = Table(title, "processor s", "tests")
    for name, each in sorted(taken.items(), key=lambda pair: -pair[1])[:MOST]:
        table.add_row(name, f"{each:.1f}", str(tests.get(name, "")))
    return table


def main(arguments: list[str]) -> int:
    """Run pytest with these arguments, and print what its tests took."""
    costs = Costs()
    status = pytest.main(["-q", "-p", "no:cacheprovider", *arguments], plugins=[costs])
    show(costs)
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
