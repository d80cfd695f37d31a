"""Findings for people: place, code, message, the line with the place marked, and the help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.excerpt import Excerpt, Excerpts
from generator.diagnostics.languages import Language, said
from generator.diagnostics.terminal import BOLD, DIM, PLAIN, Piece, Style, cells, plain, put

SEVERITIES: Final = {
    Severity.ERROR: Sentence("错误", "error"),
    Severity.WARNING: Sentence("警告", "warning"),
    Severity.HINT: Sentence("提示", "hint"),
}
_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
_MANY: Final = 10
"""So many findings fill a screen: which kinds there are is then told beside their number."""
_TOO_MANY: Final = 50
"""Above this many findings those of one code look alike, and nobody reads on."""
_FIRST: Final = 5
_HELP: Final = Sentence("办法：", "help: ")


def render(findings: Iterable[Diagnostic], project: Path, language: Language = "zh") -> str:
    """Render all findings as plain text; the lines they quote are read below ``project``."""
    excerpts = Excerpts(project)
    return "\n".join(plain(*_block(finding, excerpts, language)) for finding in findings)


def write(findings: Iterable[Diagnostic], project: Path, language: Language, file: IO[str]) -> None:
    """Write the same to a stream, in colour when it is a terminal."""
    excerpts = Excerpts(project)
    for finding in findings:
        put(file, *_block(finding, excerpts, language))


def grouped(findings: Iterable[Diagnostic], language: Language = "zh") -> tuple[list[Diagnostic], list[str]]:
    """Many findings as the first of each code, and a line that counts the others; a few as they are."""
    findings = list(findings)
    if len(findings) <= _TOO_MANY:
        return findings, []
    counts = Counter[str]()
    shown = []
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= _FIRST:
            shown.append(finding)
    more = [(code, count - _FIRST) for code, count in counts.most_common() if count > _FIRST]
    lines = [said(Sentence(f"[{code}] 还有 {rest} 处", f"[{code}] and {rest} more"), language) for code, rest in more]
    return shown, lines


def summary(findings: Iterable[Diagnostic], language: Language = "zh", waived: int = 0) -> str:
    """Count the findings by severity, and those that were waived, in one line; many of them by code too."""
    findings = list(findings)
    counts = Counter(finding.severity for finding in findings)
    codes = Counter(finding.code for finding in findings)
    most = [f"{code} {count}" for code, count in codes.most_common()] if len(findings) > _MANY else []
    if language == "zh":
        found = "，".join(f"{counts[each]} 个{SEVERITIES[each].zh}" for each in Severity if counts[each])
        told = f"（{'、'.join(most)}）" if most else ""
        return (found or "没有发现问题") + told + (f"；免查 {waived} 个。" if waived else "。")
    parts = (f"{counts[each]} {SEVERITIES[each].en}{'s' * (counts[each] > 1)}" for each in Severity if counts[each])
    told = f" ({', '.join(most)})" if most else ""
    return (", ".join(parts) or "No finding") + told + (f"; {waived} waived." if waived else ".")


def _block(finding: Diagnostic, excerpts: Excerpts, language: Language) -> list[Piece]:
    style: Style = {"bold": True, "fg": _COLOURS[finding.severity]}
    severity = said(SEVERITIES[finding.severity], language)
    quoted = excerpts.of(finding.span) if finding.quoted else None
    number = str(finding.span.line)
    return [
        (f"{finding.span}", BOLD),
        (f": {severity}[{finding.code}] ", style),
        (f"{said(finding.message, language)}\n", PLAIN),
        *(_quotation(number, quoted, style) if quoted else ()),
        (f"  {said(_HELP, language)}", DIM),
        (f"{said(finding.help, language)}\n", PLAIN),
    ]


def _quotation(number: str, quoted: Excerpt, style: Style) -> list[Piece]:
    """The line, and below it a mark at the place."""
    return [
        (f"  {number} | ", DIM),
        (f"{quoted.before}{quoted.after}\n", PLAIN),
        (f"{' ' * (len(number) + 3)}| ", DIM),
        (f"{' ' * cells(quoted.before)}^\n", style),
    ]
