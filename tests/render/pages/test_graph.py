"""The drawn neighbourhoods of the record: every name whole, every word apart from all others."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from generator.charts.labels import width
from generator.derive.layers import columns
from generator.derive.neighbourhoods import Edge, Neighbourhood, network, of_events
from generator.model.kinds import Ref
from generator.render.edition import Edition
from generator.render.pages import network_drawing
from generator.render.pages.network_lines import Area
from tests.render.strings import site
from tests.this_record import this_index

_BOX = re.compile(r'<rect [^>]*x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"')
_WORD = re.compile(r'<text class="bn-edge-word" x="(\d+)" y="(\d+)"[^>]*>([^<]*)<')


def _neighbourhoods() -> tuple[Neighbourhood, ...]:
    found = this_index()
    return network(found.links, found.record).neighbourhoods


@pytest.mark.parametrize("code", ["zh", "en"])
def test_no_word_of_a_drawing_lies_over_another_or_over_a_name(code: str) -> None:
    edition = Edition(this_index(), site(code))
    for found in _neighbourhoods():
        drawn = network_drawing.drawing(edition, edition.top, found)
        words = [_word(int(x), int(y), text) for x, y, text in _WORD.findall(drawn)]
        boxes = [_box(*map(int, numbers)) for numbers in _BOX.findall(drawn)]
        assert len(boxes) == len(found.nodes)
        assert words
        over = [(one, other) for one, other in combinations(words, 2) if one.meets(other)]
        over += [(word, box) for word in words for box in boxes if word.meets(box)]
        assert not over, found.centre


def _word(x: int, y: int, text: str) -> Area:
    """Two pixels less all round than the room that is kept for it: coordinates are whole pixels."""
    return Area(x, y - 4, width(text) * 1.3 - 4, 12)


def _box(x: int, y: int, across: int, high: int) -> Area:
    return Area(x + across / 2, y + high / 2, across, high)


def test_a_relation_that_skips_a_column_has_a_lane_in_it() -> None:
    for found in _neighbourhoods():
        placed = columns(found)
        depth = {place: number for number, column in enumerate(placed) for place in column if isinstance(place, Ref)}
        assert len(depth) == len(found.nodes)
        for edge in found.edges:
            lanes = [number for number, column in enumerate(placed) if _passes(edge, column)]
            assert lanes == list(range(depth[edge.first] + 1, depth[edge.second]))


def _passes(edge: Edge, column: tuple[Ref | Edge, ...]) -> bool:
    return any(place is edge for place in column)


def test_every_topic_with_relations_has_a_thread_that_is_read_at_a_glance() -> None:
    found = this_index()
    for topic, events in found.events_by_topic.items():
        thread = of_events(events, found.links, found.record)
        assert thread is not None, topic
        assert len(thread.edges) >= 3
        assert len(thread.nodes) <= 14


def test_a_topic_of_few_relations_has_no_thread() -> None:
    found = this_index()
    assert of_events((), found.links, found.record) is None
