"""Findings for programs: ``{"findings": [{file, line, column, code, severity, message, help}]}``."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.languages import Language, said


def render(findings: Iterable[Diagnostic], language: Language = "zh") -> str:
    """Render all findings as one JSON document; ``file`` is relative to the project."""
    rows = [
        {
            "file": str(finding.span.file),
            "line": finding.span.line,
            "column": finding.span.column,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": said(finding.message, language),
            "help": said(finding.help, language),
        }
        for finding in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n"
