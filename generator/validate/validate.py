"""Content to a checked record: shapes first, then every editorial rule, then the record itself."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from generator.diagnostics.diagnostic import Diagnostic, Severity, Waived
from generator.load.content import Content
from generator.model import chronology
from generator.model.base import Frozen
from generator.model.kinds import ENTITY, ENTRIES, EVENT, Kind, Ref
from generator.model.record import Record
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.registry import RECORD_RULES, RULES
from generator.validate.waiving import waive

T = TypeVar("T", bound=Frozen)


class Verdict(NamedTuple):
    """The record, where no finding is an error; every finding; and what editors waived."""

    record: Record | None
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]


def validate(content: Content, published: frozenset[Ref] = frozenset(), before: Content | None = None) -> Verdict:
    """Check the content.

    ``published`` holds ``("event", id)`` and the like for every entry ever committed, ``before``
    the published state of the files that have changed since.
    """
    draft, shapes = decode(content.documents, content.unread)
    draft.published = published
    draft.before = decode(before.documents)[0] if before else None
    found = [*content.findings, *shapes, *(finding for rule in RECORD_RULES for finding in rule.check(draft))]
    findings, waived = waive(found, content.waivers, RULES)
    findings.sort(key=lambda finding: finding.order)
    waived.sort(key=lambda each: each.finding.order)
    failed = any(finding.severity is Severity.ERROR for finding in findings)
    return Verdict(None if failed else as_far_as_decoded(draft), tuple(findings), tuple(waived))


def as_far_as_decoded(draft: Draft) -> Record:
    """The entries of a draft as a record; only that of a draft without errors keeps a record's promises."""
    held: dict[str, dict[str, Any]] = {kind.plural: _by_id(draft, kind) for kind in ENTRIES}
    events = list(held[EVENT.plural].values())
    ordered = chronology.in_order(events, chronology.places(events, held["sources"], held["observations"]))
    held[EVENT.plural] = {event.id: event for event in ordered}
    held[ENTITY.plural] = dict(sorted(held[ENTITY.plural].items()))
    return Record(
        **held,
        redirects=tuple(entry.value for entry in draft.redirects),
        languages=draft.languages,
        region_scheme=draft.region_scheme,
        vocabularies=draft.vocabularies,
        files={Ref(kind.name, kind.id_of(entry.value)): entry.file for kind in ENTRIES for entry in draft.of(kind)},
    )


def _by_id(draft: Draft, kind: Kind[T]) -> dict[str, T]:
    return {kind.id_of(entry.value): entry.value for entry in draft.of(kind)}
