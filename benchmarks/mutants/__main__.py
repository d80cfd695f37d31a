"""Mutants of our own code: small changes of ``generator/``, and whether the tests notice.

``python -m benchmarks.mutants [NUMBER] [SEED]`` changes one expression at a time in a copy of the project and runs
the tests that ran its line, then those of its stage, then those of ``make fast``, until one fails. What no test
noticed is printed with its line.
"""

from __future__ import annotations

import ast
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.mutants.changes import ROOT, Mutant, every
from benchmarks.mutants.covering import CHOSEN, FAILING, NOTES, Lines

FAST: Final = ("tests/model", "tests/load", "tests/derive", "tests/diagnostics", "tests/rules", "tests/validate")
"""Stages that everything else stands on: their tests are run for each mutant of any stage."""
NOTED: Final = (
    *FAST, "tests/words", "tests/charts", "tests/render", "tests/edit", "tests/search", "tests/files", "tests/fuzz",
)  # fmt: skip
"""Folders whose tests work in their own process, so that it shows which lines they run."""
MOST: Final = 100
"""Tests of one line that are tried, by lot: what so many do not notice, others hardly do."""
ENOUGH: Final = 600
"""Processor seconds, some ten times what the tests of a stage take: a mutant that never ends is noticed too."""
NOT_RUN: Final = ("what failed was not a test",)
"""The mutant cannot be imported, or did not end."""
CANNOT_FAIL: Final = 5
"""How pytest ends when there are no tests."""


@dataclass
class Bench:
    """A copy of the project to change, and what is known of its tests."""

    project: Path
    scratch: Path
    lines: Lines = field(init=False)
    sound: dict[tuple[str, ...], bool] = field(default_factory=dict)
    written: int = 0

    def look(self) -> None:
        """Run the tests of the stages once as the project is, and note which lines they run."""
        notes = self.scratch / "lines"
        self._run(NOTED, {NOTES: str(notes)}, limit=resource.RLIM_INFINITY)
        self.lines = Lines(self.project, notes)

    def noticed(self, mutant: Mutant) -> bool:
        """Whether a test fails on the mutant that passes without it."""
        path = self.project / mutant.file
        whole = path.read_bytes()
        self._write(path, mutant.source)
        try:
            failing = next(filter(None, self._failing(mutant)), None)
        finally:
            self._write(path, whole)
        if failing:
            self._demand_sound(failing)
        return failing is not None

    def _write(self, path: Path, source: bytes) -> None:
        """Write a module at a time of its own: Python compiles it anew, and nothing but it."""
        path.write_bytes(source)
        self.written += 1
        os.utime(path, (self.written, self.written))

    def _failing(self, mutant: Mutant) -> Iterator[tuple[str, ...]]:
        """What fails, group by group: the names of tests."""
        ran = self.lines.tests(mutant.file, mutant.line, mutant.last)
        some = random.Random(mutant.line).sample(ran, min(len(ran), MOST))  # noqa: S311 - the same for a line
        yield self._failed_of(some)
        for tests in _stages(mutant.file):
            yield self._failed(tests)

    def _failed_of(self, names: Iterable[str]) -> tuple[str, ...]:
        chosen = self.scratch / "chosen"
        chosen.write_text("\n".join(names), encoding="utf-8")
        files = sorted({ast.literal_eval(name).partition("::")[0] for name in names})
        return self._failed(files, {CHOSEN: str(chosen)}) if files else ()

    def _failed(self, tests: Iterable[str], given: Mapping[str, str] = {}) -> tuple[str, ...]:
        failing = self.scratch / "failing"
        failing.write_text("", encoding="utf-8")
        status = self._run(tests, {**given, FAILING: str(failing)}, limit=ENOUGH)
        if status in {0, CANNOT_FAIL}:
            return ()
        return tuple(failing.read_text("utf-8").splitlines()) or NOT_RUN

    def _demand_sound(self, failing: tuple[str, ...]) -> None:
        """End the run when these fail without any mutant: they would seem to notice every one."""
        if failing != NOT_RUN and failing not in self.sound:
            self.sound[failing] = not self._failed_of(failing)
        if not self.sound.get(failing, True):
            sys.exit(f"these tests fail as the project is: {' '.join(failing)}")

    def _run(self, tests: Iterable[str], given: Mapping[str, str], limit: int) -> int:
        plugins = ["-p", "no:cacheprovider", "-p", "benchmarks.mutants.covering"]
        stop = [] if NOTES in given else ["-x"]
        command = [sys.executable, "-m", "pytest", "-q", *stop, *plugins, *tests]
        environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(self.project)}
        done = subprocess.run(
            command, cwd=self.project, env={**environment, **given}, capture_output=True, check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)),
        )  # fmt: skip
        return done.returncode


def copied(folder: Path) -> Path:
    """The project without what is installed or built."""
    kept = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, kept.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def _stages(file: Path) -> Iterator[list[str]]:
    """The tests that are named as the file, those of its folder, those of its stage, and those of all stages."""
    stage = Path("tests", *file.parts[1:2])
    named = [str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob(f"test_{file.stem.strip('_')}.py")]
    rule = ROOT / "tests/rules" / file.stem.replace("_", "-")
    inner = Path("tests", *file.parts[1:-1])
    for tests in (named, ["tests/rules"] if rule.is_dir() else [], [str(inner)], [str(stage)], list(FAST)):
        if kept := [name for name in tests if (ROOT / name).exists() and "browser" not in name]:
            yield kept


def main(number: int = 200, seed: int = 13) -> None:
    """Try a sample, and print what survived."""
    mutants = list(every())
    sample = random.Random(seed).sample(mutants, number)  # noqa: S311 - the same sample for a seed
    killed = 0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        bench = Bench(copied(Path(folder)), Path(scratch))
        bench.look()
        for tried, mutant in enumerate(sample, 1):
            dead = bench.noticed(mutant)
            killed += dead
            print(f"{killed}/{tried}", "killed  " if dead else "survived", mutant, flush=True)
    print(f"{killed} of {number} sampled mutants killed, of {len(mutants)} in all (seed {seed})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
