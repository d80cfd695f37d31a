"""The events as classic scripts, column by column: they load on file://, where fetch does not.

``index.js`` holds the facets, the distinct dates and the words, and names the slices, whose names
carry the digest of their content.  Numbers of all events come in slices of columns; titles, then
summaries with figures, in smaller slices that are read when they are shown.  A slice is a JSON
text in a string: browsers parse that faster than a literal.

The browser's half is ``generator/browser/explorer/data.js``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, Final

from generator.derive.extents import Extent, Timed, day_number, timed
from generator.derive.facets import FACETS, Facet, facets
from generator.derive.spans import main_year
from generator.model.events import Event
from generator.render import addresses
from generator.render.addresses import Place
from generator.render.artifact import Asset
from generator.render.edition import Edition
from generator.render.explorer.choices import names
from generator.render.markdown import fold as visible

SIZES: Final = {"columns": 16_384, "titles": 2_048, "details": 256}
"""How many events a slice of each kind holds."""

_ONE: Final = ("type", "region", "basis")
_MANY: Final = ("topic", "entity", "source")


def assets(edition: Edition) -> tuple[Asset, ...]:
    """The payload of an edition, sorted by path."""
    events = timed(edition.record.events.values())
    found = facets(edition.index, [item.event for item in events])
    dates = {key: number for number, key in enumerate(dict.fromkeys(map(_dated, events)))}
    kinds: dict[str, Callable[[int, int], Any]] = {
        "columns": lambda start, end: _columns(events, found, [dates[_dated(item)] for item in events], start, end),
        "titles": lambda start, end: [_title(edition, item.event) for item in events[start:end]],
        "details": lambda start, end: [_detail(edition, item.event) for item in events[start:end]],
    }
    slices = {kind: [*_slices(edition.place, kind, read, len(events))] for kind, read in kinds.items()}
    head = {
        "count": len(events),
        "recordYear": _year([item.event for item in events]),
        "dates": [_date(edition, item) for item in {_dated(item): item for item in events}.values()],
        "facets": {name: _head(edition, name, found[name]) for name in FACETS},
        "sizes": SIZES,
        "slices": {kind: [asset.path.name for asset in made] for kind, made in slices.items()},
        "folder": f"{addresses.FOLDERS['event']}/",
        "words": edition.language.strings["explorer"],
        "columns": edition.language.strings["columns"],
    }
    index = Asset(edition.place.scripts(addresses.EXPLORER) / "index.js", call("head", head))
    return tuple(sorted([index, *chain(*slices.values())], key=lambda asset: asset.path))


def ahead(payload: Sequence[Asset]) -> list[PurePosixPath]:
    """The files of a payload that the browser asks for in any case: the page names them, so that they come at once."""
    return [asset.path for asset in payload if asset.path.name.startswith(("index.", "columns-"))]


def call(function: str, value: Any, *arguments: int) -> bytes:
    """A script that hands ``value`` to the explorer, as a JSON text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Single quotes, which JSON has none of outside texts, need the fewest escapes.
    quoted = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return f"biannianExplorer.{function}({','.join([quoted, *map(str, arguments)])});\n".encode()


def named(place: Place, stem: str, data: bytes) -> Asset:
    """A file of the payload, named by what it holds."""
    return Asset(place.scripts(addresses.EXPLORER) / f"{stem}-{hashlib.sha256(data).hexdigest()[:12]}.js", data)


def _slices(place: Place, kind: str, read: Callable[[int, int], Any], count: int) -> Iterator[Asset]:
    size = SIZES[kind]
    for number in range(-(-count // size)):
        yield named(place, kind, call(kind, read(number * size, (number + 1) * size), number))


def _dated(item: Timed) -> tuple[str, str]:
    return item.event.date, item.event.date_basis


def _date(edition: Edition, item: Timed) -> list[int | str]:
    """A date: first and last day, its marks as bits, its basis, and its words."""
    marks = _marks(item.extent) | _lasting(item) << 6
    return [item.extent.first, item.extent.last, marks, item.event.date, edition.wording.date(item.event)]


def _marks(extent: Extent) -> int:
    return extent.scale | extent.open_start << 3 | extent.open_end << 4 | extent.approximate << 5


def _lasting(item: Timed) -> bool:
    """Whether the date says that the event went on from one day to another, not that it was somewhere between."""
    return "/" in item.event.date and not (item.extent.open_start or item.extent.open_end)


def _year(events: Sequence[Event]) -> list[int]:
    year = main_year(events) or 1970
    return [day_number(date(year, 1, 1)), day_number(date(year, 12, 31))]


def _head(edition: Edition, name: str, facet: Facet) -> dict[str, Any]:
    head: dict[str, Any] = {"keys": facet.keys, "names": names(edition, name, facet)}
    return head | ({"parents": facet.parents} if facet.parents else {})


def _columns(
    events: Sequence[Timed], found: dict[str, Facet], dates: Sequence[int], start: int, end: int
) -> dict[str, Any]:
    """Of the events from ``start`` to ``end``: ids, dates, numbers of figures, and the values of each facet.

    Where events may have several values, ``many`` has how many each has and then all of them in a row.
    """
    part = slice(start, end)
    return {
        "id": [item.event.id for item in events[part]],
        "date": dates[part],
        "figures": [len(item.event.observations) for item in events[part]],
        "one": {name: [own[0] for own in found[name].of[part]] for name in _ONE},
        "many": {name: [[len(own) for own in found[name].of[part]], [*chain(*found[name].of[part])]] for name in _MANY},
    }


def _title(edition: Edition, event: Event) -> str:
    return visible(edition.wording.plain(event.title))


def _detail(edition: Edition, event: Event) -> list[Any]:
    """The summary, and each figure with its name."""
    wording = edition.wording
    figures = [edition.record.observations[id_] for id_ in event.observations]
    return [
        visible(wording.plain(event.summary)),
        [[visible(wording.indicator(item.indicator)), visible(wording.figure(item))] for item in figures],
    ]
