"""The schemas that editors complete and check by: current, true to the record, and strict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from ruamel.yaml import YAML

from generator import exchange
from generator.edit.schema.schemas import IDS
from generator.model import kinds
from tests.projects import ROOT, copy_project, run

FOLDER = ROOT / "site_config/schemas"
WRITTEN = exchange.schemas(ROOT)
SCHEMAS = {name: json.loads(text) for name, text in WRITTEN.items()}
REGISTRY = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
KINDS = {kind.word: kind.pattern for kind in kinds.KINDS}
FILES = [(kind, path) for kind, pattern in KINDS.items() for path in sorted(ROOT.glob(pattern))]


def validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(SCHEMAS[f"{kind}.json"], registry=REGISTRY)


def loaded(path: Path) -> Any:
    """The file as YAML 1.2 reads it, as editors do: unquoted digits are numbers."""
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", WRITTEN)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = (FOLDER / name).read_text(encoding="utf-8")
    if name == IDS:  # an id that is newer than the file is no error, and asks for no commit of its own
        assert json.loads(committed)["definitions"].keys() == SCHEMAS[IDS]["definitions"].keys()
    else:
        assert committed == WRITTEN[name], "run: biannian schema"


@pytest.mark.parametrize("name", WRITTEN)
def test_a_schema_is_one(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: value if isinstance(value, str) else value.stem)
def test_every_file_of_the_record_keeps_to_its_schema(kind: str, path: Path) -> None:
    assert [error.message for error in validator(kind).iter_errors(loaded(path))] == []


def test_vscode_finds_one_schema_for_every_file_of_the_record() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    mapped = settings["yaml.schemas"]
    assert {PurePosixPath(path) for path in mapped} == {
        PurePosixPath("site_config/schemas", f"{kind}.json") for kind in KINDS
    }
    found = [path for pattern in mapped.values() for path in ROOT.glob(pattern)]
    assert sorted(found) == sorted((ROOT / "content").rglob("*.yaml"))


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("event", {"type": "crime"}),
    ("event", {"date": "2023年5月"}),
    ("event", {"date": "2023/5/17"}),
    ("event", {"region": "North Bank"}),
    ("event", {"title": "夏季行动"}),
    ("event", {"title": {"en": "Summer"}}),
    ("event", {"id": "Summer_Drive"}),
    ("event", {"topics": "grassroots"}),
    ("event", {"sumary": {"zh": "概要"}}),
    ("event", {"sources": [{"source": "jiangsu-2023", "passages": [0]}]}),
    ("event", {"relations": [{"type": "part_of", "to": "x"}]}),
    ("entity", {"kind": "thing"}),
    ("entity", {"level": None}),
    ("source", {"type": "book"}),
    ("source", {"passages": [{"passage": 1, "digest": "sha256:0"}]}),
    ("observations", {"observations": [{"id": "x"}]}),
    ("observations", {"source": None}),
    ("indicators", {"indicators": [{"id": "x", "kind": "count"}]}),
    ("regions", {"regions": [{"code": 1, "name": {"zh": "x"}}]}),
    ("topics", {"topics": {"id": "x"}}),
    ("units", {"units": [{"id": "x", "name": "分"}]}),
    ("redirects", {"redirects": [{"to": "x"}]}),
    ("redirects", {"redirect": []}),
]


@pytest.mark.parametrize(("kind", "wrong"), WRONG)
def test_a_seeded_mistake_is_refused(kind: str, wrong: dict[str, Any]) -> None:
    good = loaded(next(path for each, path in FILES if each == kind))
    assert list(validator(kind).iter_errors({**good, **wrong}))


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _ in FILES))
def test_a_missing_field_is_refused(kind: str) -> None:
    good = loaded(next(path for each, path in FILES if each == kind))
    required = SCHEMAS[f"{kind}.json"].get("required", [])
    for name in required:
        assert list(validator(kind).iter_errors({key: value for key, value in good.items() if key != name}))


def described(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from schema.get("properties", {}).items()
    for part in schema.get("definitions", {}).values():
        yield from described(part)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_in_both_languages_and_its_examples_fit(kind: str) -> None:
    schema = SCHEMAS[f"{kind}.json"]
    for name, part in described(schema):
        chinese, _, english = part["description"].partition(" / ")
        assert chinese, name
        assert english, name
        whole = {**part, "definitions": schema["definitions"]}
        for example in part.get("examples", ()):
            assert not list(jsonschema.Draft7Validator(whole, registry=REGISTRY).iter_errors(example)), (name, example)


def test_new_ids_are_offered_after_the_command(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    topics = project / "content/topics.yaml"
    new = "\n  - id: brand-new\n    name: {zh: 新专题}\n    description: {zh: 说明。}\n"
    topics.write_text(topics.read_text(encoding="utf-8").rstrip() + new, encoding="utf-8")
    assert run("generator", "schema", folder=project).returncode == 0
    offered = json.loads((project / "site_config/schemas" / IDS).read_text(encoding="utf-8"))["definitions"]["topic"]
    assert offered["enumDescriptions"][offered["enum"].index("brand-new")] == "新专题"
