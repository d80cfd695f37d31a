"""The view by sources as data: every passage in reading order, and the events that it tells.

The browser's half is ``generator/browser/explorer/views/sources.js``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.derive.told import told
from generator.files import addresses
from generator.model.events import Event
from generator.model.sources import Source
from generator.render.edition import Edition
from generator.render.explorer.view_shapes import Strip, Strips
from generator.words.markdown import fold as visible
from generator.words.strings import Strings


def strips(edition: Edition, numbers: Mapping[str, int], keys: Sequence[str], words: Strings) -> Strips:
    """The strips of all sources that tell events; ``numbers`` are those of the events, ``keys`` those of the facet."""
    by_passage = told(edition.record)
    return {
        "strips": [
            _strip(edition, edition.record.sources[key], at, by_passage, numbers) for at, key in enumerate(keys)
        ],
        "shared": [*_shared(edition, numbers)],
        "words": words,
    }


def _strip(
    edition: Edition,
    source: Source,
    place: int,
    by_passage: Mapping[tuple[str, int], Sequence[Event]],
    numbers: Mapping[str, int],
) -> Strip:
    own = {spot[1]: events for spot, events in by_passage.items() if spot[0] == source.id}
    return {
        "source": place,
        "page": folder("source", source.id),
        "passages": max([*own, *(passage.passage for passage in source.passages)], default=0),
        "parts": [(part.passage, visible(edition.wording.plain(part.title))) for part in source.sections],
        "told": [(number, [numbers[event.id] for event in own[number]]) for number in sorted(own)],
    }


def _shared(edition: Edition, numbers: Mapping[str, int]) -> Iterator[tuple[str, str, Sequence[int]]]:
    """The indicators that several sources report, in the order of the record."""
    index = edition.index
    for id_ in edition.record.indicators:
        items = index.observations_by_indicator.get(id_, ())
        if len({item.source for item in items}) > 1:
            held = [event for item in items for event in index.events_by_observation.get(item.id, ())]
            name = visible(edition.wording.short(id_))
            yield name, folder("indicator", id_), [numbers[event.id] for event in dict.fromkeys(held)]


def folder(kind: str, id_: str) -> str:
    """The address of a page from the home of its edition."""
    return f"{addresses.FOLDERS[kind]}/{id_}/"
