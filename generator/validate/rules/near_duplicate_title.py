"""两个标题几乎一样。

两个事件的标题、或两个机构的名称，去掉标点和大小写后相同或只差一个字，多半是同一件事记了两次。
标题里的 {数值} 和 [[名称]] 按读者看到的比。
地区互不包含的（各省的图书馆），年份不同的（每年一次的行动），不算。确实是两个的，用 distinct_from
关系说明；来源没有说是不是一个的，用 related_to，并在 note 里说明。

坏例：

    title: {zh: 夏季读书推广活动}
    title: {zh: 夏季读书推广活动。}

好例：

    title: {zh: 夏季读书推广活动}
    title: {zh: 冬季电影放映活动}
----
Two titles are nearly the same.

The titles of two events, or the names of two entities, are equal or differ in one character once
punctuation and case are dropped: most likely one thing is recorded twice. A {figure} or a [[name]]
in a title counts as what readers see in its place. Entries of regions that do not lie in one another
(the library of each province) and events of different years (what is done every year) are told
apart by that. Others that are in truth different say so by a relation distinct_from,
and those of which the source does not say by related_to with a note.

Bad:

    title: {zh: 夏季读书推广活动}
    title: {zh: 夏季读书推广活动。}

Good:

    title: {zh: 夏季读书推广活动}
    title: {zh: 冬季电影放映活动}
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Related, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.base import LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.vocabularies import RelationType, Trait
from generator.validate.draft import Draft, Entry
from generator.validate.reading.dating import read
from generator.validate.reading.spoken import spoken
from generator.validate.reading.upwards import upwards

RULE = Rule.documented(__name__, __doc__, waivable=True)

_DISTINCT: Final = "- {{type: {}, to: {}, basis: inferred, note: {{zh: 理由, en: reason}}}}"

Titled = tuple[Entry[Event] | Entry[Entity], str, LocalText]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Compare titles with titles and names with names, in each language, in linear time."""
    yield from _similar(draft, [(event, "title", event.value.title) for event in draft.events])
    yield from _similar(draft, [(entity, "name", entity.value.name) for entity in draft.entities])


def _similar(draft: Draft, titled: Iterable[Titled]) -> Iterator[Diagnostic]:
    titles = [(each, language, spoken(draft, title, language)) for each in titled for language, title in each[2].each()]
    met = _Met(sum(len(seen) for _, _, seen in titles))
    for _, language, seen in titles:
        met.add((language, variant) for variant in _variants(seen))
    by_variant: dict[tuple[str, str], list[Titled]] = {}
    for each, language, seen in titles:
        keys = [(language, variant) for variant in _variants(seen) if met.again((language, variant))]
        earlier = (other for key in keys for other in by_variant.get(key, ()))
        other = next((other for other in earlier if not _told_apart(draft, each[0], other[0])), None)
        if other:
            yield _finding(draft, each[0].span(each[1], language), seen, other, language)
        for key in keys:
            by_variant.setdefault(key, []).append(each)


class _Met:
    """Which variants may have been met twice, in a byte for each place that a hash may fall on.

    Of the variants of ten thousand titles, half a million, few are met twice; only those need be kept.
    """

    def __init__(self, expected: int) -> None:
        self._times = bytearray(1 << (8 * expected).bit_length())

    def add(self, keys: Iterable[tuple[str, str]]) -> None:
        """Note that each of these has been met."""
        for key in keys:
            place = hash(key) % len(self._times)
            self._times[place] = min(self._times[place] + 1, 2)

    def again(self, key: tuple[str, str]) -> bool:
        """Whether it was met more than once, or another that falls on the same place."""
        return self._times[hash(key) % len(self._times)] > 1


def _variants(title: str) -> list[str]:
    """The letters of a title, and the same with each one left out; short ones only as they are."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    letters = "".join(character for character in folded if character.isalnum())
    if len(letters) < 4:
        return [letters] if letters else []
    return list(dict.fromkeys([letters, *(letters[:i] + letters[i + 1 :] for i in range(len(letters)))]))


def _told_apart(draft: Draft, one: Entry[Event] | Entry[Entity], other: Entry[Event] | Entry[Entity]) -> bool:
    return (
        one is other
        or _lie_apart(draft, one.value.region, other.value.region)
        or _years_apart(one.value, other.value)
        or any(
            relation.to == second.value.id and (draft.vocabularies.has(relation.type, Trait.DISTINCT) or relation.note)
            for first, second in ((one, other), (other, one))
            for relation in first.value.relations
        )
    )


def _lie_apart(draft: Draft, one: str, other: str) -> bool:
    """Whether neither region lies in the other: each province has a department of the same name but one letter."""
    return one not in upwards(draft, other) and other not in upwards(draft, one)


def _years_apart(one: Event | Entity, other: Event | Entity) -> bool:
    """Whether events share no year: what is done every year has the same title every year."""
    if not isinstance(one, Event) or not isinstance(other, Event):
        return False
    first, second = read(one.date), read(other.date)
    if first is None or second is None:
        return False
    early, late = sorted((first, second), key=lambda extent: extent.order)
    return early.upper is not None and late.lower is not None and early.upper.year < late.lower.year


def _finding(draft: Draft, span: Span, title: str, other: Titled, language: str) -> Diagnostic:
    entry, name, _ = other
    place = entry.span(name, language)
    types = draft.vocabularies.with_trait(RelationType, Trait.DISTINCT)
    distinct = _DISTINCT.format(next(iter(types), "…"), entry.value.id)
    return RULE.at(
        span,
        Sentence(
            f"“{shown(title)}”与 {entry.value.id}（{place}）几乎一样",
            f"“{shown(title)}” is nearly the same as that of {entry.value.id} ({place})",
        ),
        Sentence(
            f"合并两者，或把标题写得能区分；确是两个的，在 relations 里写 {distinct}。",
            f"Merge the two, or tell the titles apart; if they are two, write {distinct} in relations.",
        ),
        related=(Related(place, Sentence("另一个在这里", "the other one")),),
    )
