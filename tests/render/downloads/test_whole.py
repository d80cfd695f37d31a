"""The record as one database and one workbook, read back by other programs and compared with the record."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from generator.derive.index import index
from generator.model.base import LocalText
from generator.model.record import Record
from generator.render.downloads import Downloads, whole
from generator.render.downloads.about import About, Licence
from generator.render.downloads.workbook import WorkbookSheet, text_of, workbook
from generator.render.edition import Edition
from generator.render.machines.files import outline
from generator.render.machines.page import described
from generator.render.pages import data
from generator.words.citations import gbt7714, source
from tests import records
from tests.render.strings import site, wordings
from tests.this_record import this_record

LICENCE = Licence(name="CC0-1.0", title=LocalText(zh="放弃权利", en="Public domain"), path="https://licence.example/")
DAY = datetime(2026, 11, 30)  # noqa: DTZ001 - a workbook knows no zones
ABOUT = About(home="https://site.example/", version="2026-11-30", licence=LICENCE)


@pytest.fixture(scope="module")
def record() -> Record:
    return this_record()


@pytest.fixture(scope="module")
def downloads(record: Record) -> Downloads:
    return Downloads(index(record), wordings(record), ABOUT)


@pytest.fixture(scope="module")
def files(downloads: Downloads) -> dict[str, bytes]:
    return named(downloads)


def made(record: Record) -> dict[str, bytes]:
    return named(Downloads(index(record), wordings(record), ABOUT))


def named(downloads: Downloads) -> dict[str, bytes]:
    return {asset.path.name: asset.data for asset in downloads.assets()}


@pytest.fixture(scope="module")
def database(files: dict[str, bytes]) -> Iterator[sqlite3.Connection]:
    with closing(opened(files)) as database:
        yield database


def opened(files: dict[str, bytes]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(files["record.sqlite"])
    database.row_factory = sqlite3.Row
    return database


def rows(database: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]  # noqa: S608


def lists(database: sqlite3.Connection, table: str, owner: str, item: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in database.execute(f'SELECT * FROM "{table}" ORDER BY "{owner}", position'):  # noqa: S608
        found[row[owner]] = (*found.get(row[owner], ()), row[item])
    return found


def exact(value: float) -> Decimal:
    return Decimal(repr(value))


def test_the_database_is_sound_and_every_reference_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
    assert list(database.execute("PRAGMA foreign_key_check")) == []
    referring = {table for (table,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%REFERENCES%'")}
    assert referring >= {"events", "observations", "entities", "coverage", "events_topics", "events_claims"}


def test_the_database_holds_the_figures_as_the_record_does(database: sqlite3.Connection, record: Record) -> None:
    found = {row["id"]: row for row in rows(database, "observations")}
    assert list(found) == list(record.observations)
    for item in record.observations.values():
        row = found[item.id]
        assert exact(row["value"]) == item.value
        assert (row["upper"] is None) == (item.upper is None)
        assert [row[name] for name in ("indicator", "unit", "region", "period", "source", "passage", "token")] == [
            item.indicator, item.unit, item.region, item.period, item.source, item.passage, item.token,
        ]  # fmt: skip


def test_the_database_holds_the_events_with_all_they_name(database: sqlite3.Connection, record: Record) -> None:
    chinese, english = wordings(record)
    found = {row["id"]: row for row in rows(database, "events")}
    for event in record.events.values():
        row = found[event.id]
        assert (row["title_zh"], row["summary_en"]) == (chinese.plain(event.title), english.plain(event.summary))
        assert (row["date"], row["date_basis"], row["region"]) == (event.date, event.date_basis, event.region)
        assert json.loads(row["topics"]) == list(event.topics)
    for name, item in (("topics", "topic"), ("entities", "entity"), ("observations", "observation")):
        wanted = {event.id: getattr(event, name) for event in record.events.values() if getattr(event, name)}
        assert lists(database, f"events_{name}", "event", item) == wanted
    cited = [
        (event.id, each.source, json.dumps(each.passages).replace("(", "[").replace(")", "]"))
        for event in record.events.values()
        for each in event.sources
    ]
    held = [(row["event"], row["source"], row["passages"]) for row in rows(database, "events_sources")]
    assert held == cited
    claims = [(event.id, claim.passage) for event in record.events.values() for claim in event.claims]
    assert [(row["event"], row["passage"]) for row in rows(database, "events_claims")] == claims


def test_codes_of_regions_are_texts(database: sqlite3.Connection, files: dict[str, bytes], record: Record) -> None:
    assert {kind for (kind,) in database.execute("SELECT typeof(region) FROM observations")} == {"text"}
    assert [row["code"] for row in rows(database, "regions")] == list(record.regions)
    sheet = openpyxl.load_workbook(io.BytesIO(files["record.xlsx"]))["regions"]
    assert [cell.value for cell in sheet["A"][1:]] == list(record.regions)


def test_each_figure_stands_in_one_row_with_what_it_is_cited_by(database: sqlite3.Connection, record: Record) -> None:
    found = {row["id"]: row for row in rows(database, "figures")}
    assert list(found) == list(record.observations)
    for item in record.observations.values():
        row, indicator, region = found[item.id], record.indicators[item.indicator], record.regions[item.region]
        assert (row["indicator_zh"], row["indicator_en"]) == (indicator.name.zh, indicator.name.en)
        assert (row["unit_zh"], row["region_en"]) == (record.units[item.unit].name.zh, region.name.en)
        assert (row["citation"], row["token"]) == (
            gbt7714(source(record.sources[item.source], record.vocabularies)),
            item.token,
        )
        assert row["address"] == f"https://site.example/sources/{item.source}/#p{item.passage}"
    used = [(event.id, id_) for event in record.events.values() for id_ in event.observations]
    assert [(row["event"], row["id"]) for row in rows(database, "figures_of_events")] == used
    listed = {row["id"]: row for row in rows(database, "listed_events")}
    for event in record.events.values():
        names = [str(record.topics[id_].name) for id_ in event.topics]
        assert listed[event.id]["topics_zh"] == ("; ".join(names) or None)
        assert listed[event.id]["figures"] == len(event.observations)


def test_every_column_says_what_it_means_in_both_languages(database: sqlite3.Connection) -> None:
    told = {(row["in_table"], row["field"]): row for row in rows(database, "fields")}
    kept = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    assert kept > {"figures", "listed_events", "figures_of_events", "events_topics"}
    for table in kept - {"fields", "about"}:
        for column in database.execute(f'PRAGMA table_info("{table}")'):
            meaning = told[table, column["name"]]
            assert any("一" <= letter <= "鿿" for letter in meaning["meaning_zh"])
            assert meaning["meaning_en"].isprintable()
    assert told["figures", "region_en"]["meaning_en"] == "Name of the region (en)"
    about = {row["item"]: row for row in rows(database, "about")}
    assert (about["licence"]["zh"], about["licence"]["en"]) == ("放弃权利", "Public domain")
    assert about["day"]["en"] == "2026-11-30"


def test_the_workbook_says_what_the_csv_files_say(files: dict[str, bytes], database: sqlite3.Connection) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["record.xlsx"]))
    assert book.sheetnames[:3] == ["about", "figures", "events"]
    for name in book.sheetnames[2:]:
        wanted = list(csv.reader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"), newline="")))
        found = [["" if cell.value is None else str(cell.value) for cell in row] for row in book[name].iter_rows()]
        assert found == [[text.removeprefix("'") for text in row] for row in wanted], name
    for name in book.sheetnames[1:]:
        prompts = {str(each.sqref): each.prompt for each in book[name].data_validations.dataValidation}
        assert all(prompts[cell.coordinate] for cell in book[name][1]), name
    cited = [tuple(row) for row in database.execute("SELECT * FROM figures")]
    assert list(book["figures"].iter_rows(min_row=2, values_only=True)) == cited


def test_the_same_record_makes_the_same_bytes_everywhere(files: dict[str, bytes], record: Record) -> None:
    """No time of the clock, no system, no version of a library: parts are stored as they are, the header is fixed."""
    again = made(record)
    assert {name for name in files if files[name] != again[name]} == set()
    with zipfile.ZipFile(io.BytesIO(files["record.xlsx"])) as packed:
        entries = packed.infolist()
        assert b'<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-30T00:00:00Z' in packed.read("docProps/core.xml")
    assert {(each.date_time[:3], each.compress_type, each.create_system) for each in entries} == {((1980, 1, 1), 0, 3)}
    assert int.from_bytes(files["record.sqlite"][96:100], "big") == 3_037_000


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "＝1",
    "－x",
    '=HYPERLINK("http://x")',
    "\t=1",
    "{=1}",
    "https://x.example/",
    "007",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_is_no_formula_no_link_and_no_number_in_a_cell(text: str) -> None:
    file = workbook([WorkbookSheet("one", (("a", ""), ("b", "")), ((text, Decimal("-1.5")),))], "t", "a", "r", DAY)
    cell, number = next(openpyxl.load_workbook(io.BytesIO(file))["one"].iter_rows(min_row=2))
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == (text[0] in "=+-@＝－\t")
    assert (number.value, number.data_type) == (-1.5, "n")


@pytest.mark.parametrize("text", ["<b>&\"'</b>", "_x0041_", " space ", "a\nb", "\u2028", "😀 汉", "]]>"])
def test_any_text_of_a_record_is_itself_in_a_cell(text: str) -> None:
    file = workbook([WorkbookSheet("one", (("a", ""),), ((text,),))], "t", "a", "r", DAY)
    assert openpyxl.load_workbook(io.BytesIO(file))["one"]["A2"].value == text


def test_a_list_longer_than_a_cell_ends_after_a_whole_item() -> None:
    ids = tuple(f"an-id-of-{number:05}" for number in range(3_000))
    text = text_of(ids)
    assert len(text) <= 32_767
    assert text.endswith("; …")
    assert text.removesuffix("; …").split("; ") == list(ids[: text.count("; ")])


@pytest.mark.parametrize(
    ("value", "kind"),
    [("3", "integer"), ("3.0", "integer"), ("-0.25", "real"), ("1E+19", "real"), ("9223372036854775807", "integer")],
)
def test_a_number_is_a_number_of_the_nearest_type(value: str, kind: str) -> None:
    figure = records.observation("figure").model_copy(update={"value": Decimal(value)})
    files = made(records.record([records.event("case")], observations=[figure]))
    with closing(opened(files)) as database:
        ((found, type_),) = database.execute("SELECT value, typeof(value) FROM observations")
    assert (exact(found), type_) == (Decimal(value), kind)


def test_datasette_is_told_what_the_columns_mean(files: dict[str, bytes], database: sqlite3.Connection) -> None:
    told = json.loads(files["datasette.json"])
    assert (told["license"], told["license_url"]) == ("放弃权利 / Public domain", "https://licence.example/")
    described = told["databases"]["record"]["tables"]
    assert described.keys() == {table for (table,) in database.execute("SELECT in_table FROM fields")}
    for table, said in described.items():
        assert set(said["columns"]) == {row["name"] for row in database.execute(f'PRAGMA table_info("{table}")')}


def test_the_package_lists_them_with_size_and_digest(files: dict[str, bytes]) -> None:
    found = {each["path"]: each for each in json.loads(files["datapackage.json"])["resources"]}
    assert found["record.sqlite"]["mediatype"] == "application/vnd.sqlite3"
    assert found["record.xlsx"]["bytes"] == len(files["record.xlsx"])
    assert "schema" not in found["record.xlsx"]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_data_page_tells_their_size(downloads: Downloads, code: str) -> None:
    page, llms = said(downloads, code)
    for name in ("record.xlsx", "record.sqlite"):
        kilobytes = -(-downloads.size(name) // 1000)
        assert f"[{name}](data/{name})" in page
        assert f"{kilobytes} KB" in page
        assert f"https://example.org/data/{name}" in page  # for machines
        assert f"https://example.org/data/{name}" in llms


def test_without_the_library_there_is_no_workbook_and_no_word_of_one(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "find_spec", lambda _: None)
    downloads = Downloads(index(record), wordings(record), ABOUT)
    files = named(downloads)
    assert "record.xlsx" not in files
    assert "record.sqlite" in files
    assert "xlsx" not in "".join([*said(downloads, "zh"), files["datapackage.json"].decode()])


def said(downloads: Downloads, code: str) -> tuple[str, str]:
    """The data page, and what programs are told of the site."""
    edition = Edition(downloads.index, replace(site(code), downloads=downloads))
    (page,), (llms,) = data.pages(edition), outline(edition)
    return described(edition, page).markdown, llms.data.decode()
