"""A part and its whole as units in a box: what nobody says to be within stands dashed, across the edge."""

from __future__ import annotations

from typing import Final

from generator.derive.comparison import Shared
from generator.derive.regions import lineage
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import Caution, IndicatorKind
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences
from generator.words.markdown import Markdown, escape, joined, span

_MOST: Final = 40
"""More units than this are not counted at a glance."""
_KINDS: Final = {IndicatorKind.COUNT, IndicatorKind.AMOUNT}


def is_part(edition: Edition, shared: Shared) -> bool:
    """Whether two values are of a region and of one within it, and of what can be counted together."""
    outer, inner = shared.left[0], shared.right[0]
    within = outer.region in lineage(inner.region, edition.record.regions)[1:]
    return within and shared.indicator.kind in _KINDS


def told(edition: Edition, links: Links, shared: Shared) -> Markdown:
    """In words: the two values, that one place lies in the other, and whether the part is said to be counted within."""
    outer, inner = shared.left[0], shared.right[0]
    say, region = edition.language.say, edition.wording.region
    form = "stated" if _is_within(inner) else "unsaid"
    words = [joined(" ", [region(item.region), sentences.figure(edition, links, item)]) for item in (outer, inner)]
    note = say(f"compare.whole_{form}", outer=region(outer.region), inner=region(inner.region))
    return joined(
        "",
        [
            links.indicator(shared.indicator.id),
            say("colon"),
            joined(say("list_separator"), words),
            say("full_stop"),
            say("sentences_apart"),
            escape(note),
        ],
    )


def drawing(edition: Edition, shared: Shared) -> Markdown:
    """The units; nothing where they are too many or not whole."""
    outer, inner = shared.left[0], shared.right[0]
    numbers = (outer.value, inner.value)
    if any(number % 1 or number > _MOST for number in numbers) or outer.unit != inner.unit:
        return Markdown()
    whole, part = map(int, numbers)
    around, own = (sentences.side_class(edition.side_of[item.source]) for item in (outer, inner))
    inside = part if _is_within(inner) else 0
    squares = (span(f"bn-unit {around}", "") for _ in range(whole - inside))
    discs = (span(f"bn-unit bn-unit--disc {own}", "") for _ in range(inside))
    across = (span(f"bn-unit bn-unit--disc bn-unit--across {own}", "") for _ in range(part - inside))
    box = span(f"bn-box {around}", joined("", [*discs, *squares]))
    return Markdown(f'<span class="bn-whole" aria-hidden="true">{box}{joined("", across)}</span>')


def _is_within(inner: SourcedObservation) -> bool:
    return Caution.PART_OF_WHOLE in inner.cautions
