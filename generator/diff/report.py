"""The differences of two records as lines of words, for every form of output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.differences import EntryDifference, FieldDifference
from generator.diff.values import Words
from generator.words.language import Language


@dataclass(frozen=True, slots=True)
class Line:
    """One field in words: what it is called, what it was, what it is; nothing where there is nothing."""

    field: str
    label: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Change:
    """One entry in words. ``what`` is ``added``, ``removed`` or ``changed``."""

    kind: str
    id: str
    what: str
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All changes from one revision to another.

    ``new`` is empty for the work tree; ``remarks`` say what could not be compared.
    """

    language: Language
    old: str
    new: str
    remarks: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """What is compared with what."""
        say = self.language.say
        return say("diff.title", old=self.old, new=self.new or say("diff.work_tree"))

    def groups(self) -> Iterator[tuple[str, tuple[Change, ...]]]:
        """The changes of each kind under its name and count."""
        for kind in dict.fromkeys(change.kind for change in self.changes):
            own = tuple(change for change in self.changes if change.kind == kind)
            yield self.language.say("diff.group", name=self.language.say(f"diff.kinds.{kind}"), number=len(own)), own


def changes(found: Iterable[EntryDifference], old: Words, new: Words) -> tuple[Change, ...]:
    """Put differences into words."""
    return tuple(_change(item, old, new) for item in found)


def _change(item: EntryDifference, old: Words, new: Words) -> Change:
    what = "added" if item.was is None else "removed" if item.is_ is None else "changed"
    name = new.name(item.is_) if item.is_ else old.name(item.was) if item.was else ""
    lines = tuple(_line(field, old, new) for field in item.fields) or tuple(_whole(item, old, new))
    return Change(item.kind, item.id, what, name, lines)


def _whole(item: EntryDifference, old: Words, new: Words) -> Iterator[Line]:
    """Of an observation that came or went its value counts; other entries are known by their name."""
    if item.kind == "observation":
        yield _line(FieldDifference("value", item.was, item.is_), old, new)


def _line(field: FieldDifference, old: Words, new: Words) -> Line:
    name, _, language = field.name.partition(".")
    say = new.language.say
    label = say(f"field_names.{name}")
    if language:
        label = say("diff.in_language", field=label, language=say(f"diff.languages.{language}"))
        return Line(field.name, label, *_texts(field, old, new))
    return Line(field.name, label, old.value(name, field.was), new.value(name, field.is_))


def _texts(field: FieldDifference, old: Words, new: Words) -> tuple[str, str]:
    """A text before and after as readers see it; as editors typed it where readers see no difference."""
    was, is_ = str(field.was or ""), str(field.is_ or "")
    seen = old.plain(was), new.plain(is_)
    return (was, is_) if seen[0] == seen[1] else seen
