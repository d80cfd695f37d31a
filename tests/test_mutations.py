"""A sample of the mutants of ``python -m benchmarks.mutations``: of each kind nine in ten are caught."""

from __future__ import annotations

import pytest

from benchmarks.mutations.every import KINDS
from benchmarks.mutations.harmless import harmless
from benchmarks.mutations.trial import Bench
from tests.projects import ROOT

_OF_EACH = 2


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench.of(ROOT)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_of_each_kind_is_caught_at_its_line(bench: Bench, kind: str) -> None:
    mutants = list(KINDS[kind](bench.files, bench.record))
    trials = [bench.tried(mutant) for mutant in mutants[:: len(mutants) // _OF_EACH][:_OF_EACH]]
    assert [trial.mutant.what for trial in trials if not trial.caught] == []


def test_a_sample_of_harmless_edits_is_not_reported(bench: Bench) -> None:
    edits = list(harmless(bench.files))
    found = [bench.tried(edit).findings for edit in edits[:: len(edits) // 6]]
    assert not any(found)
