"""Builds of one target at once: whichever ends last, the site is whole and nothing lies beside it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import EPOCH, ROOT, run, tree
from tests.small import small_project

ROUNDS = 1
"""A hundredth of the long run, see ``make fuzz``."""


def begin(project: Path, *, offline: bool) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "build", "--site-dir", str(project / "out")]
    environment = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [*command, *(["--offline"] if offline else [])],
        cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.fuzz
def test_two_to_four_builds_at_once_leave_a_whole_site(tmp_path: Path, fuzz_factor: int) -> None:
    """Two kinds of site, so that a mixture of both would show; in half of the rounds one build is killed midway."""
    project = small_project(tmp_path / "project")
    whole = []
    for number, options in enumerate(((), ("--offline",))):
        assert run("generator", "build", "--site-dir", f"whole-{number}", *options, folder=project).returncode == 0
        whole.append(tree(project / f"whole-{number}"))
    chance = random.Random(12)  # noqa: S311 - the same rounds in every run
    for _ in range(ROUNDS * fuzz_factor):
        builds = [begin(project, offline=chance.random() < 0.5) for _ in range(chance.randint(2, 4))]
        killed = builds[0] if chance.random() < 0.5 else None
        if killed:
            assert killed.stdout is not None
            assert any("render" in line or "check" in line or "正在写" in line for line in killed.stdout)
            killed.kill()
        for build in builds:
            said, _ = build.communicate()
            assert build is killed or build.returncode == 0, said
        assert tree(project / "out") in whole
        beside = [path.name for path in project.glob(".out*")]
        assert not beside or killed
    assert run("generator", "build", "--site-dir", "out", folder=project).returncode == 0
    assert not [*project.glob(".out*")]
