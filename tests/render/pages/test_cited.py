"""How to cite each kind of page: with the day of what it says, and its figures as rows that name their source."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from generator.derive.index import index
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.render.site import plan
from generator.words.citations import gbt7714, source
from tests import records
from tests.render.strings import site

OLD, NEW = datetime(2024, 1, 31, tzinfo=UTC), datetime(2025, 3, 4, tzinfo=UTC)
CORRECTION = {"date": "2026-01-02", "was": {"zh": "旧说"}, "is": {"zh": "新说"}, "why": {"zh": "笔误"}}


@cache
def record() -> Record:
    return records.record(
        [
            records.event("old", observations=("figure",), region="321300"),
            records.event("new", entities=("team",), region="320583", topics=("safety",)),
        ],
        entities=[records.entity("team", observations=("loss",), corrections=(CORRECTION,))],
        observations=[
            records.observation("figure", region="321300"),
            records.observation("loss", indicator="losses", value="-1.5", note={"zh": "说明"}),
        ],
        indicators=[records.indicator(), records.indicator("losses")],
        stories=[records.story("told", "old")],
    )


@cache
def pages(code: str = "zh", *, history: bool = True) -> dict[str, str]:
    first = {Ref("event", "old"): OLD, Ref("event", "new"): NEW, Ref("entity", "team"): OLD, Ref("story", "told"): NEW}
    made = plan(index(record()), replace(site(code), first=first if history else {}))
    return {str(page.path): page.markdown for page in made.pages}


def cited(path: str, form: str, code: str = "zh") -> str:
    text = pages(code)[path].partition('id="cite"')[2]
    found = re.search(rf'data-form="{form}" markdown="1">\n\n(.*?)\n\n</div>', text, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found[1])) if found else ""


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("events/old.md", "2024-01-31"),
        ("entities/team.md", "2026-01-02"),
        ("topics/safety.md", "2026-01-02"),
        ("regions/321300.md", "2024-01-31"),
        ("regions/320583.md", "2025-03-04"),
        ("indicators/cases.md", "2024-01-31"),
        ("stories/told.md", "2025-03-04"),
        ("data.md", "2026-01-02"),
        ("compare.md", "2026-01-02"),
        ("coverage.md", "2026-01-02"),
        ("graph.md", "2026-01-02"),
    ],
)
def test_a_page_is_cited_with_the_day_of_what_it_says(path: str, day: str) -> None:
    """Not that of the build, which is 2024-02-01 here."""
    address = f"https://example.org/{path.removesuffix('.md')}/"
    medium = "DS/OL" if path == "data.md" else "EB/OL"
    assert cited(path, "gbt7714").endswith(f"[{medium}]. （{day}）[引用日期]. {address}.")
    assert f"date = {{{day}}}" in cited(path, "bibtex")
    (item,) = json.loads(cited(path, "csl"))
    assert item["issued"] == {"date-parts": [[int(part) for part in day.split("-")]]}
    assert (item["URL"], item["type"]) == (address, "dataset" if path == "data.md" else "webpage")


def test_without_a_history_no_day_is_claimed() -> None:
    text = pages(history=False)["topics/safety.md"].partition('id="cite"')[2]
    assert "（20" not in text
    assert "date = " not in text


def test_the_page_of_a_source_cites_the_source() -> None:
    assert cited("sources/report.md", "gbt7714") == gbt7714(source(record().sources["report"], record().vocabularies))
    assert 'data-accessed=""' in pages()["sources/report.md"]


def test_the_english_page_is_cited_in_english() -> None:
    text = cited("events/old.md", "gbt7714", "en")
    assert text.endswith("[EB/OL]. (2024-01-31)[date of access]. https://example.org/events/old/.")
    assert "langid = {english}" in cited("events/old.md", "bibtex", "en")


@pytest.mark.parametrize(("path", "ids"), [("events/old.md", ["figure"]), ("entities/team.md", ["loss"])])
def test_the_figures_of_a_page_are_rows_that_cite_their_source(path: str, ids: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(cited(path, "rows")), delimiter="\t"))
    assert [row["id"] for row in rows] == ids
    for row in rows:
        item = record().observations[row["id"]]
        assert (row["value"], row["passage"], row["token"]) == (str(item.value), str(item.passage), item.token)
        assert row["source"] == gbt7714(source(record().sources[item.source], record().vocabularies))
        assert row["url"] == "https://example.org/sources/report/#p1"


def test_a_page_without_figures_has_no_rows_and_a_list_is_not_cited() -> None:
    assert cited("events/new.md", "rows") == ""
    assert all('id="cite"' not in text for path, text in pages().items() if path.endswith("index.md"))
