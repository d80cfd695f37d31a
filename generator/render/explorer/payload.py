"""The events as classic scripts, column by column: they load on file://, where fetch does not.

``index.js`` holds the facets, the distinct dates and the words, and names the slices, whose names
carry the digest of their content.  Numbers of all events come in slices of columns; titles, then
summaries with figures, in smaller slices that are read when they are shown.  A slice is a JSON
text in a string: browsers parse that faster than a literal. Their shapes are in ``head.py``.

The browser's half is ``generator/browser/explorer/data.js``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, Final

from generator.derive.date_groups import all_years, main_year
from generator.derive.day_ranges import Timed, timed
from generator.derive.facets import FACETS, Facet, FacetName, facets
from generator.derive.grouping import grouped
from generator.derive.pairs import leading
from generator.files import addresses
from generator.files.addresses import Place
from generator.files.artifact import Asset
from generator.model.days import Day
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.explorer.choices import names
from generator.render.explorer.head import (
    BITS,
    CERTAINTIES,
    COLOURS,
    LANES,
    SIZES,
    SORTS,
    VIEWS,
    Columns,
    Detail,
    FacetHead,
    FileKind,
    Head,
    Mark,
    SliceKind,
)
from generator.render.explorer.panels import panels
from generator.render.explorer.strips import strips
from generator.render.explorer.threads import threads
from generator.words.markdown import fold as visible
from generator.words.strings import Strings

_Passage = tuple[str, int]

_ONE: Final[tuple[FacetName, ...]] = ("type", "region", "basis", "figures")
_MANY: Final[tuple[FacetName, ...]] = ("topic", "entity", "source")
_OF_THE_PAGE: Final = frozenset(
    "lead has_figures facets filters dates from to date_hint certainty text all_values view lanes lane_kinds colours "
    "colour_kinds page pages rest failed active tools save copy_link csv json print elsewhere".split()
)
"""Words that the page itself says: no script needs them again."""
_LATER: Final[FacetName] = "entity"
"""The facet with the most values, whose names are read when one of them is chosen or the choice is unfolded."""


def assets(edition: Edition) -> tuple[Asset, ...]:
    """The payload of an edition, sorted by path."""
    events = timed(edition.record.events.values())
    found = facets(edition.index, [item.event for item in events])
    told = grouped((_passage(item.event), number) for number, item in enumerate(events))
    dates = {key: number for number, key in enumerate(dict.fromkeys(map(_dated, events)))}
    kinds: dict[SliceKind, Callable[[int, int], Any]] = {
        "columns": lambda start, end: _columns(
            edition, events, found, [dates[_dated(item)] for item in events], slice(start, end)
        ),
        "titles": lambda start, end: [_title(edition, item.event) for item in events[start:end]],
        "details": lambda start, end: [_detail(edition, item.event, told) for item in events[start:end]],
    }
    files: dict[FileKind, list[Asset]] = {
        kind: [*_slices(edition.place, kind, read, len(events))] for kind, read in kinds.items()
    }
    numbers = {item.event.id: number for number, item in enumerate(events)}
    views = _words(edition, "explorer_views")
    view = strips(edition, numbers, found["source"].keys, _below(views, "sources"))
    files["sources"] = [named(edition.place, "sources", call("sources", view, 0))]
    figures = panels(edition, numbers, _below(views, "figures"))
    files["figures"] = [named(edition.place, "figures", call("figures", figures, 0))]
    related = threads(edition, numbers, _below(views, "threads"))
    files["threads"] = [named(edition.place, "threads", call("threads", related, 0))]
    files["names"] = [named(edition.place, "names", call("names", _names(edition, _LATER, found[_LATER]), 0))]
    head: Head = {
        "count": len(events),
        "year": _year([item.event for item in events]),
        "dates": [_date(edition, item) for item in {_dated(item): item for item in events}.values()],
        "bits": BITS,
        "facets": {name: _head(edition, name, found[name]) for name in FACETS},
        "asks": {"view": VIEWS, "lanes": LANES, "colour": COLOURS, "sort": SORTS, "certainty": CERTAINTIES},
        "sizes": SIZES,
        "slices": {kind: [asset.path.name for asset in made] for kind, made in files.items()},
        "folder": f"{addresses.FOLDERS['event']}/",
        "words": {key: word for key, word in _words(edition, "explorer").items() if key not in _OF_THE_PAGE},
        "columns": {key: word for key, word in _words(edition, "columns").items() if key in SORTS},
    }
    index = Asset(edition.place.scripts(addresses.EXPLORER) / "index.js", call("head", head))
    return tuple(sorted([index, *chain(*files.values())], key=lambda asset: asset.path))


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


def _words(edition: Edition, key: str) -> Strings:
    words = edition.language.strings[key]
    assert not isinstance(words, str)
    return words


def _below(words: Strings, key: str) -> Strings:
    found = words[key]
    assert not isinstance(found, str)
    return found


def _slices(place: Place, kind: SliceKind, read: Callable[[int, int], Any], count: int) -> Iterator[Asset]:
    size = SIZES[kind]
    for number in range(-(-count // size)):
        yield named(place, kind, call(kind, read(number * size, (number + 1) * size), number))


def _dated(item: Timed) -> tuple[str, str]:
    return item.event.date, item.event.date_basis


def _date(edition: Edition, item: Timed) -> tuple[int, int, int, str, str]:
    """A date: first and last day, its marks as bits, its EDTF text, and its words."""
    return item.extent.first, item.extent.last, _bits(item), item.event.date, edition.wording.date(item.event)


def _bits(item: Timed) -> int:
    """What a date says besides its days, in one number."""
    said: dict[Mark, int] = {
        "precision": item.extent.scale,
        "openStart": item.extent.open_start,
        "openEnd": item.extent.open_end,
        "approximate": item.extent.approximate,
        "lasting": item.extent.lasting,
    }
    return sum(value << BITS[mark][0] for mark, value in said.items())


def _year(events: Sequence[Event]) -> tuple[int, int]:
    """The first and last day of the year that the record is of, or else of all its years."""
    year = main_year(events)
    first, last = (year, year) if year is not None else all_years(events) or (1970, 1970)
    return Day(first, 1, 1).number, Day(last, 12, 31).number


def _head(edition: Edition, name: FacetName, facet: Facet) -> FacetHead:
    return {"number": len(facet.keys)} if name == _LATER else _names(edition, name, facet)


def _names(edition: Edition, name: FacetName, facet: Facet) -> FacetHead:
    head: FacetHead = {"keys": facet.keys, "names": names(edition, name, facet)}
    return {**head, "parents": facet.parents} if facet.parents else head


def _columns(
    edition: Edition, events: Sequence[Timed], found: dict[FacetName, Facet], dates: Sequence[int], part: slice
) -> Columns:
    """The columns of a part of the events."""
    return {
        "id": [item.event.id for item in events[part]],
        "date": dates[part],
        "figures": [len(item.event.observations) for item in events[part]],
        "lead": _leads(edition, [item.event for item in events[part]]),
        "one": {name: [own[0] for own in found[name].of[part]] for name in _ONE},
        "many": {name: ([len(own) for own in found[name].of[part]], [*chain(*found[name].of[part])]) for name in _MANY},
    }


def _title(edition: Edition, event: Event) -> str:
    return visible(edition.wording.plain(event.title))


def _leads(edition: Edition, events: Sequence[Event]) -> list[str]:
    """The figures that stand beside the titles, up to the last event that has one."""
    found = [_lead(edition, event) for event in events]
    return found[: next((place for place in range(len(found), 0, -1) if found[place - 1]), 0)]


def _lead(edition: Edition, event: Event) -> str:
    """The figure that stands beside the title, a change with its sign."""
    item = leading(event, edition.record)
    return visible(edition.wording.beside(item)) if item else ""


def _detail(edition: Edition, event: Event, told: Mapping[_Passage, Sequence[int]]) -> Detail:
    wording = edition.wording
    figures = [edition.record.observations[id_] for id_ in event.observations]
    return (
        visible(wording.plain(event.summary)),
        [_figure(edition, item) for item in figures],
        [*dict.fromkeys(visible(wording.plain(item.note)) for item in figures if item.note)],
        [_cited(edition, cited.source, number) for cited in event.sources for number in cited.passages],
        told.get(_passage(event), ()),
    )


def _figure(edition: Edition, item: SourcedObservation) -> tuple[str, str, str, str]:
    wording = edition.wording
    return (
        visible(wording.indicator(item.indicator)),
        visible(wording.figure(item)),
        visible(wording.short(item.indicator)),
        visible(wording.beside(item)),
    )


def _cited(edition: Edition, source: str, number: int) -> tuple[str, str, str]:
    label = edition.language.say("passage.of", source=edition.wording.sources[source], number=number)
    return label, f"{addresses.FOLDERS['source']}/{source}/", f"#p{number}"


def _passage(event: Event) -> _Passage:
    """The source and the first passage that tell an event."""
    return next(((cited.source, min(cited.passages)) for cited in event.sources if cited.passages), (event.id, 0))
