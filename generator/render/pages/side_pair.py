"""Two sides beside each other: on one scale, a part in its whole, in one table, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.charts import side_by_side
from generator.derive.comparison import Comparison, LookAlike, Shared
from generator.derive.grouping import grouped
from generator.files import addresses
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.vocabulary import IndicatorKind
from generator.render.edition import Edition
from generator.render.pages import dots, sentences, shared_notes, whole
from generator.render.pages.parts import BREAK, PageTable
from generator.words import bases
from generator.words.markdown import Markdown, escape, joined, small, span

_ScaleKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DotPanel:
    """Indicators on one scale: what they have in common, the rows, and the ends of the scale."""

    heading: str
    rows: list[Markdown]
    ends: str


@dataclass(frozen=True, slots=True)
class SidePair:
    """Two sides: their id and names, what is found, drawings, the table, look-alikes, and what only one has."""

    id: str
    name: str
    result: str
    lede: str
    who: list[Markdown]
    panels: list[DotPanel]
    wholes: list[tuple[Markdown, Markdown]]
    notes: Markdown
    table: PageTable
    file: Markdown
    alike: list[tuple[str, list[Markdown]]]
    alone: list[tuple[str, list[Markdown]]]


def side_pair(edition: Edition, compared: Comparison) -> SidePair:
    """All that can be said of two sides."""
    items = [one for shared in compared.shared for one in shared.both]
    notes = shared_notes.notes(edition, edition.top, items)
    parts = [shared for shared in compared.shared if whole.is_part(edition, shared)]
    rest = [shared for shared in compared.shared if shared not in parts and _is_drawn(shared)]
    return SidePair(
        id_of(compared),
        name(edition, compared),
        _result(edition, compared, len(parts)),
        edition.language.say("compare.lede", all=len(edition.record.indicators), number=len(compared.shared)),
        [_side(edition, compared, place) for place in (0, 1)],
        [_panel(edition, found) for found in _by_scale(edition, rest).values()],
        [(whole.told(edition, edition.top, shared), whole.drawing(edition, shared)) for shared in parts],
        joined(BREAK, notes.shared),
        _table(edition, compared, notes),
        _file(edition, compared),
        [_alike(edition, item) for item in compared.alike],
        [_alone(edition, compared, place) for place in (0, 1) if compared.alone[place]],
    )


def id_of(compared: Comparison) -> str:
    """The id of two sides on the page."""
    return f"{compared.left.id}-{compared.right.id}"


def name(edition: Edition, compared: Comparison) -> str:
    """The names of both sides."""
    left, right = (side_by_side.named(side, edition.wording) for side in (compared.left, compared.right))
    return edition.language.say("compare.pair", left=left, right=right)


def _result(edition: Edition, compared: Comparison, parts: int) -> str:
    """How many indicators both have, and how many of these are a part and its whole."""
    say = edition.language.say
    words = [say("compare.result", name=name(edition, compared), number=len(compared.shared))]
    return "".join([*words, *([say("compare.result_parts", number=parts)] if parts else [])])


def _side(edition: Edition, compared: Comparison, place: int) -> Markdown:
    """The name of a side with the mark that it has in the drawing."""
    side = (compared.left, compared.right)[place]
    items = compared.shared[0].left if place == 0 else compared.shared[0].right
    hue = sentences.side_class(edition.side_of[items[0].source])
    return span(f"bn-who {hue}", side_by_side.named(side, edition.wording))


def _is_drawn(shared: Shared) -> bool:
    """Whether each side has one value with one place on a scale."""
    return len(shared.left) == len(shared.right) == 1 and not any(item.upper is not None for item in shared.both)


def _by_scale(edition: Edition, items: Iterable[Shared]) -> Mapping[_ScaleKey, tuple[Shared, ...]]:
    """Changes against one base share a scale, and shares do; all others have one each."""
    return grouped((_scale_key(edition, item), item) for item in items)


def _scale_key(edition: Edition, shared: Shared) -> _ScaleKey:
    indicator = shared.indicator
    unit = edition.record.units[shared.left[0].unit]
    if indicator.kind in {IndicatorKind.CHANGE, IndicatorKind.SHARE}:
        return indicator.kind, indicator.base or "", unit.measure
    return (indicator.id,)


def _panel(edition: Edition, found: Sequence[Shared]) -> DotPanel:
    first = found[0].indicator
    on = dots.scale(edition, [item for shared in found for item in shared.both])
    unit = edition.record.units[found[0].left[0].unit]
    base = edition.record.units[unit.measure]
    against = bases.said("compare.bases", first.base, edition.wording) if first.base else None
    heading = against or edition.wording.indicator(first.id)
    rows = [dots.row(edition, edition.top, shared, on) for shared in found]
    return DotPanel(heading, rows, dots.ends(edition, on, edition.language.text(base.symbol)))


def _table(edition: Edition, compared: Comparison, notes: shared_notes.Notes) -> PageTable:
    say = edition.language.say
    head = (say("columns.indicator"), *(_side(edition, compared, place) for place in (0, 1)), say("pairs.notes"))
    return PageTable(name(edition, compared), head, tuple(_row(edition, shared, notes) for shared in compared.shared))


def _row(edition: Edition, shared: Shared, notes: shared_notes.Notes) -> tuple[str, ...]:
    signs = notes.signs(shared.both)
    marked = [span("bn-meta", shared_notes.mark(edition, signs))] if signs else []
    first = joined(" ", [edition.top.indicator(shared.indicator.id), *marked])
    cells = (joined(BREAK, (_cell(edition, item) for item in items)) for items in (shared.left, shared.right))
    return (first, *cells, joined(" ", notes.beside(shared.both)))


def _cell(edition: Edition, item: SourcedObservation) -> Markdown:
    links, hue = edition.top, sentences.side_class(edition.side_of[item.source])
    who = span(f"bn-who {hue}", edition.wording.region(item.region))
    where = span("bn-meta", links.passage(item.source, item.passage))
    return joined("", [who, sentences.figure(edition, links, item), where])


def _file(edition: Edition, compared: Comparison) -> Markdown:
    """The table as a file, where there is one."""
    spec = side_by_side.spec(compared, edition.wording)
    label = edition.language.say("compare.csv")
    return edition.top.to(label, addresses.table(spec.id)) if spec else Markdown()


def _alike(edition: Edition, item: LookAlike) -> tuple[str, list[Markdown]]:
    kind = edition.language.say(f"indicator_kinds.{item.kind}")
    named = edition.language.say("compare.group", topic=edition.wording.topic(item.topic), kind=kind)
    return named, [_defined(edition, one) for one in (*item.left, *item.right)]


def _defined(edition: Edition, item: SourcedObservation) -> Markdown:
    links = edition.top
    value = sentences.figure(edition, links, item)
    line = joined(" ", [links.region(item.region), links.indicator(item.indicator), value])
    return joined(BREAK, [line, small(links.prose(edition.record.indicators[item.indicator].definition))])


def _alone(edition: Edition, compared: Comparison, place: int) -> tuple[str, list[Markdown]]:
    """The indicators that one side alone has, a line for each topic."""
    side = side_by_side.named((compared.left, compared.right)[place], edition.wording)
    mine = compared.alone[place]
    by_topic = grouped((item.topic, item) for item in mine)
    lines = [_of_topic(edition, topic, by_topic[topic]) for topic in edition.record.topics if topic in by_topic]
    return edition.language.say("compare.alone", side=side, number=len(mine)), lines


def _of_topic(edition: Edition, topic: str, indicators: Iterable[Indicator]) -> Markdown:
    say, links = edition.language.say, edition.top
    names = joined(say("list_separator"), (links.short(item.id) for item in indicators))
    return joined(say("colon"), [escape(edition.wording.topic(topic)), names])
