"""The index as classic scripts: they load under a strict policy, and on file:// where fetch does not.

``index.js`` names the others, which carry the digest of their content in their names, and holds
what the browser needs to fold a query.  Titles come first, texts after them, in shards that the
browser can use one by one.  The head also names the heads of the site's other editions, whose shards are
read after its own: a page is found by what it says in any language.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.files import addresses
from generator.files.addresses import Place
from generator.files.artifact import Asset
from generator.render.edition import Edition
from generator.render.search.documents import SearchDocument, documents
from generator.render.search.folding import UNSEEN_CLASS, table
from generator.words.markdown import fold as visible

_HEAD: Final = "index.js"
SHARD: Final = 256 * 1024
"""The most bytes of a shard; a page whose text alone is longer has a shard of its own."""


def assets(edition: Edition) -> list[Asset]:
    """The index of an edition, sorted by path."""
    found, place = [*documents(edition)], edition.place
    sections = sorted({(item.section, item.is_guide) for item in found})
    places = {(item.section, item.id): place for place, item in enumerate(found)}
    heads = [_head(item, sections.index((item.section, item.is_guide)), places) for item in found]
    texts = ["\n".join(map(_line, item.lines)) for item in found]
    shards = [*_shards(place, "titles", heads), *_shards(place, "texts", texts)]
    head = {
        "languages": {other.language: _beside(place, other) for other in edition.site.places if other != place},
        "shards": [shard.path.name for shard in shards],
        "sections": [[section, _label(edition, section, is_guide=guide), int(guide)] for section, guide in sections],
        "unseen": UNSEEN_CLASS,
        "folds": table(_words(found)),
        "words": edition.language.strings["search"],
    }
    return sorted(
        [Asset(place.scripts(addresses.FINDER) / _HEAD, _call("index", place.language, head)), *shards],
        key=lambda asset: asset.path,
    )


def _beside(place: Place, other: Place) -> str:
    """The address of another edition's head, from this one's."""
    return f"{place.root(0)}{other.within(_HEAD)}"


def _head(item: SearchDocument, section: int, places: Mapping[tuple[str, str], int]) -> list[object]:
    """What is known of a page before its text: where it lies, what it is called, its figure, the place of its twin."""
    names, twin = [*map(_line, item.names)], places[item.twin] if item.twin else -1
    return [section, item.id, _line(item.title), names, _line(item.figure), twin]


def _label(edition: Edition, section: str, *, is_guide: bool) -> str:
    if is_guide:
        return edition.language.say("sections.guide")
    return edition.language.say(f"sections.{section}" if section in addresses.FOLDERS.values() else "search.section")


def _line(text: str) -> str:
    """The text on one line: a line is a field, and no query reaches over its end."""
    return " ".join(visible(text).split())


def _words(found: Sequence[SearchDocument]) -> Iterator[str]:
    for item in found:
        yield "".join((item.title, *item.names, *item.lines))


def _shards(place: Place, name: str, entries: Sequence[Any]) -> Iterator[Asset]:
    """Cut ``entries`` into shards; each says at which page it starts."""
    start, size = 0, 0
    for number, entry in enumerate(entries):
        length = len(_json(entry).encode()) + 1
        if size and size + length > SHARD:
            yield _shard(place, name, start, entries[start:number])
            start, size = number, 0
        size += length
    yield _shard(place, name, start, entries[start:])


def _shard(place: Place, name: str, start: int, entries: Sequence[Any]) -> Asset:
    data = _call(name, place.language, start, entries)
    return Asset(place.scripts(addresses.FINDER) / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}.js", data)


def _call(function: str, *arguments: Any) -> bytes:
    return f"biannianSearch.{function}({','.join(map(_json, arguments))});\n".encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
