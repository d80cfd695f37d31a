"""Findings for programs: ``{"findings": [{file, line, column, code, severity, message, help}]}``.

Where the end of a place is known there is ``end_column``, and where a finding is about other places
too, ``related`` with their file, line, column and message.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic, Span
from generator.diagnostics.languages import Language, said


def render(findings: Iterable[Diagnostic], language: Language = "zh") -> str:
    """Render all findings as one JSON document; ``file`` is relative to the project."""
    rows = [
        {
            "file": str(finding.span.file),
            "line": finding.span.line,
            "column": finding.span.column,
            **_end(finding.span),
            "code": finding.code,
            "severity": finding.severity.value,
            "message": said(finding.message, language),
            "help": said(finding.help, language),
            **_related(finding, language),
        }
        for finding in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n"


def _end(span: Span) -> dict[str, int]:
    return {"end_column": span.end} if span.end else {}


def _related(finding: Diagnostic, language: Language) -> dict[str, object]:
    rows = [
        {
            "file": str(each.span.file),
            "line": each.span.line,
            "column": each.span.column,
            "message": said(each.message, language),
        }
        for each in finding.related
    ]
    return {"related": rows} if rows else {}
