"""What describes the downloads: a JSON Schema (draft 2020-12) each, and a Frictionless Data Package."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import TypeAdapter

from generator.model.kinds import BY_NAME, ENTRIES, REFERS_TO
from generator.render.artifact import Asset
from generator.render.downloads.formats import Column, columns
from generator.render.downloads.rows import Dataset

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_MEDIA: Final = {"csv": "text/csv", "json": "application/json"}


def schema(dataset: Dataset) -> dict[str, Any]:
    """The JSON Schema of a JSON download, written from the shapes of its rows."""
    rows = TypeAdapter(tuple[dataset.row, ...]).json_schema(mode="serialization")  # type: ignore[name-defined]
    definitions = rows.pop("$defs", {})
    return {
        "$schema": _DRAFT,
        "title": dataset.name,
        "description": dataset.description,
        "type": "object",
        "properties": {dataset.root: rows},
        "required": [dataset.root],
        "additionalProperties": False,
        "$defs": definitions,
    }


def datapackage(datasets: Iterable[Dataset], files: Mapping[str, Asset]) -> dict[str, Any]:
    """The data package (version 1, which the tools of today read); ``files`` by their file names."""
    return {
        "profile": "data-package",
        "name": "biannian",
        "title": "Biannian 编年",
        "resources": [
            resource for dataset in datasets for resource in (_table(dataset, files), _document(dataset, files))
        ],
    }


def _table(dataset: Dataset, files: Mapping[str, Asset]) -> dict[str, Any]:
    heads = list(columns(dataset.line))
    key = heads[0].name
    unique = key in {kind.id for kind in ENTRIES}
    keys = [_foreign(head.name, dataset.name) for head in heads if _refers(head)]
    return {
        **_file(dataset.name, dataset, "csv", files),
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [_field(head) for head in heads],
            "missingValues": [""],
            **({"primaryKey": [key]} if unique else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _document(dataset: Dataset, files: Mapping[str, Asset]) -> dict[str, Any]:
    return {
        **_file(f"{dataset.name}-json", dataset, "json", files),
        "profile": "data-resource",
        "jsonSchema": f"schema/{dataset.name}.json",
    }


def _file(name: str, dataset: Dataset, ending: str, files: Mapping[str, Asset]) -> dict[str, Any]:
    path = f"{dataset.name}.{ending}"
    data = files[path].data
    return {
        "name": name,
        "path": path,
        "description": dataset.description,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = [str(choice) for choice in column.choices]
    return {
        "name": column.name,
        "type": column.type,
        **({"description": column.description} if column.description else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _refers(head: Column) -> bool:
    """Whether a cell holds the id of one other entry."""
    return head.name in REFERS_TO and not head.listed and not head.choices


def _foreign(field: str, table: str) -> dict[str, Any]:
    kind = BY_NAME[REFERS_TO[field]]
    target = "" if kind.plural == table else kind.plural
    return {"fields": [field], "reference": {"resource": target, "fields": [kind.id]}}
