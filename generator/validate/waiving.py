"""Waivers laid over findings: what is set aside, what stays, and what is wrong with the waivers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.diagnostics.diagnostic import Diagnostic, Severity, Waived
from generator.diagnostics.rule import Rule
from generator.load.waivers import Waiver
from generator.validate.rules import bad_waiver, unused_waiver, waiver_without_reason

Place = tuple[PurePosixPath, int, str]


def waive(
    findings: Iterable[Diagnostic], waivers: Iterable[Waiver], rules: Mapping[str, Rule]
) -> tuple[list[Diagnostic], list[Waived]]:
    """Part the findings into those that stay, with those about the waivers, and those that are waived."""
    valid: dict[Place, Waiver] = {}
    kept: list[Diagnostic] = []
    for waiver in waivers:
        rule = rules.get(waiver.code)
        if rule and rule.waivable:
            valid[waiver.span.file, waiver.line, waiver.code] = waiver
        else:
            kept.append(bad_waiver.finding(waiver, rules))
    waived = []
    for finding in findings:
        found = valid.get(_place(finding))
        if found:
            waived.append(Waived(finding, found.reason))
        else:
            kept.append(finding)
    used = {_place(each.finding) for each in waived}
    kept += [waiver_without_reason.finding(waiver) for waiver in valid.values() if not waiver.reason]
    kept += _unused(kept, (waiver for place, waiver in valid.items() if waiver.reason and place not in used))
    return kept, waived


def _unused(kept: list[Diagnostic], idle: Iterable[Waiver]) -> Iterator[Diagnostic]:
    """Report idle waivers, but not beside an error: it may be what keeps their findings from being seen."""
    if not any(finding.severity is Severity.ERROR for finding in kept):
        yield from map(unused_waiver.finding, idle)


def _place(finding: Diagnostic) -> Place:
    return finding.span.file, finding.span.line, finding.code
