"""The record of this repository, checked once in a process: it is frozen, so that all tests may read the same."""

from __future__ import annotations

from functools import cache

from generator import pipeline
from generator.model.record import Record
from tests.projects import ROOT


@cache
def this_record() -> Record:
    """The record as ``check`` reads it, with its history."""
    checked = pipeline.check(ROOT)
    assert checked.record is not None, checked.findings
    return checked.record
