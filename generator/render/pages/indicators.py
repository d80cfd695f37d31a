"""Indicator pages: a sentence, the picture that the values allow, where they stand, what they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from generator.charts import ladder, streaks, year_on_year
from generator.derive.picture_choice import Picture, picture
from generator.derive.similar_indicators import similar
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.kinds import INDICATOR
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.render.edition import Body, Edition, body
from generator.render.pages import (
    cards,
    contrasts,
    doors,
    figure_groups,
    figure_rows,
    ledes,
    parts,
    passage_strips,
    period_table,
    pictures,
    sentences,
)
from generator.render.pages.parts import PageTable
from generator.words.markdown import Markdown, classed, escape, joined

_MOST_CARDS: Final = 3

Values = Sequence[SourcedObservation]


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every indicator, and their index."""
    yield edition.section("indicator", "indicators", partial(_index, edition))
    for indicator in edition.record.indicators.values():
        file = edition.record.files[INDICATOR.ref(indicator.id)]
        yield edition.page(addresses.page("indicator", indicator.id), partial(_indicator, edition, indicator), file)


def _index(edition: Edition) -> Mapping[str, object]:
    index, wording = edition.index, edition.wording
    specs = (*year_on_year.specs(wording), *streaks.specs(index, wording), *ladder.specs(index, wording))
    return {
        "groups": figure_groups.of_indicators(edition, edition.nested),
        "narrowing": figure_groups.narrowing(edition, edition.record.indicators),
        "charts": edition.tables(specs, edition.nested),
    }


def _indicator(edition: Edition, indicator: Indicator) -> Body:
    links, index = edition.nested, edition.index
    items = index.observations_by_indicator.get(indicator.id, ())
    shown = pictures.shown(edition, links, indicator.id)
    others = [item for item in similar(indicator, index) if not _tells_of_the_dead(edition, item)]
    return body(
        "indicator",
        title=edition.wording.indicator(indicator.id),
        description=edition.wording.plain(indicator.definition),
        lede=ledes.lede(edition, links, items) if items else edition.language.say("indicator.nothing"),
        doors=_doors(edition, indicator, items),
        picture=shown,
        caution=links.prose(items[0].note) if len(items) == 1 and items[0].note and not shown.panels else "",
        stands=cards.meta(edition, links, items[0]) if len(items) == 1 else "",
        rows=_rows(edition, items, shown.kind),
        periods=period_table.table(edition, links, items) if shown.kind is Picture.SERIES else None,
        facts=_facts(edition, indicator, items),
        strips=passage_strips.strips(edition, links, items),
        siblings=cards.cards(edition, links, _siblings(edition, items)),
        contrasts=contrasts.of_indicator(edition, links, indicator.id),
        alike=_alike(edition, [] if shown.kind is Picture.SENTENCE else _not_told(edition, indicator, others)),
        rest=_rest(edition, indicator, others),
        topic=links.topic(indicator.topic),
        corrections=_corrections(edition, items),
    )


def _rows(edition: Edition, items: Values, kind: Picture) -> figure_rows.FigureRows | None:
    """Several values with their passages and cautions, where the picture does not tell these itself."""
    is_told = kind in {Picture.CHANGES, Picture.SERIES} or len(items) <= 1
    return None if is_told else figure_rows.of_indicator(edition, edition.nested, items)


def _doors(edition: Edition, indicator: Indicator, items: Values) -> list[Markdown]:
    """To the explorer, to the comparison, to the data."""
    data = edition.nested.shared(edition.language.say("indicator.data"), addresses.download("observations.csv"))
    explorer = parts.explorer_door(edition, **_state(edition, indicator, items))
    return [explorer, *doors.comparison(edition, items), classed(data, "bn-door")]


def _state(edition: Edition, indicator: Indicator, items: Values) -> dict[str, str]:
    """The event that uses it, or its topic where none or several do."""
    events = {event.id for item in items for event in edition.index.events_by_observation.get(item.id, ())}
    return {"event": min(events)} if len(events) == 1 else {"topic": indicator.topic}


def _siblings(edition: Edition, items: Values) -> Values:
    """Figures of the same passages: those of the same events first; people who died are no card."""
    index = edition.index
    own = {item.id for item in items}
    events = [event for item in items for event in index.events_by_observation.get(item.id, ())]
    together = [edition.record.observations[id_] for event in events for id_ in event.observations]
    places = dict.fromkeys((item.source, item.passage) for item in items)
    found = {item.id: item for place in places for item in (*together, *index.facts[place].observations)}
    kept = [item for id_, item in found.items() if id_ not in own and not sentences.is_of_the_dead(edition, item)]
    return kept[:_MOST_CARDS]


def _not_told(edition: Edition, indicator: Indicator, others: Iterable[Indicator]) -> list[Indicator]:
    """The others that no line of the record's own contrasts speaks of."""
    opposed = edition.contrasts.get(indicator.id, ())
    told = {id_ for pair in opposed for id_ in (pair.indicator, pair.contrast.indicator)}
    return [each for each in others if each.id not in told]


def _alike(edition: Edition, others: Iterable[Indicator]) -> PageTable | None:
    """What may be taken for the same, its values, and what it is."""
    links, say = edition.nested, edition.language.say
    rows = tuple((links.indicator(item.id), _values(edition, item), links.prose(item.definition)) for item in others)
    head = (say("columns.indicator"), say("columns.value"), say("indicator.what_it_is"))
    return PageTable(say("indicator.alike"), head, rows) if rows else None


def _tells_of_the_dead(edition: Edition, indicator: Indicator) -> bool:
    """People who died stand in no table beside other counts."""
    return picture(indicator, edition.index) is Picture.SENTENCE


def _values(edition: Edition, indicator: Indicator) -> Markdown:
    items = edition.index.observations_by_indicator.get(indicator.id, ())
    return joined(parts.BREAK, [figure_rows.with_region(edition, edition.nested, item) for item in items])


def _rest(edition: Edition, indicator: Indicator, told: Iterable[Indicator]) -> Markdown:
    """The other indicators of the topic, by name."""
    known = {indicator.id, *(item.id for item in told)}
    others = edition.index.indicators_by_topic[indicator.topic]
    return edition.nested.all(edition.nested.indicator(item.id) for item in others if item.id not in known)


def _corrections(edition: Edition, items: Values) -> list[Markdown]:
    """The corrections of the figures, each with its region."""
    links = edition.nested
    return [
        joined(" ", [links.region(item.region), correction])
        for item in items
        for correction in parts.correction_items(edition, links, item.corrections)
    ]


def _facts(edition: Edition, indicator: Indicator, items: Values) -> list[tuple[str, Markdown]]:
    say, links = edition.language.say, edition.nested
    unit = edition.language.text(edition.record.units[indicator.unit].name)
    events = {event.id for item in items for event in edition.index.events_by_observation.get(item.id, ())}
    facts: list[tuple[str, Markdown]] = [
        (say("columns.definition"), links.prose(indicator.definition)),
        (say("columns.kind"), escape(say(f"indicator_kinds.{indicator.kind}"))),
        (say("columns.unit"), links.plain(unit)),
    ]
    if indicator.base:
        facts.append((say("columns.base"), escape(say(f"change_bases.{indicator.base}"))))
    if indicator.denominator:
        facts.append((say("columns.denominator"), links.prose(indicator.denominator)))
    if indicator.part_of:
        facts.append((say("columns.part_of"), links.indicator(indicator.part_of)))
    facts += [
        (say("columns.better"), escape(say(f"better.{indicator.better}"))),
        (say("columns.topics"), links.topic(indicator.topic)),
    ]
    if events:
        facts.append((say("columns.events"), links.all(links.event(id_) for id_ in sorted(events))))
    return [*facts, *_silent(edition, items)]


def _silent(edition: Edition, items: Values) -> Iterator[tuple[str, Markdown]]:
    """The sides that do not report it: silence has its place."""
    reporting = {edition.side_of[item.source] for item in items}
    for place, code in enumerate(edition.sides):
        if place not in reporting:
            yield edition.wording.region(code), escape(edition.language.say("pairs.silent"))
