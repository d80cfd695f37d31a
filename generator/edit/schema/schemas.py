"""The schemas, written from the model (draft-07, which every version of yaml-language-server reads).

YAML reads ``2023`` and ``110000`` as numbers, and the record takes them as the text that is
written; so do the schemas.  Ids of the record are offered, never demanded: they lie in
``ids.json`` beside the schemas, and an id that is newer than that file is no error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from json import dumps
from operator import itemgetter
from typing import Any, Final

from generator.diagnostics.languages import CALLED
from generator.model.base import ID_PATTERN, Frozen, LocalText
from generator.model.fields import Field, fields_of, types_in
from generator.model.kinds import KINDS, REFERS_TO, REGION, AnyKind, name_of
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.vocabularies import CHOSEN, Vocabularies, words_in
from generator.model.vocabulary import NAMES
from generator.validate.draft import Draft
from generator.words.language import Language

_NAMES: Final = {vocabulary.__name__: key for vocabulary, key in NAMES.items()} | {
    kind.__name__: kind.vocabulary for kind in CHOSEN
}
DRAFT: Final = "http://json-schema.org/draft-07/schema#"
IDS: Final = "ids.json"
_CODE: Final = {"type": ["string", "integer"], "pattern": ID_PATTERN}
"""The code of a region, which may be a number as YAML reads it."""
_MARK: Final = "[~?%]?"
_YEAR: Final = rf"{_MARK}(-?[0-9X]{{4}}(S[1-4])?|Y-?[0-9]+(E[0-9]+)?(S[0-9]+)?){_MARK}"
_POINT: Final = rf"{_YEAR}(-{_MARK}[0-9X]{{2}}{_MARK}(-{_MARK}[0-9X]{{2}}{_MARK})?)?"
_TIME: Final = r"(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?)?"
_MEMBER: Final = rf"({_POINT}(\.\.({_POINT})?)?|\.\.{_POINT})"
_MEMBERS: Final = rf"{_MEMBER}(,{_MEMBER})*"
_EDTF: Final = {
    "type": ["string", "integer"],
    "pattern": rf"^({_POINT}{_TIME}|({_POINT}|\.\.)?/({_POINT}|\.\.)?|\[{_MEMBERS}\]|\{{{_MEMBERS}\}})$",
    "minimum": -9999,
    "maximum": 9999,
}


def schemas(
    chinese: Language, english: Language, words: Vocabularies, languages: Sequence[str] = DEFAULT_LANGUAGES
) -> dict[str, str]:
    """The schema of every kind of file by its file name; every text has the first of ``languages``."""
    return {f"{kind.word}.json": _text(_in(languages, _schema(kind, chinese, english, words))) for kind in KINDS}


def _in(languages: Sequence[str], schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose texts have the first of the languages, and are asked for the others."""
    text = schema["definitions"].get(LocalText.__name__)
    if text:
        fields = {key: _asked(languages, key, field) for key, field in text["properties"].items()}
        needed = {"additionalProperties": False, "required": [languages[0]]}
        schema["definitions"][LocalText.__name__] = {**needed, **text, "properties": fields}
    return schema


def _asked(languages: Sequence[str], key: str, field: dict[str, Any]) -> dict[str, Any]:
    called = CALLED[key]
    if key == languages[0]:
        return {"description": f"{called.zh}，必填 / {called.en}, required", **field["anyOf"][0]}
    return field | ({"description": f"{called.zh}，最好也有 / {called.en}, asked for"} if key in languages else {})


def ids(draft: Draft) -> str:
    """What there is to refer to, by kind: its id, and its name to choose by."""
    offered = [kind for kind in KINDS if kind.name in REFERS_TO.values()]
    groups = {kind.name: [(kind.id_of(e.value), name_of(e.value)) for e in draft.of(kind)] for kind in offered}
    definitions = {name: _offer(sorted(listed, key=itemgetter(0))) for name, listed in groups.items()}
    return _text({"$schema": DRAFT, "definitions": definitions})


def _offer(names: Iterable[tuple[str, LocalText | None]]) -> dict[str, Any]:
    listed = dict(names)
    if not listed:
        return {}
    described = [" / ".join(name.texts) if name else "" for name in listed.values()]
    return {"enum": list(listed), "enumDescriptions": described}


def _text(schema: Mapping[str, Any]) -> str:
    return dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(kind: AnyKind, chinese: Language, english: Language, words: Vocabularies) -> dict[str, Any]:
    written = kind.file.model_json_schema(by_alias=True)
    types = {each.__name__: each for each in types_in(kind.file)}
    held = written.pop("$defs", {})
    held |= words_in(held, words)
    definitions = {name: _named(name, _part(part, types.get(name)), chinese, english) for name, part in held.items()}
    schema = _part(written, kind.file)
    whole = {"$schema": DRAFT, **schema, "title": kind.pattern, "definitions": definitions}
    for part in (whole, *definitions.values()):
        for name, field in part.get("properties", {}).items():
            part["properties"][name] = _whole(field, definitions)
    return whole


def _part(schema: dict[str, Any], model: type[Frozen] | None) -> dict[str, Any]:
    """The schema of one type, its fields described; of a vocabulary there is no model."""
    part: dict[str, Any] = _told({key: item for key, item in schema.items() if key != "properties"})
    if model is None:
        return part
    part.pop("description", None)
    fields = {each.key: _field(each, schema["properties"][each.key]) for each in fields_of(model)}
    return {**part, "properties": fields}


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
    """A part of pydantic's schema as editors need it: titles gone, numbers taken as the text they are."""
    if isinstance(value, list):
        return [_told(item) for item in value]
    if not isinstance(value, dict):
        return value
    part = {key: _told(item) for key, item in value.items() if key not in {"title", "default"}}
    if "$ref" in part:
        part["$ref"] = part["$ref"].replace("#/$defs/", "#/definitions/")
    return part


def _field(field: Field, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of one field, with what an editor is told about it."""
    means = field.means
    part: dict[str, Any] = _EDTF if field.is_date else _offered(field, _told(schema))
    if field.key == REGION.id:
        part = _CODE
    if field.key == "token":
        part = {"type": ["string", "number"], "maxLength": 60}
    return {
        "description": f"{means.zh} / {means.en}",
        **part,
        **({"examples": list(means.examples)} if means.examples else {}),
    }


def _offered(field: Field, schema: Any) -> Any:
    """The schema with the known ids wherever an id of another entry stands."""
    if len(field.refers_to) != 1 or not isinstance(schema, dict):
        return schema
    if schema.get("pattern") == ID_PATTERN:
        plain = _CODE if field.refers_to == (REGION.name,) else schema
        return {"anyOf": [{"$ref": f"{IDS}#/definitions/{field.refers_to[0]}"}, plain]}
    return {key: [_offered(field, item) for item in part] if isinstance(part, list) else _offered(field, part)
            for key, part in schema.items()}  # fmt: skip


def _named(name: str, schema: dict[str, Any], chinese: Language, english: Language) -> dict[str, Any]:
    """A definition; the choices of a vocabulary with their names."""
    key = _NAMES.get(name)
    if key is None or "enum" not in schema:
        return schema
    say: list[Callable[[str], str]] = [language.say for language in (chinese, english)]
    described = [" / ".join(each(f"{key}.{choice}") for each in say) for choice in schema["enum"]]
    return {**schema, "enumDescriptions": described}
