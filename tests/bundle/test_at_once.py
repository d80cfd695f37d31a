"""Builds of one target at once: whichever ends last, the site is whole and nothing lies beside it."""

from __future__ import annotations

import os
import random
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from tests.commands import Started, talking
from tests.projects import run, tree
from tests.small import small_project

ROUNDS = 1
"""A hundredth of the long run, see ``make fuzz``."""


@dataclass(frozen=True)
class Build:
    """A build that runs, and what it says."""

    command: Started
    said: IO[str]

    def killed_midway(self) -> None:
        """Kill it at one of its first steps."""
        assert any("render" in line or "check" in line or "正在写" in line for line in self.said)
        os.kill(self.command.number, signal.SIGKILL)


def begin(project: Path, *, offline: bool) -> Build:
    words = ["generator", "build", "--site-dir", str(project / "out"), *(["--offline"] if offline else [])]
    return Build(*talking(words, project))


@pytest.mark.fuzz
def test_two_to_four_builds_at_once_leave_a_whole_site(
    tmp_path: Path, small_site: Path, small_offline_site: Path, fuzz_factor: int
) -> None:
    """Two kinds of site, so that a mixture of both would show; in half of the rounds one build is killed midway."""
    project = small_project(tmp_path / "project")
    whole = [tree(small_site), tree(small_offline_site)]
    chance = random.Random(12)  # noqa: S311 - the same rounds in every run
    for _ in range(ROUNDS * fuzz_factor):
        builds = [begin(project, offline=chance.random() < 0.5) for _ in range(chance.randint(2, 4))]
        killed = builds[0] if chance.random() < 0.5 else None
        if killed:
            killed.killed_midway()
        for build in builds:
            with build.said:
                said = build.said.read()
            status = build.command.ended()
            assert build is killed or status == 0, said
        assert tree(project / "out") in whole
        beside = [path.name for path in project.glob(".out*")]
        assert not beside or killed
    assert run("generator", "build", "--site-dir", "out", folder=project).returncode == 0
    assert not [*project.glob(".out*")]
