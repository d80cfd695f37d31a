"""What describes the downloads: a JSON Schema (draft 2020-12) each, and a Data Package in version 2 (datapackage.org).

``profile`` stands beside ``$schema`` for readers of version 1, as version 2 asks of those who publish.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pydantic import TypeAdapter

from generator.diagnostics.languages import CALLED, Language
from generator.model.base import ID_PATTERN
from generator.model.kinds import BY_NAME, ENTRIES, REFERS_TO
from generator.model.record import Record
from generator.model.sources import Source
from generator.model.vocabularies import Vocabularies, words_in
from generator.render.downloads.about import About
from generator.render.downloads.formats import Column, columns
from generator.render.downloads.meanings import Meanings
from generator.render.downloads.rows import Dataset
from generator.render.downloads.whole import DATABASE, MEDIA, WORKBOOK, names

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_PROFILES: Final = "https://datapackage.org/profiles/2.0"
_MEDIA: Final = {"csv": "text/csv", "json": "application/json"}
_FORM: Final = "2"
"""Of the JSON downloads: it grows when a field changes its meaning or goes, not when one comes."""

_WHOLE: Final = {
    WORKBOOK: "Every table as a sheet, and each figure with its citation.",
    DATABASE: "Every table with its references, and views of them joined.",
}
_UNITS: Final = {"value": "as the column unit says", "upper": "as the column unit says", "factor": "of the column base"}
_PROSE: Final = "Prose may hold ``{observation-id}`` for a figure and ``[[entity-id]]`` for a name."
_EXAMPLES: Final = re.compile(r"\s*\([^()]*[一-鿿][^()]*\)")
"""What our own descriptions quote of Chinese stands in brackets."""
_ID: Final = ID_PATTERN.strip("^$")


def schema(dataset: Dataset, home: str = "") -> dict[str, Any]:
    """The JSON Schema of a JSON download, written from the shapes of its rows; ``home`` is the site's address."""
    rows = TypeAdapter(tuple[dataset.row, ...]).json_schema(mode="serialization")  # type: ignore[name-defined]
    definitions = rows.pop("$defs", {})
    definitions |= words_in(definitions, dataset.vocabularies)
    if "zh" not in dataset.languages:
        rows, definitions = _unexemplified(rows), _unexemplified(definitions)
    if text := definitions.get("LocalText"):
        definitions["LocalText"] = _in(dataset.languages, text)
    return {
        "$schema": _DRAFT,
        "$id": f"{home}data/schema/{dataset.name}.json",
        "version": _FORM,
        "title": dataset.name,
        "description": dataset.description,
        "type": "object",
        "properties": {dataset.root: rows},
        "required": [dataset.root],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _unexemplified(part: Any) -> Any:
    """A part of a schema whose descriptions are without their examples in Chinese: who reads it has none of it."""
    if isinstance(part, str):
        return _EXAMPLES.sub("", part)
    if isinstance(part, dict):
        return {key: _unexemplified(value) for key, value in part.items()}
    return [_unexemplified(each) for each in part] if isinstance(part, list) else part


def _in(languages: Sequence[Language], text: dict[str, Any]) -> dict[str, Any]:
    """The schema of a text, which says what languages it has; in the first of them it is never null."""
    first, *others = (CALLED[language].en for language in languages)
    asked = "".join(f", {name} is asked for" for name in others)
    told = f"Text for readers: {first} is required{asked}.\n\n{_PROSE}"
    main = text["properties"][languages[0]]
    held = dict(sorted({**main["anyOf"][0], "title": main["title"]}.items()))
    properties = text["properties"] | {languages[0]: held}
    return dict(sorted({**text, "description": told, "properties": properties, "required": languages[:1]}.items()))


def datapackage(
    datasets: Iterable[Dataset], files: Mapping[str, bytes], record: Record, about: About, meanings: Meanings
) -> dict[str, Any]:
    """The data package; ``files`` by their names."""
    main = record.languages[0]
    tables = [resource for each in datasets for resource in (_table(each, files, meanings), _document(each, files))]
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "profile": "data-package",
        "name": "biannian",
        "title": about.title.said(main),
        **({"description": about.description.said(main)} if about.description else {}),
        **_known(homepage=about.home, version=about.version),
        **({"created": f"{about.version}T00:00:00Z"} if about.version else {}),
        "contributors": [{"title": about.publisher.said(main), "roles": ["publisher"]}],
        **({"licenses": [_licence(about, main)]} if about.licence else {}),
        "sources": [_cited(source) for source in record.sources.values()],
        "resources": [*tables, *(_whole(name, files[name]) for name in names())],
    }


def _cited(source: Source) -> dict[str, str]:
    return _known(title=source.title.said(source.language.partition("-")[0]), path=source.url or "")


def _known(**values: str) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}


def _licence(about: About, main: Language) -> dict[str, str]:
    licence = about.licence
    return {"name": licence.name, "path": licence.path, "title": licence.title.said(main)} if licence else {}


def _table(dataset: Dataset, files: Mapping[str, bytes], meanings: Meanings) -> dict[str, Any]:
    heads = list(columns(dataset.line, dataset.languages))
    key = heads[0].name
    unique = key in {kind.id for kind in ENTRIES}
    keys = [_foreign(head.name, dataset.name) for head in heads if _refers(head)]
    return {
        **_file(dataset.name, dataset, "csv", files),
        "$schema": f"{_PROFILES}/dataresource.json",
        "profile": "tabular-data-resource",
        "type": "table",
        "schema": {
            "$schema": f"{_PROFILES}/tableschema.json",
            "fields": [_field(head, meanings, dataset.vocabularies) for head in heads],
            "missingValues": [""],
            **({"primaryKey": [key]} if unique else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _document(dataset: Dataset, files: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        **_file(f"{dataset.name}-json", dataset, "json", files),
        "$schema": f"{_PROFILES}/dataresource.json",
        "profile": "data-resource",
        "jsonSchema": f"schema/{dataset.name}.json",
    }


def _file(name: str, dataset: Dataset, ending: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    path = f"{dataset.name}.{ending}"
    return {
        "name": name,
        "path": path,
        "description": dataset.description,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        **_weighed(files[path]),
    }


def _whole(name: str, data: bytes) -> dict[str, Any]:
    """A file that holds all of the tables: a resource, but no tabular one."""
    ending = name.partition(".")[2]
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "profile": "data-resource",
        "name": name.replace(".", "-"),
        "path": name,
        "description": _WHOLE[name],
        "format": ending,
        "mediatype": MEDIA[name],
        **_weighed(data),
    }


def _weighed(data: bytes) -> dict[str, Any]:
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def _field(column: Column, meanings: Meanings, words: Vocabularies) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.type,
        "description": meanings.in_each(column),
        **({"unit": _UNITS[column.name]} if column.name in _UNITS else {}),
        "constraints": {"required": column.required} | _bounds(column, words),
    }


def _bounds(column: Column, words: Vocabularies) -> dict[str, Any]:
    """What a cell may hold: one of some words, a counted number, an id, or any text that is not empty."""
    if choices := words.ids(column.words) if column.words else column.choices:
        return {"enum": [str(choice) for choice in choices]}
    if column.type == "integer":
        return {"minimum": 1}
    if column.name in REFERS_TO or column.name == "id":
        return {"pattern": f"{_ID}(; {_ID})*" if column.listed else _ID}
    return {"minLength": 1} if column.type == "string" else {}


def _refers(head: Column) -> bool:
    """Whether a cell holds the id of one other entry."""
    return head.name in REFERS_TO and not head.listed and not head.choices and not head.words


def _foreign(field: str, table: str) -> dict[str, Any]:
    kind = BY_NAME[REFERS_TO[field]]
    target = "" if kind.plural == table else kind.plural
    return {"fields": [field], "reference": {"resource": target, "fields": [kind.id]}}
