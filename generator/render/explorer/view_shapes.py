"""What the views beside the timeline are handed when one is asked for; ``payload.d.ts`` is written from here too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from generator.words.strings import Strings


class Strip(TypedDict):
    """A source as the strip of its passages.

    ``source`` is its place in the facet, ``page`` its page from the home of the edition, ``passages`` how many it
    has; a part has the passage that it begins with and its name; ``told`` has the passages that tell events, and
    these by number, in reading order.
    """

    source: int
    page: str
    passages: int
    parts: Sequence[tuple[int, str]]
    told: Sequence[tuple[int, Sequence[int]]]


class Strips(TypedDict):
    """The view by sources.

    ``shared`` are the indicators that more than one source reports: their names, their pages, and the events that
    hold a figure of it.
    """

    strips: Sequence[Strip]
    shared: Sequence[tuple[str, str, Sequence[int]]]
    words: Strings


class Measure(TypedDict):
    """An indicator: its short name, its page from the home of the edition, the number of its topic, its kind in words.

    ``scale`` is the number of the scale that it shares with others, -1 where it shares none; ``counted`` says that it
    is a number of things, ``dead`` that it
    counts people who died, ``silent`` which sources report nothing of it.
    """

    name: str
    page: str
    topic: int
    kind: str
    scale: int
    counted: bool
    dead: bool
    silent: Sequence[int]


class Value(TypedDict):
    """A figure: the number of its indicator, its size on a scale, and itself in words.

    ``region`` and ``period`` are in words, ``events`` those that hold it, ``notes`` the cautions that it is read with,
    by number, ``passage`` the words, the page and the place of where it stands. ``drawn`` is false where it has no
    single place on a scale, ``soft`` true where the source gives about, at least or at most so much.
    """

    measure: int
    size: float
    drawn: bool
    text: str
    soft: bool
    region: str
    period: str
    source: int
    events: Sequence[int]
    notes: Sequence[int]
    passage: tuple[str, str, str]


class Panels(TypedDict):
    """The view by figures: all indicators, all figures in reading order, the cautions once each.

    ``scales`` are the names of what figures of several indicators may share: changes of one unit against one base.
    ``topics`` are all topics by id and name, ``sides`` all sources by id, with the region that each is of.
    """

    topics: Sequence[tuple[str, str]]
    sides: Sequence[tuple[str, str]]
    measures: Sequence[Measure]
    values: Sequence[Value]
    notes: Sequence[str]
    scales: Sequence[str]
    words: Strings


class Knot(TypedDict):
    """An event or entity that relations tie: the number of the event, -1 for an entity, which has a name and a page.

    ``events`` are those that speak of it: itself, or those that name the entity.
    """

    event: int
    name: str
    page: str
    events: Sequence[int]


class Thread(TypedDict):
    """What hangs together: the knot of most relations, the columns from what leads to what follows, and the ties.

    A tie has the numbers of both knots, the relation as the first one says it, and how it is known. ``lanes`` say which
    ties run through a column to a later one: the number of the tie, the column, and the place between its knots.
    """

    centre: int
    columns: Sequence[Sequence[int]]
    lanes: Sequence[tuple[int, int, int]]
    ties: Sequence[tuple[int, int, str, str]]


class Threads(TypedDict):
    """The view by threads.

    ``alike`` are pairs of knots that are easily taken for one another: how the record puts it, and its note.
    ``busy`` is what is in no thread since nearly everything hangs on it: name, page, and number of relations.
    """

    knots: Sequence[Knot]
    threads: Sequence[Thread]
    alike: Sequence[tuple[int, int, str, str]]
    busy: Sequence[tuple[str, str, int]]
    words: Strings
