"""The records in ``examples/`` check clean, and their dates are drawn where they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import pipeline
from generator.charts import timeline
from generator.charts.spec import SpanBars
from generator.derive.calendar_days import days
from generator.derive.index import index
from generator.model import dates
from generator.model.days import Day
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.explorer import payload
from tests.projects import ROOT
from tests.render.strings import site, wordings

EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if (path / "mkdocs.yml").is_file())


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_an_example_has_no_finding(folder: Path) -> None:
    assert pipeline.check(folder).findings == ()


@pytest.fixture(scope="module")
def antiquity() -> Record:
    record = pipeline.check(ROOT / "examples" / "antiquity").record
    assert record
    return record


def test_events_stand_in_the_order_of_time(antiquity: Record) -> None:
    events = list(antiquity.events.values())
    assert [event.id for event in events[:2]] == ["great-pyramid", "olympic-games"]
    assert [event.id for event in events[-2:]] == ["scripts-read", "yinxu"]
    firsts = [dates.parse(event.date).first for event in events]
    assert firsts == sorted(firsts)


def test_the_explorer_has_all_of_its_years(antiquity: Record) -> None:
    (head,) = [
        json.loads(asset.data.decode().partition("('")[2].rpartition("')")[0].replace("\\\\", "\\").replace("\\'", "'"))
        for asset in payload.assets(Edition(index(antiquity), site("en")))
        if asset.path.name == "index.js"
    ]
    assert head["year"] == [Day(-2559, 1, 1).number, Day(1929, 12, 31).number]
    said = {edtf: (first, last, words) for first, last, _, edtf, words in head["dates"]}
    assert said["-0220"] == (
        Day(-220, 1, 1).number,
        Day(-220, 12, 31).number,
        "221 BCE (the source gives only the year)",
    )
    assert said["02XX"] == (Day(200, 1, 1).number, Day(299, 12, 31).number, "between 200 CE and 299 CE")
    assert said["192X"][2] == "the 1920s"


def test_the_chart_names_round_years_and_marks_what_is_too_short(antiquity: Record) -> None:
    (spec,) = timeline.specs(index(antiquity), wordings(antiquity)[1])
    assert isinstance(spec.data, SpanBars)
    assert spec.data.names == ("3000 BCE", "2000 BCE", "1000 BCE", "1 CE", "1000", "2000")
    assert (spec.data.first, spec.data.last, spec.data.step, spec.data.frame) == (-3000, 1999, 1000, None)
    assert {span.label.partition(":")[0] for span in spec.data.spans if not span.mark} == {
        "between 200 CE and 299 CE", "between 1800 and 1899",
    }  # fmt: skip
    assert "from about" not in spec.statement
    assert "2560 BCE" in spec.statement


def test_no_calendar_claims_a_day(antiquity: Record) -> None:
    assert not any(days(event) for event in antiquity.events.values())
