from __future__ import annotations

from pathlib import Path

from benchmarks.realistic import EVENTS, write_project
from generator import pipeline
from tests.projects import tree


def test_the_record_that_benchmarks_measure_is_clean_and_always_the_same(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_project(tmp_path / name, EVENTS + 3)
    checked = pipeline.check(tmp_path / "one")
    assert checked.clean
    assert checked.record is not None
    assert len(checked.record.events) == EVENTS + 3
    assert len(checked.record.sources) == 2
    assert tree(tmp_path / "one") == tree(tmp_path / "other")
