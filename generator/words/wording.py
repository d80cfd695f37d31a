"""What the record says, as plain text in one language: names, titles, figures, prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import prose
from generator.model.base import LocalText
from generator.model.events import Event
from generator.model.kinds import BY_NAME, Ref, name_of
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.sources import Restoration, Source
from generator.words.figures import beside, figure
from generator.words.language import Language


@dataclass(frozen=True, eq=False)
class Wording:
    """A record in the words of one language. Everything here is plain text, not markup."""

    record: Record
    language: Language

    def figure(self, observation: SourcedObservation) -> str:
        """The value of an observation with its unit, bound and direction."""
        return figure(observation, self.record.units, self.language)

    def beside(self, observation: SourcedObservation) -> str:
        """A figure beside a title that has its noun: a change has a sign."""
        return beside(observation, self.record.units, self.language)

    def plain(self, local: LocalText) -> str:
        """Prose, its references replaced by the figures and names they stand for."""
        return "".join(self._part(part) for part in prose.parse(self.language.text(local)))

    def _part(self, part: prose.Part) -> str:
        match part:
            case prose.FigureReference(id_):
                return self.figure(self.record.observations[id_])
            case prose.NameReference(id_, label):
                return label or self.entity(id_)
            case prose.PlainText(text):
                return text

    def restored(self, item: Restoration) -> str:
        """A restored reading beside what is printed, and how sure it is."""
        confidence = self.language.say(f"confidence.{item.confidence}")
        return self.language.say("passage.restored", printed=item.printed, reading=item.reading, confidence=confidence)

    def name(self, ref: Ref) -> str:
        """The title or name of any entry, its id where it has neither."""
        name = name_of(self.record.of(BY_NAME[ref.kind])[ref.id])
        return self.plain(name) if name else ref.id

    def entity(self, id_: str) -> str:
        """The name of an entity."""
        return self.language.text(self.record.entities[id_].name)

    def topic(self, id_: str) -> str:
        """The name of a topic."""
        return self.language.text(self.record.topics[id_].name)

    def region(self, code: str) -> str:
        """The name of a region."""
        return self.language.text(self.record.regions[code].name)

    def indicator(self, id_: str) -> str:
        """The name of an indicator."""
        return self.language.text(self.record.indicators[id_].name)

    def short(self, id_: str) -> str:
        """The short name of an indicator; the whole one where it has none."""
        indicator = self.record.indicators[id_]
        return self.language.text(indicator.short or indicator.name)

    def date(self, event: Event) -> str:
        """The date of an event, saying how far and how it is known."""
        return self.language.date(event.date, event.date_basis)

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """A short name for each source: its region, and its id where two share the region."""
        shared = Counter(source.region for source in self.record.sources.values())
        return {source.id: self._short(source, shared[source.region]) for source in self.record.sources.values()}

    def _short(self, source: Source, sharing: int) -> str:
        label = self.language.say("source.short", region=self.region(source.region))
        return label if sharing == 1 else f"{label} {source.id}"
