"""The JSON-LD of every page of an edition, as a machine finds it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from generator.files.addresses import Place
from generator.files.artifact import Page
from tests.render.test_editions import made

_BLOCK: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


@cache
def graphs(place: Place) -> dict[str, dict[str, Any]]:
    """The data block of each page that has one, by the page's path from the edition's home."""
    pages = {str(item.path.relative_to(place.prefix)): item.markdown for item in made(place) if isinstance(item, Page)}
    found = {path: _BLOCK.findall(text) for path, text in pages.items()}
    assert {path for path, blocks in found.items() if len(blocks) != 1 and "robots:" not in pages[path]} == set()
    return {path: json.loads(blocks[0]) for path, blocks in found.items() if blocks}


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object within a value of JSON."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)
