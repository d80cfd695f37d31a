"""What a build says of its stages."""

from __future__ import annotations

import re

import pytest

from generator.cli.profile import STAGES, Profile


def test_each_stage_is_told_with_its_seconds_and_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[tuple[str, int, int]] = []
    profile = Profile(lambda *step: told.append(step))
    steps = [("check", 0, 1), ("check", 1, 1), ("render", 1, 1), ("pages", 1, 2), ("pages", 2, 2)]
    for step in steps:
        profile.step(*step)
    profile.tell()
    lines = capsys.readouterr().err.splitlines()
    assert told == steps
    assert [line.partition(":")[0] for line in lines] == [*STAGES.values(), "共计 total"]
    assert all(re.search(r": \d+\.\d\d s(?:, \d+ MiB)?$", line) for line in lines)
    seconds = [float(line.rpartition(":")[2].split()[0]) for line in lines]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.05)


def test_the_step_that_only_begins_the_pages_is_their_conversion(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([1.0, 3.0, 7.0])
    monkeypatch.setattr("generator.cli.profile.time.process_time", lambda: next(clock))
    profile = Profile(lambda *_: None)
    profile.step("render", 1, 1)
    profile.step("pages", 1, 2)
    profile.step("pages", 2, 2)
    assert profile._seconds["convert"] == 2
    assert profile._seconds["pages"] == 4
