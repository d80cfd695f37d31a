"""The downloads of the real record, held to their schemas and read back by other programs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path, PurePosixPath

import frictionless
import jsonschema
import openapi_spec_validator
import pytest

from generator.derive.index import index
from generator.model.base import LocalText
from generator.model.record import Record
from generator.model.statements import Correction
from generator.model.vocabulary import Confidence
from generator.render.downloads import downloads
from generator.render.downloads.about import About, Licence
from tests.render.strings import wordings
from tests.this_record import this_record

PROJECT = Path(__file__).parents[3]
NAMES = (
    "events",
    "observations",
    "indicators",
    "entities",
    "sources",
    "coverage",
    "regions",
    "topics",
    "stories",
    "units",
)
SHAPES = {
    "events": "id type title date date_basis region topics entities observations sources url",
    "observations": "id indicator label value unit bound region period source passage token events",
    "entities": "id name aliases kind level region sources observations",
}


@pytest.fixture(scope="module")
def record() -> Record:
    return this_record()


@pytest.fixture(scope="module")
def files(record: Record) -> dict[str, bytes]:
    return _files(record)


def _files(record: Record) -> dict[str, bytes]:
    return {str(asset.path): asset.data for asset in downloads(index(record), wordings(record))}


def _read(data: bytes) -> list[dict[str, str]]:
    assert data.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_download_is_there(files: dict[str, bytes]) -> None:
    wanted = {f"data/{name}.{ending}" for name in NAMES for ending in ("json", "csv")}
    wanted |= {f"data/schema/{name}.json" for name in NAMES} | {"data/datapackage.json"}
    wanted |= {"data/record.xlsx", "data/record.sqlite", "data/datasette.json", "data/v1/openapi.json"}
    assert set(files) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_a_download_keeps_to_its_schema(files: dict[str, bytes], name: str) -> None:
    schema = json.loads(files[f"data/schema/{name}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(files[f"data/{name}.json"])
    jsonschema.Draft202012Validator(schema).validate(document)
    assert next(iter(document.values()))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refuses_another_row(files: dict[str, bytes], name: str) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(files[f"data/schema/{name}.json"]))
    document = json.loads(files[f"data/{name}.json"])
    next(iter(document.values()))[0]["surprise"] = 1
    assert not validator.is_valid(document)


@pytest.mark.parametrize(("name", "fields"), SHAPES.items())
def test_a_row_begins_with_the_published_fields(files: dict[str, bytes], name: str, fields: str) -> None:
    wanted = fields.split()
    for row in json.loads(files[f"data/{name}.json"])[name]:
        assert list(row)[: len(wanted)] == wanted


def test_every_observation_is_exported_exactly(files: dict[str, bytes], record: Record) -> None:
    rows = json.loads(files["data/observations.json"], parse_float=Decimal, parse_int=Decimal)["observations"]
    assert {row["id"]: row["value"] for row in rows} == {item.id: item.value for item in record.observations.values()}
    for row in rows:
        assert row["label"] == record.indicators[row["indicator"]].name.model_dump()
        assert row["events"] == [event.id for event in record.events.values() if row["id"] in event.observations]
    assert {row["id"]: Decimal(row["value"]) for row in _read(files["data/observations.csv"])} == {
        item.id: item.value for item in record.observations.values()
    }


def test_a_long_decimal_keeps_every_digit(record: Record) -> None:
    item = next(iter(record.observations.values()))
    for text, written in (("0.1234567890123456789", "0.1234567890123456789"), ("1E+3", "1000"), ("20.0", "20")):
        changed = _with(record, item.id, value=Decimal(text))
        assert f'"value": {written},' in _files(changed)["data/observations.json"].decode()


def test_corrections_are_exported_by_the_names_they_have_in_the_record(record: Record) -> None:
    item = next(iter(record.observations.values()))
    texts = {"was": {"zh": "旧说"}, "is": {"zh": f"{{{item.id}}}"}, "why": {"zh": "笔误"}}
    correction = Correction.model_validate({"date": "2024-03-01"} | texts)
    files = _files(_with(record, item.id, corrections=(correction,)))
    rows = json.loads(files["data/observations.json"])
    jsonschema.validate(rows, json.loads(files["data/schema/observations.json"]))
    (found,) = next(row["corrections"] for row in rows["observations"] if row["id"] == item.id)
    assert list(found) == ["date", "was", "is", "why"]
    assert found["was"]["zh"] == "旧说"
    assert "{" not in found["is"]["zh"]


def _with(record: Record, id_: str, **fields: object) -> Record:
    changed = record.observations[id_].model_copy(update=fields)
    return replace(record, observations={**record.observations, id_: changed})


def test_every_numeral_of_every_passage_is_in_the_coverage(files: dict[str, bytes], record: Record) -> None:
    document = json.loads(files["data/coverage.json"])
    assert list(document) == ["sources"]
    found = {
        (source["id"], passage["passage"]): [token["token"] for token in passage["tokens"]]
        for source in document["sources"]
        for passage in source["passages"]
    }
    assert found == {
        (source.id, passage.passage): [token.token for token in passage.tokens]
        for source in record.sources.values()
        for passage in source.passages
    }
    assert len(_read(files["data/coverage.csv"])) == sum(map(len, found.values()))


def test_a_source_is_exported_without_its_text(files: dict[str, bytes]) -> None:
    for source in json.loads(files["data/sources.json"])["sources"]:
        for passage in source["passages"]:
            assert sorted(passage) == ["digest", "passage", "restored", "tokens"]


def test_a_restored_reading_says_how_sure_it_is(files: dict[str, bytes], record: Record) -> None:
    sources = json.loads(files["data/sources.json"])["sources"]
    readings = [item for source in sources for passage in source["passages"] for item in passage["restored"]]
    assert [(item["reading"], item["confidence"]) for item in readings] == [
        (item.reading, item.confidence)
        for source in record.sources.values()
        for passage in source.passages
        for item in passage.restored
    ]
    assert {item["confidence"] for item in readings} <= set(Confidence)


@pytest.mark.parametrize("name", NAMES)
def test_csv_is_rfc_4180(files: dict[str, bytes], name: str) -> None:
    data = files[f"data/{name}.csv"]
    header = data.split(b"\r\n")[0].decode("utf-8-sig").split(",")
    assert data.endswith(b"\r\n")
    assert all(set(row) == set(header) and None not in row.values() for row in _read(data))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "＝1", "－x", '=HYPERLINK("http://x")'])
def test_a_text_is_no_formula_in_csv_and_itself_in_json(record: Record, text: str) -> None:
    item = next(item for item in record.observations.values() if item.value < 0)
    files = _files(_with(record, item.id, note=LocalText(zh=text)))
    row = next(row for row in _read(files["data/observations.csv"]) if row["id"] == item.id)
    assert row["note_zh"] == f"'{text}"
    assert row["value"].startswith("-")
    rows = json.loads(files["data/observations.json"])["observations"]
    assert next(row for row in rows if row["id"] == item.id)["note"]["zh"] == text


def test_quotes_commas_and_lines_survive_csv(record: Record) -> None:
    item = next(iter(record.observations.values()))
    text = 'a,"b"\nc'
    files = _files(_with(record, item.id, note=LocalText(zh=text)))
    assert _read(files["data/observations.csv"])[0]["note_zh"] == text


def test_the_package_is_read_and_its_tables_hold(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, data in files.items():
        target = tmp_path / PurePosixPath(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    package = frictionless.Package(str(tmp_path / "data" / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["name", "type", "message"])
    assert [resource.name for resource in package.resources if (resource.path or "").endswith(".csv")] == list(NAMES)
    rows = package.get_table_resource("observations").read_rows()
    assert len(rows) == len(json.loads(files["data/observations.json"])["observations"])


def test_the_package_knows_size_and_digest(files: dict[str, bytes]) -> None:
    for resource in json.loads(files["data/datapackage.json"])["resources"]:
        data = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_the_files_are_described_as_an_interface(files: dict[str, bytes], tmp_path: Path) -> None:
    """Each file that OpenAPI names is there under its old address, and each schema it refers to is published."""
    for path, data in files.items():
        target = tmp_path / PurePosixPath(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    file = tmp_path / "data/v1/openapi.json"
    described = json.loads(file.read_bytes())
    openapi_spec_validator.validate(described, base_uri=file.as_uri())
    folder = file.parent / described["servers"][0]["url"]
    for path, item in described["paths"].items():
        assert (folder / path[1:]).is_file()
        (content,) = item["get"]["responses"]["200"]["content"].values()
        if reference := content.get("schema", {}).get("$ref"):
            assert (file.parent / reference).resolve() == tmp_path / f"data/schema{path}"
    tables = {f"/{name}.{ending}" for name in NAMES for ending in ("json", "csv")}
    assert set(described["paths"]) == tables | {"/record.xlsx", "/record.sqlite", "/datapackage.json"}


def test_every_field_says_what_it_means_and_may_hold(files: dict[str, bytes]) -> None:
    """In both languages, also where a field is one that a shape does not name."""
    package = json.loads(files["data/datapackage.json"])
    fields = [field for each in package["resources"] if "schema" in each for field in each["schema"]["fields"]]
    assert len(fields) > len(NAMES)
    assert [
        field["name"] for field in fields if not re.match(r".*[\u4e00-\u9fff].* / .*[a-z]", field["description"])
    ] == []
    assert [field["name"] for field in fields if "required" not in field["constraints"]] == []
    assert {field["name"] for field in fields if field["type"] == "number"} == {
        field["name"] for field in fields if "unit" in field
    }


def test_the_package_is_of_version_2_and_says_what_the_data_are(record: Record) -> None:
    title = LocalText(zh="某许可", en="Some licence")
    licence = Licence(name="CC-BY-4.0", title=title, path="https://licence.example/")
    about = About(
        LocalText(zh="编年"),
        LocalText(zh="数据"),
        LocalText(zh="编年社"),
        "https://site.example/",
        "2026-11-30",
        licence,
    )
    files = {str(each.path): each.data for each in downloads(index(record), wordings(record), about)}
    package = json.loads(files["data/datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": "https://licence.example/", "title": "某许可"}]
    assert (package["homepage"], package["version"]) == ("https://site.example/", "2026-11-30")
    assert package["created"] == "2026-11-30T00:00:00Z"
    assert package["contributors"] == [{"title": "编年社", "roles": ["publisher"]}]
    assert [source["title"] for source in package["sources"]] == [each.title.zh for each in record.sources.values()]
    schema = json.loads(files["data/schema/events.json"])
    assert schema["$id"] == "https://site.example/data/schema/events.json"


def test_a_dangling_reference_is_found_by_the_package(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, data in files.items():
        target = tmp_path / PurePosixPath(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.replace(b"\r\n320000,", b"\r\n329999,") if path == "data/regions.csv" else data)
    report = frictionless.Package(str(tmp_path / "data" / "datapackage.json")).validate()
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}
