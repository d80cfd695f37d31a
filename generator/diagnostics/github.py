"""Findings as workflow commands, which GitHub shows beside the lines of a change.

Form and escapes: GitHub Actions, "Workflow commands", toolkit command.ts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.languages import Language, said

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def render(findings: Iterable[Diagnostic], language: Language = "zh") -> str:
    """Render one line per finding."""
    return "".join(_line(finding, language) for finding in findings)


def _line(finding: Diagnostic, language: Language) -> str:
    span = finding.span
    end = f",endColumn={span.end}" if span.end else ""
    place = f"file={_property(str(span.file))},line={span.line},col={span.column}{end},title={_property(finding.code)}"
    message = f"{said(finding.message, language)}\n{said(finding.help, language)}"
    return f"::{_COMMANDS[finding.severity]} {place}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
