"""What must not be compared: indicators on the two sides of a sign, and names that are alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.derive import alike, comparable
from generator.derive.comparable import Contrasted
from generator.derive.relations import Link
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import kin, sentences
from generator.words.markdown import Markdown, joined, small, span, strong

FIRST: Final = 5
"""So many pairs are shown at once; the rest is folded."""


def lines(edition: Edition) -> list[Markdown]:
    """A line for each pair of indicators that must not be compared, where both have values."""
    return _lines(edition, edition.top, comparable.contrasts(edition.record))


def of_indicator(edition: Edition, links: Links, indicator: str) -> list[Markdown]:
    """The lines of one indicator."""
    return _lines(edition, links, edition.contrasts.get(indicator, ()))


def _lines(edition: Edition, links: Links, pairs: Iterable[Contrasted]) -> list[Markdown]:
    values = edition.index.observations_by_indicator
    both = (pair for pair in pairs if pair.indicator in values and pair.contrast.indicator in values)
    return [_line(edition, links, pair) for pair in both]


def _line(edition: Edition, links: Links, pair: Contrasted) -> Markdown:
    say = edition.language.say
    why = joined(" ", [strong(say(f"differences.{pair.contrast.difference}")), links.prose(pair.contrast.note)])
    sides = (span("bn-contrast-side", _side(edition, links, id_)) for id_ in (pair.indicator, pair.contrast.indicator))
    sign = span("bn-apart", say("alike.distinct"))
    return joined("", [joined(sign, sides), span("bn-contrast-why", why)])


def _side(edition: Edition, links: Links, indicator: str) -> Markdown:
    """Who reports, how much, and of what."""
    items = edition.index.observations_by_indicator[indicator]
    figures = (joined("", [_who(edition, item), _figure(edition, links, item)]) for item in items)
    return joined("", [*figures, links.indicator(indicator)])


def _who(edition: Edition, item: SourcedObservation) -> Markdown:
    side = sentences.side_class(edition.side_of[item.source])
    return span(f"bn-who {side}", edition.wording.region(item.region))


def _figure(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    return span("bn-row-figure", sentences.figure(edition, links, item))


def names(edition: Edition, *, noted: bool = True) -> list[Markdown]:
    """Every pair that is easily confused, once; where ``noted``, with what the record says of it."""
    return [_names(edition, node, link, noted=noted) for node, link in alike.pairs(edition.alike)]


def _names(edition: Edition, node: Ref, link: Link, *, noted: bool) -> Markdown:
    links = edition.top
    basis = span("bn-basis", edition.language.say(f"basis.{link.basis}"))
    sign = span("bn-apart", kin.apart(edition, link))
    note = [small(links.prose(link.note))] if link.note and noted else []
    return joined(" ", [links.node(node), sign, links.node(link.other), basis, *note])
