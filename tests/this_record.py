"""The record of this repository, checked once in a process: it is frozen, so that all tests may read the same."""

from __future__ import annotations

from functools import cache

from generator import pipeline
from generator.derive.index import Index, index
from generator.load.content import Content, read_content
from generator.model.record import Record
from generator.pipeline import Checked
from tests.projects import ROOT


@cache
def this_check() -> Checked:
    """What ``check`` says of the record, with its history."""
    return pipeline.check(ROOT)


@cache
def this_content() -> Content:
    """The files of the record, as they are read."""
    return read_content(ROOT)


@cache
def this_record() -> Record:
    """The record as ``check`` reads it, with its history."""
    checked = this_check()
    assert checked.record is not None, checked.findings
    return checked.record


@cache
def this_index() -> Index:
    """What follows from this record."""
    return index(this_record())
