"""What an import gives: draft events, and the words by which names become ids of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.languages import Language
from generator.edit.importing.foreign_dates import Order
from generator.model.base import LocalText
from generator.model.settings import DEFAULT_LANGUAGES
from generator.validate.draft import Draft

_HAN: Final = re.compile("[㐀-鿿\U00020000-\U0003ffff]")

_LATIN: Final = re.compile("[A-Za-zÀ-ɏ]+")


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """An event as far as an imported file tells it: the fields of its YAML file by key.

    ``rest`` is what else the file says of it, by the name of its column.
    """

    span: Span
    fields: Mapping[str, Any]
    rest: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Imported:
    """The drafts of one file, in its order, and what there is to say about them.

    ``decisions`` are what was decided for the file as a whole: which column is which, how dates are read.
    ``title`` is what the file calls itself.
    """

    drafts: tuple[DraftEvent, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    decisions: tuple[Sentence, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class ImportNames:
    """The names by which an imported file may call what the record knows by id, and the languages of the record.

    ``columns`` leads from fields to the columns that the user says hold them, ``order`` is how the user says that
    dates such as 3/4/2021 are written.  Where events are to be ``whole``, columns are guessed, times of day kept,
    and what has no field of its own goes into the rest of a draft.
    """

    types: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[Language, ...] = DEFAULT_LANGUAGES
    columns: Mapping[str, str] = field(default_factory=dict)
    order: Order | None = None
    whole: bool = False


def words_of(draft: Draft, types: Mapping[str, str]) -> ImportNames:
    """The words of a record; ``types`` leads from the names of event types to the types."""
    return ImportNames(
        types,
        _by_name((entry.value.code, entry.value.name) for entry in draft.regions),
        _by_name((entry.value.id, entry.value.name) for entry in draft.topics),
        draft.languages,
    )


def by_id(fields: Mapping[str, Any], words: ImportNames) -> dict[str, Any]:
    """The fields that all drafts share, with ids in the place of names."""
    named = {"type": words.types, "region": words.regions}
    return {
        key: [words.topics.get(topic, topic) for topic in value]
        if key == "topics"
        else named[key].get(value, value)
        if key in named
        else value
        for key, value in fields.items()
    }


def _by_name(names: Iterable[tuple[str, LocalText]]) -> dict[str, str]:
    return {name: id_ for id_, local in names for name in local.texts}


def local(text: str, languages: Sequence[Language] = DEFAULT_LANGUAGES) -> dict[str, str]:
    """A text under its language: Chinese where it has more Han characters than Latin words, English where fewer.

    The main language of the record where neither is more.
    """
    han, words = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return {languages[0] if han == words else "zh" if han > words else "en": text}
