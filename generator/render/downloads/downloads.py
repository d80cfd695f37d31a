"""Every file below ``data/``."""

from __future__ import annotations

from collections.abc import Callable
from json import dumps
from typing import Any

from generator.derive.index import Index
from generator.model.base import LocalText
from generator.render import addresses
from generator.render.addresses import ROOT
from generator.render.artifact import Asset
from generator.render.downloads.formats import csv_file, json
from generator.render.downloads.package import datapackage, schema
from generator.render.downloads.rows import datasets
from generator.render.wording import Wording


def downloads(index: Index, chinese: Wording, english: Wording) -> list[Asset]:
    """The record as JSON and CSV, the schemas, and the data package, sorted by path.

    Texts for readers come with their references resolved, in both languages.
    """
    found = datasets(index, both(chinese, english))
    tables = [_asset(f"{item.name}.json", json(item)) for item in found]
    tables += [_asset(f"{item.name}.csv", csv_file(item)) for item in found]
    schemas = [_asset(f"schema/{item.name}.json", _document(schema(item))) for item in found]
    package = datapackage(found, {asset.path.name: asset for asset in tables})
    described = [*tables, *schemas, _asset("datapackage.json", _document(package))]
    return sorted(described, key=lambda asset: asset.path)


def both(chinese: Wording, english: Wording) -> Callable[[LocalText], LocalText]:
    """Resolves the references in a text, in both languages."""

    def say(text: LocalText) -> LocalText:
        return LocalText(zh=chinese.plain(text), en=english.plain(text) if text.en else None)

    return say


def _asset(name: str, data: bytes) -> Asset:
    return Asset(ROOT.own(addresses.download(name)), data)


def _document(value: dict[str, Any]) -> bytes:
    return (dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
