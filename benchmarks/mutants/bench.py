"""A copy of the project to change, and what is known of its tests."""

from __future__ import annotations

import ast
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from benchmarks.mutants.changes import ROOT, Mutant
from benchmarks.mutants.covering import CHOSEN, FAILING, NOTES, Lines
from benchmarks.mutants.trying import OUTCOMES, TRIALS

NOTED: Final = (
    "tests/model", "tests/load", "tests/derive", "tests/diagnostics", "tests/words", "tests/validate", "tests/rules",
    "tests/test_rules.py", "tests/charts", "tests/files", "tests/search", "tests/edit", "tests/render",
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

    cache: Path
    project: Path
    lines: Lines = field(init=False)
    sound: dict[tuple[str, ...], bool] = field(default_factory=dict)
    written: int = 0

    @staticmethod
    def of(cache: Path) -> Bench:
        """A copy of the project as it is, in the cache: what is noted of lines names its path."""
        shutil.rmtree(cache / "project", ignore_errors=True)
        return Bench(cache, copied(cache / "project"))

    def look(self, folders: Iterable[str]) -> None:
        """Run the tests of folders once as the project is, where they changed, and note which lines they run."""
        files = [self.cache / f"{folder.replace('/', '-')}-{self._state(folder)}" for folder in folders]
        for folder, file in zip(folders, files, strict=True):
            if not (done := file.with_suffix(".done")).exists():
                print(f"noting which lines {folder} runs", flush=True)
                self._run([folder], {NOTES: str(file)}, limit=resource.RLIM_INFINITY)
                done.touch()
        self.lines = Lines(self.project, files)

    def _state(self, folder: str) -> str:
        """A digest of the generator and of the tests of a folder."""
        state = sha256()
        for part in (self.project / "generator", self.project / folder):
            for path in sorted(part.rglob("*.*")) if part.is_dir() else [part]:
                if path.is_file() and "__pycache__" not in path.parts:
                    state.update(path.read_bytes())
        return state.hexdigest()[:16]

    def tried_together(self, mutants: Iterable[Mutant]) -> Iterator[tuple[Mutant, str | None]]:
        """The test that noticed each of these changes of functions, as soon as it is known."""
        by_name = {mutant.name: mutant for mutant in mutants}
        tests = {name: self._met_by(mutant) for name, mutant in by_name.items()}
        trials, outcomes = self.cache / "trials", self.cache / "outcomes"
        outcomes.write_text("", encoding="utf-8")
        trials.write_text("\n".join(self._trial(mutant, tests[name]) for name, mutant in by_name.items()), "utf-8")
        environment = {TRIALS: str(trials), OUTCOMES: str(outcomes)}
        command = self._command("trying", _files(name for names in tests.values() for name in names))
        with subprocess.Popen(
            command, cwd=self.project, env=self._environment(environment), stdout=subprocess.DEVNULL
        ) as process, outcomes.open(encoding="utf-8") as lines:  # fmt: skip
            while (ended := process.poll()) is None or lines:
                for line in lines:
                    name, by = json.loads(line)
                    yield by_name[name], by
                if ended is not None:
                    return
                time.sleep(1)

    def _trial(self, mutant: Mutant, tests: list[str]) -> str:
        file = str(self.project / mutant.file)
        return json.dumps({"name": mutant.name, "file": file, "source": mutant.source.decode(), "tests": tests})

    def _met_by(self, mutant: Mutant) -> list[str]:
        """Tests that ran the line, some of them where there are many."""
        ran = self.lines.tests(mutant.file, mutant.line, mutant.last)
        return sorted(random.Random(mutant.name).sample(ran, min(len(ran), MOST)))  # noqa: S311 - the same for a line

    def tried_alone(self, mutant: Mutant) -> str | None:
        """The test that fails on the mutant, in a process of its own, and passes without it."""
        path = self.project / mutant.file
        whole = path.read_bytes()
        self._write(path, mutant.source)
        try:
            failing = next(filter(None, self._failing(mutant)), None)
        finally:
            self._write(path, whole)
        if failing:
            self._demand_sound(failing)
        return failing[0] if failing else None

    def _write(self, path: Path, source: bytes) -> None:
        """Write a module at a time of its own: Python compiles it anew, and nothing but it."""
        path.write_bytes(source)
        self.written += 1
        os.utime(path, (self.written, self.written))

    def _failing(self, mutant: Mutant) -> Iterator[tuple[str, ...]]:
        """What fails, group by group: the names of tests."""
        yield self._failed_of(self._met_by(mutant))
        for tests in _nearest(mutant.file):
            yield self._failed(tests)

    def _failed_of(self, names: Iterable[str]) -> tuple[str, ...]:
        chosen = self.cache / "chosen"
        chosen.write_text("\n".join(names), encoding="utf-8")
        files = _files(names)
        return self._failed(files, {CHOSEN: str(chosen)}) if files else ()

    def _failed(self, tests: Iterable[str], given: Mapping[str, str] = {}) -> tuple[str, ...]:
        failing = self.cache / "failing"
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
        command = self._command("covering", [*([] if NOTES in given else ["-x"]), *tests])
        done = subprocess.run(
            command, cwd=self.project, env=self._environment(given), capture_output=True, check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)),
        )  # fmt: skip
        return done.returncode

    def _command(self, plugin: str, arguments: Iterable[str]) -> list[str]:
        plugins = ["-p", "no:cacheprovider", "-p", f"benchmarks.mutants.{plugin}"]
        return [sys.executable, "-m", "pytest", "-q", "--tb=no", *plugins, *arguments]

    def _environment(self, given: Mapping[str, str]) -> dict[str, str]:
        return {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(self.project), **given}


def copied(folder: Path) -> Path:
    """The project without what is installed or built."""
    kept = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, kept.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def _files(names: Iterable[str]) -> list[str]:
    """The files that tests are in, by their names."""
    return sorted({ast.literal_eval(name).partition("::")[0] for name in names})


def _nearest(file: Path) -> Iterator[list[str]]:
    """The tests that are named as the file, those of its rule, and those of its folder."""
    named = [str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob(f"test_{file.stem.strip('_')}.py")]
    rule = ROOT / "tests/rules" / file.stem.replace("_", "-")
    inner = Path("tests", *file.parts[1:-1])
    for tests in (named, ["tests/test_rules.py"] if rule.is_dir() else [], [str(inner)]):
        if kept := [name for name in tests if (ROOT / name).exists() and "browser" not in name]:
            yield kept
