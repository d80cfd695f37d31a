"""The view by figures as data: every figure with what it may share a scale with, and its cautions.

The browser's half is ``generator/browser/explorer/views/figures.js``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.derive import picture_choice
from generator.derive.pairs import is_drawn_change
from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.vocabularies import ChangeBase, Trait
from generator.model.vocabulary import IndicatorKind
from generator.render.edition import Edition
from generator.render.explorer.strips import folder
from generator.render.explorer.view_shapes import Measure, Panels, Value
from generator.words import bases
from generator.words.markdown import fold as visible
from generator.words.sentences import sentences
from generator.words.strings import Strings

_ALONE: Final = -1


def panels(edition: Edition, numbers: Mapping[str, int], words: Strings) -> Panels:
    """All figures that events hold; ``numbers`` are those of the events."""
    record, wording = edition.record, edition.wording
    held = [item for item in record.observations.values() if edition.index.events_by_observation.get(item.id)]
    measures = list(dict.fromkeys(item.indicator for item in held))
    notes = list(dict.fromkeys(sentence for item in held for sentence in _notes(edition, item)))
    places = {text: number for number, text in enumerate(notes)}
    return {
        "topics": [(id_, visible(wording.topic(id_))) for id_ in record.topics],
        "sides": [(source.id, visible(wording.region(source.region))) for source in record.sources.values()],
        "scales": [bases.said("explorer_views.figures.bases", base, wording) for base in _said_bases(edition)],
        "measures": [_measure(edition, record.indicators[id_]) for id_ in measures],
        "values": [_value(edition, item, measures.index(item.indicator), numbers, places) for item in held],
        "notes": notes,
        "words": words,
    }


def _measure(edition: Edition, indicator: Indicator) -> Measure:
    items = edition.index.observations_by_indicator[indicator.id]
    telling = {item.source for item in items}
    return {
        "name": visible(edition.wording.short(indicator.id)),
        "page": folder("indicator", indicator.id),
        "topic": [*edition.record.topics].index(indicator.topic),
        "kind": edition.language.say(f"indicator_kinds.{indicator.kind}"),
        "scale": _scale(edition, indicator, items),
        "counted": indicator.kind is IndicatorKind.COUNT,
        "dead": any(picture_choice.is_of_the_dead(item, edition.index) for item in items),
        "silent": [place for place, source in enumerate(edition.record.sources) if source not in telling],
    }


def _scale(edition: Edition, indicator: Indicator, items: Sequence[SourcedObservation]) -> int:
    """Changes in per cent against one base share a scale; nothing else does, whatever its unit."""
    against = _said_bases(edition)
    if indicator.base in against and all(is_drawn_change(item, edition.record) for item in items):
        return against.index(indicator.base)
    return _ALONE


def _said_bases(edition: Edition) -> list[ChangeBase]:
    """What changes may be against to share a scale: where a source does not say, nobody knows that two have one."""
    words = edition.record.vocabularies
    return [base for base in map(ChangeBase, words.ids(ChangeBase)) if not words.has(base, Trait.UNSTATED)]


def _value(
    edition: Edition,
    item: SourcedObservation,
    measure: int,
    numbers: Mapping[str, int],
    places: Mapping[str, int],
) -> Value:
    events = edition.index.events_by_observation[item.id]
    label = edition.language.say("passage.of", source=edition.wording.sources[item.source], number=item.passage)
    return {
        "measure": measure,
        "size": float(picture_choice.size(item, edition.record)),
        "drawn": item.upper is None,
        "text": visible(edition.wording.beside(item)),
        "soft": item.bound is not Bound.EXACT,
        "region": edition.wording.region(item.region),
        "period": edition.language.date(item.period),
        "source": [*edition.record.sources].index(item.source),
        "events": [numbers[event.id] for event in events],
        "notes": [places[sentence] for sentence in _notes(edition, item)],
        "passage": (label, folder("source", item.source), f"#p{item.passage}"),
    }


def _notes(edition: Edition, item: SourcedObservation) -> list[str]:
    return list(dict.fromkeys(sentences(visible(edition.wording.plain(item.note))))) if item.note else []
