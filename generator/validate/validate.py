"""Content to a checked record: shapes first, then every editorial rule, then the record itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Final, NamedTuple, TypeVar

from generator.diagnostics.diagnostic import Diagnostic, Severity, Waived
from generator.diagnostics.rule import Rule
from generator.load import rules as file_rules
from generator.load.content import Content
from generator.model import dates
from generator.model.base import Frozen
from generator.model.record import Record
from generator.validate import rules as record_rules
from generator.validate.decode import decode
from generator.validate.draft import Draft, Entry
from generator.validate.waiving import waive

T = TypeVar("T", bound=Frozen)


def _modules(package: ModuleType) -> list[ModuleType]:
    names = sorted(module.name for module in iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{name}") for name in names]


_RECORD_RULES: Final = _modules(record_rules)
_CHECKS: Final[list[Callable[[Draft], Iterator[Diagnostic]]]] = [
    module.check for module in _RECORD_RULES if hasattr(module, "check")
]
RULES: Final[Mapping[str, Rule]] = {module.RULE.code: module.RULE for module in [*_modules(file_rules), *_RECORD_RULES]}
"""Every rule by its code."""


class Verdict(NamedTuple):
    """The record, where no finding is an error; every finding; and what editors waived."""

    record: Record | None
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]


def validate(
    content: Content, published: frozenset[tuple[str, str]] = frozenset(), before: Content | None = None
) -> Verdict:
    """Check the content.

    ``published`` holds ``("event", id)`` and the like for every entry ever committed, ``before``
    the published state of the files that have changed since.
    """
    draft, shapes = decode(content.documents)
    draft.published = published
    draft.before = decode(before.documents)[0] if before else None
    for unread in content.unread:
        draft.undecoded.add_file(unread)
    found = [*content.findings, *shapes, *(finding for check in _CHECKS for finding in check(draft))]
    findings, waived = waive(found, content.waivers, RULES)
    findings.sort(key=lambda finding: finding.order)
    waived.sort(key=lambda each: each.finding.order)
    failed = any(finding.severity is Severity.ERROR for finding in findings)
    return Verdict(None if failed else as_far_as_decoded(draft), tuple(findings), tuple(waived))


def as_far_as_decoded(draft: Draft) -> Record:
    """The entries of a draft as a record; only that of a draft without errors keeps a record's promises."""
    events = sorted(draft.events, key=lambda entry: (_order(entry.value.date), entry.value.id))
    return Record(
        sources=_by_id(draft.sources),
        observations=_by_id(draft.observations),
        events=_by_id(events),
        entities=_by_id(sorted(draft.entities, key=lambda entry: entry.value.id)),
        indicators=_by_id(draft.indicators),
        regions={entry.value.code: entry.value for entry in draft.regions},
        topics=_by_id(draft.topics),
        units=_by_id(draft.units),
        redirects=tuple(entry.value for entry in draft.redirects),
        files={
            (kind, entry.value.id): entry.file
            for kind, entries in (
                ("source", draft.sources),
                ("observation", draft.observations),
                ("event", draft.events),
                ("entity", draft.entities),
                ("indicator", draft.indicators),
                ("topic", draft.topics),
                ("unit", draft.units),
            )
            for entry in entries
        },
    )


def _order(text: str) -> tuple[date, date, str]:
    try:
        return dates.parse(text).order
    except ValueError:
        return (date.max, date.max, text)


def _by_id(entries: list[Entry[T]]) -> dict[str, T]:
    return {entry.value.id: entry.value for entry in entries}  # type: ignore[attr-defined]
