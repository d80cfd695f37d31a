"""Findings as SARIF 2.1.0 (OASIS), for code scanning services and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote

from generator.diagnostics.diagnostic import Diagnostic, Severity, Span, Waived
from generator.diagnostics.languages import Language, said
from generator.diagnostics.rule import Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def render(
    findings: Iterable[Diagnostic],
    rules: Mapping[str, Rule],
    language: Language = "zh",
    waived: Iterable[Waived] = (),
) -> str:
    """Render one run; ``rules`` documents every code that may occur.

    What was waived is a suppressed result; then every other result says that it is not suppressed
    (SARIF 2.1.0, 3.27.23).
    """
    codes = sorted(rules)
    suppressed = [
        _result(each.finding, codes.index(each.finding.code), language)
        | {"suppressions": [{"kind": "inSource", "justification": each.reason}]}
        for each in waived
    ]
    open_: dict[str, object] = {"suppressions": []} if suppressed else {}
    results = [_result(finding, codes.index(finding.code), language) | open_ for finding in findings]
    run = {
        "tool": {"driver": {"name": "biannian", "rules": [_rule(rules[code], language) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [*results, *suppressed],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: Language) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": said(rule.title, language)},
        "fullDescription": {"text": said(rule.documentation, language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Diagnostic, index: int, language: Language) -> dict[str, object]:
    message = f"{said(finding.message, language)}\n{said(finding.help, language)}"
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding.span)],
        **_related(finding, language),
    }


def _location(span: Span) -> dict[str, object]:
    """A place; ``endColumn`` is the one after its last character (SARIF 2.1.0, 3.30.8)."""
    end = {"endColumn": span.end} if span.end else {}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(str(span.file)), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": span.line, "startColumn": span.column, **end},
        }
    }


def _related(finding: Diagnostic, language: Language) -> dict[str, object]:
    """The other places that a finding is about (SARIF 2.1.0, 3.27.22)."""
    places = [
        _location(each.span) | {"id": number, "message": {"text": said(each.message, language)}}
        for number, each in enumerate(finding.related)
    ]
    return {"relatedLocations": places} if places else {}
