"""Values of the record in words: those of the old record by its own names, those of the new by its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model import dates, prose
from generator.model.base import Frozen, LocalText
from generator.model.kinds import (
    BY_NAME,
    DATES,
    ENTITY,
    EVENT,
    INDICATOR,
    OBSERVATION,
    REFERS_TO,
    REGION,
    AnyKind,
    name_of,
)
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.sources import Issued, Passage
from generator.model.statements import Citation, Claim, Correction, Relation
from generator.model.vocabularies import Chosen
from generator.model.vocabulary import NAMES
from generator.words.figures import figure
from generator.words.language import Language


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one record in one language. A record with errors has words too: what is not known stays an id."""

    record: Record
    language: Language

    def name(self, entry: Frozen) -> str:
        """What an entry is called: its title or name, for an observation its indicator and region."""
        if isinstance(entry, SourcedObservation):
            return f"{self._called(INDICATOR, entry.indicator)} · {self._called(REGION, entry.region)}"
        title = name_of(entry)
        return self.plain(self.language.text(title)) if title else ""

    def plain(self, text: str) -> str:
        """Prose, its references replaced by the figures and names they stand for, as far as they are known."""
        return "".join(self._part(part) for part in prose.parse(text))

    def _part(self, part: prose.Part) -> str:
        match part:
            case prose.FigureReference(id_):
                return self._called(OBSERVATION, id_) if id_ in self.record.observations else f"{{{id_}}}"
            case prose.NameReference(id_, label):
                return label or self._called(ENTITY, id_)
            case prose.PlainText(text):
                return text

    def value(self, field: str, value: object) -> str:
        """One value of a field, or nothing where there is none."""
        write = next((write for type_, write in self._writers.items() if isinstance(value, type_)), None)
        if value is None:
            return ""
        if write:
            return write(value)
        if isinstance(value, tuple):
            return self.language.say("list_separator").join(self.value(field, item) for item in value)
        if field in DATES and isinstance(value, str):
            return self._date(value)
        if field in REFERS_TO and isinstance(value, str):
            name = self._called(BY_NAME[REFERS_TO[field]], value)
            return name if name == value else f"{name} {value}"
        return value.model_dump_json(exclude_defaults=True) if isinstance(value, Frozen) else str(value)

    @property
    def _writers(self) -> Mapping[type, Callable[..., str]]:
        return {
            Chosen: self._chosen,
            StrEnum: self._word,
            Decimal: lambda number: f"{number:f}",
            LocalText: lambda text: self.plain(self.language.text(text)),
            SourcedObservation: self._figure,
            Citation: self._citation,
            Claim: lambda item: f"{self.value('text', item.text)} {self._passage(item.source, item.passage)}",
            Relation: self._relation,
            Correction: self._correction,
            Passage: self._passage_held,
            Issued: lambda item: f"{self._date(item.date)} {self._word(item.basis)}",
        }

    def _word(self, word: StrEnum) -> str:
        key = NAMES.get(type(word))
        return self.language.say(f"{key}.{word}") if key else str(word)

    def _chosen(self, word: Chosen) -> str:
        """A word of the record by its name; by itself where the record has it no longer."""
        try:
            return self.language.say(f"{word.vocabulary}.{word}")
        except KeyError:
            return str(word)

    def _called(self, kind: AnyKind, id_: str) -> str:
        entry = self.record.of(kind).get(id_)
        if isinstance(entry, SourcedObservation):
            return self._figure(entry)
        return self.name(entry) if entry else id_

    def _figure(self, item: SourcedObservation) -> str:
        unit = self.record.units.get(item.unit)
        if unit is None or (unit.base and unit.base not in self.record.units):
            ends = "..".join(f"{end:f}" for end in (item.value, item.upper) if end is not None)
            return f"{item.fraction or ends} {item.unit}"
        return figure(item, self.record.units, self.language)

    def _date(self, text: str) -> str:
        try:
            dates.parse(text)
        except ValueError:
            return text
        return self.language.date(text)

    def _passage(self, source: str, number: int) -> str:
        return self.language.say("passage.of", source=source, number=number)

    def _passage_held(self, item: Passage) -> str:
        """A passage with its numerals and what they are; without any, by the beginning of its digest."""
        say = self.language.say
        held = [
            f"{each.token} {say(f'token_status.{each.status}') if each.status else ''}".rstrip() for each in item.tokens
        ]
        title = say("passage.title", number=item.passage)
        return f"{title}{say('colon')}{say('list_separator').join(held) or (item.digest or '')[:14]}"

    def _citation(self, item: Citation) -> str:
        cited = self.language.say("list_separator").join(self._passage(item.source, each) for each in item.passages)
        return f"{cited} {self.language.say('field_names.at')} {item.at}" if item.at else cited

    def _relation(self, item: Relation) -> str:
        other = self._called(ENTITY if item.to in self.record.entities else EVENT, item.to)
        note = f" {self.value('note', item.note)}" if item.note else ""
        return f"{self._chosen(item.type)} {other} {self._word(item.basis)}{note}"

    def _correction(self, item: Correction) -> str:
        say = self.language.say
        said = (("was", item.was), ("is", item.is_), ("why", item.why))
        parts = (f"{say(f'corrections.{key}')}{self.value(key, local)}" for key, local in said)
        return f"{self._date(item.date)}{say('colon')}{say('sentence_separator').join(parts)}"
