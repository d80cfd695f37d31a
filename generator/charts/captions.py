"""What captions of several charts say: the sources."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.observations import SourcedObservation
from generator.words.wording import Wording


def sources_of(wording: Wording, items: Iterable[SourcedObservation] | None = None) -> str:
    """The titles of the sources of observations, or of the whole record."""
    ids = wording.record.sources if items is None else dict.fromkeys(item.source for item in items)
    say, text = wording.language.say, wording.language.text
    titles = [say("source.title", title=text(wording.record.sources[id_].title)) for id_ in ids]
    return say("list_separator").join(titles)


def place(item: SourcedObservation, wording: Wording) -> str:
    """The source and passage of an observation."""
    return wording.language.say("passage.of", source=wording.sources[item.source], number=item.passage)
