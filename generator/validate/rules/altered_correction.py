"""发布过的更正被改动或删去。

更正只增不减：读者可能已经引用了它，它的网址也由先后次序而来。说得不对，就再加一条。补上译文不算改动。
与哪个版本比较，见 biannian check --since。

坏例（发布时写的是 3分钟）：

    corrections:
      - {date: 2024-03-01, was: {zh: 2分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}

好例：

    corrections:
      - {date: 2024-03-01, was: {zh: 3分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}
      - {date: 2024-03-09, was: {zh: 4分钟}, is: {zh: 5分钟}, why: {zh: 来源更正了}}
----
A published correction was changed or removed.

Corrections are only appended: readers may have cited one, and its address is made of its place in the
list. When one is wrong, add another. Adding a translation is no change. For the revision compared
with, see biannian check --since.

Bad (published as 3分钟):

    corrections:
      - {date: 2024-03-01, was: {zh: 2分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}

Good:

    corrections:
      - {date: 2024-03-01, was: {zh: 3分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}
      - {date: 2024-03-09, was: {zh: 4分钟}, is: {zh: 5分钟}, why: {zh: 来源更正了}}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import Observation
from generator.model.statements import Correction
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)

Corrected = Entry[Observation] | Entry[Event] | Entry[Entity]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first published correction of each entry that does not stand where it stood."""
    if draft.before is None:
        return
    for old, new in _pairs(draft, draft.before):
        was, is_ = (old.value.corrections if old else ()), new.value.corrections
        for index, correction in enumerate(was):
            if index >= len(is_) or not _kept(correction, is_[index]):
                yield _finding(new.span("corrections", index), new.value.id, index + 1)
                break


def _pairs(draft: Draft, before: Draft) -> Iterator[tuple[Corrected | None, Corrected]]:
    """Every entry that may carry corrections, after what was published of it."""
    yield from ((before.observation_by_id.get(entry.value.id), entry) for entry in draft.observations)
    yield from ((before.event_by_id.get(entry.value.id), entry) for entry in draft.events)
    yield from ((before.entity_by_id.get(entry.value.id), entry) for entry in draft.entities)


def _kept(old: Correction, new: Correction) -> bool:
    """Whether a correction says what it said; a translation may have come to it."""
    return all(was in {None, is_} for was, is_ in zip(_texts(old), _texts(new), strict=True))


def _texts(correction: Correction) -> tuple[str | None, ...]:
    was, is_, why = correction.was, correction.is_, correction.why
    return (correction.date, was.zh, was.en, is_.zh, is_.en, why.zh, why.en)


def _finding(span: Span, id_: str, number: int) -> Diagnostic:
    return RULE.at(
        span,
        Sentence(
            f"{id_} 的第 {number} 条更正发布后被改动或删去",
            f"correction {number} of {id_} was changed or removed after it was published",
        ),
        Sentence(
            "把它写回原样；要说的新情况另加一条。", "Restore it as it was, and add another entry for what is new."
        ),
    )
