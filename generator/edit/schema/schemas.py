"""The schemas, written from the model (draft-07, which every version of yaml-language-server reads).

YAML reads ``2023`` and ``320583`` as numbers, and the record takes them as the text that is
written; so do the schemas.  Ids of the record are offered, never demanded: they lie in
``ids.json`` beside the schemas, and an id that is newer than that file is no error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from json import dumps
from typing import Any, Final

from generator.edit.schema.words import WORDS
from generator.model.base import ID_PATTERN, REGION_PATTERN, Frozen, LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import ObservationFile
from generator.model.reference import IndicatorFile, RedirectFile, RegionFile, TopicFile, UnitFile
from generator.model.sources import Source
from generator.render.language import Language
from generator.validate.draft import Draft

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
KINDS: Final[Mapping[str, tuple[type[Frozen], str]]] = {
    "source": (Source, "content/sources/*.yaml"),
    "observations": (ObservationFile, "content/observations/*.yaml"),
    "event": (Event, "content/events/*/*.yaml"),
    "entity": (Entity, "content/entities/*.yaml"),
    "indicators": (IndicatorFile, "content/indicators.yaml"),
    "regions": (RegionFile, "content/regions.yaml"),
    "topics": (TopicFile, "content/topics.yaml"),
    "units": (UnitFile, "content/units.yaml"),
    "redirects": (RedirectFile, "content/redirects.yaml"),
}
"""The kinds of files: the model of each, and where such files lie."""

IDS: Final = "ids.json"
_REFERENCES: Final = {
    "region": "region", "parent": "region", "topic": "topic", "topics": "topic", "entities": "entity",
    "observations": "observation", "indicator": "indicator", "unit": "unit", "base": "unit", "source": "source",
}  # fmt: skip
_NAMES: Final = {
    "EventType": "event_types", "DateBasis": "date_basis", "Confidence": "confidence", "Basis": "basis",
    "EntityKind": "entity_kinds", "Level": "levels", "RelationType": "relations", "IndicatorKind": "indicator_kinds",
    "Better": "better", "Caution": "cautions", "ChangeBase": "change_bases", "TokenStatus": "token_status",
    "SourceType": "source_types", "UnitKind": "unit_kinds",
}  # fmt: skip
"""The names of vocabularies among the UI strings."""

_POINT: Final = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
_EDTF: Final = {
    "type": ["string", "integer"],
    "pattern": rf"^(({_POINT}|\.\.)/)?({_POINT}|\.\.)$",
    "minimum": 1,
    "maximum": 9999,
}
_DATES: Final = frozenset({"date", "period", "reach"})


def schemas(chinese: Language, english: Language) -> dict[str, str]:
    """The schema of every kind of file by its file name."""
    return {f"{kind}.json": _text(_schema(kind, model, chinese, english)) for kind, (model, _) in KINDS.items()}


def ids(draft: Draft) -> str:
    """What there is to refer to, by kind: its id, and its name to choose by."""
    groups: dict[str, Iterable[tuple[str, LocalText | None]]] = {
        "source": [(entry.value.id, entry.value.title) for entry in draft.sources],
        "indicator": [(entry.value.id, entry.value.name) for entry in draft.indicators],
        "region": [(entry.value.code, entry.value.name) for entry in draft.regions],
        "topic": [(entry.value.id, entry.value.name) for entry in draft.topics],
        "unit": [(entry.value.id, entry.value.name) for entry in draft.units],
        "entity": [(entry.value.id, entry.value.name) for entry in draft.entities],
        "observation": [(entry.value.id, None) for entry in draft.observations],
    }
    return _text({"$schema": DRAFT, "definitions": {kind: _offer(sorted(names)) for kind, names in groups.items()}})


def _offer(names: Iterable[tuple[str, LocalText | None]]) -> dict[str, Any]:
    listed = dict(names)
    if not listed:
        return {}
    described = [" / ".join(text for text in (name.zh, name.en) if text) if name else "" for name in listed.values()]
    return {"enum": list(listed), "enumDescriptions": described}


def _text(schema: Mapping[str, Any]) -> str:
    return dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(kind: str, model: type[Frozen], chinese: Language, english: Language) -> dict[str, Any]:
    schema: dict[str, Any] = _told(model.model_json_schema(by_alias=True))
    definitions = {name: _named(name, part, chinese, english) for name, part in schema.pop("$defs", {}).items()}
    whole = {"$schema": DRAFT, **schema, "title": KINDS[kind][1], "definitions": definitions}
    for part in (whole, *definitions.values()):
        for name, field in part.get("properties", {}).items():
            part["properties"][name] = _whole(field, definitions)
    return whole


def _whole(field: dict[str, Any], definitions: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """A field with its choices or its type in it: editors look no further when they complete a key."""
    if "$ref" not in field:
        return field
    definition = definitions[field["$ref"].rpartition("/")[2]]
    rest = {key: value for key, value in field.items() if key != "$ref"}
    if "enum" in definition:
        return {**definition, **rest}
    return {**rest, "type": "object", "allOf": [{"$ref": field["$ref"]}]}  # draft-07 reads nothing beside a reference


def _told(value: Any) -> Any:
    """A part of pydantic's schema as editors need it: titles gone, fields described, references offered."""
    if isinstance(value, list):
        return [_told(item) for item in value]
    if not isinstance(value, dict):
        return value
    part = {key: _told(item) for key, item in value.items() if key not in {"title", "default", "properties"}}
    if "$ref" in part:
        part["$ref"] = part["$ref"].replace("#/$defs/", "#/definitions/")
    if "properties" in value:
        part["properties"] = {name: _field(name, item) for name, item in value["properties"].items()}
        part.pop("description", None)
    if part.get("pattern") == REGION_PATTERN:
        return {"type": ["string", "integer"], "pattern": REGION_PATTERN}
    return part


def _field(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of one field, with what an editor is told about it."""
    told = WORDS[name]
    part: dict[str, Any] = _EDTF if name in _DATES else _offered(name, _told(schema))
    if name == "token":
        part = {"type": ["string", "number"], "maxLength": 60}
    nested = "$ref" in part.get("items", {}) and name != "sources"  # whole entries: the schema tells enough
    examples = {"examples": list(told.examples)} if told.examples and not nested else {}
    return {"description": f"{told.zh} / {told.en}", **part, **examples}


def _offered(name: str, schema: Any) -> Any:
    """The schema with the known ids wherever an id of another entry stands."""
    kind = _REFERENCES.get(name)
    if kind is None or not isinstance(schema, dict):
        return schema
    if schema.get("pattern") in {ID_PATTERN, REGION_PATTERN}:
        return {"anyOf": [{"$ref": f"{IDS}#/definitions/{kind}"}, schema]}
    return {key: [_offered(name, item) for item in part] if isinstance(part, list) else _offered(name, part)
            for key, part in schema.items()}  # fmt: skip


def _named(name: str, schema: dict[str, Any], chinese: Language, english: Language) -> dict[str, Any]:
    """A definition; the choices of a vocabulary with their names."""
    key = _NAMES.get(name)
    if key is None or "enum" not in schema:
        return schema
    say: list[Callable[[str], str]] = [language.say for language in (chinese, english)]
    described = [" / ".join(each(f"{key}.{choice}") for each in say) for choice in schema["enum"]]
    return {**schema, "enumDescriptions": described}
