"""Findings for people: place, code, message, the line with the place marked, and the help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.excerpt import excerpt
from generator.diagnostics.languages import Language, said

SEVERITIES: Final = {
    Severity.ERROR: Sentence("错误", "error"),
    Severity.WARNING: Sentence("警告", "warning"),
    Severity.HINT: Sentence("提示", "hint"),
}
_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_MANY: Final = 10
"""So many findings fill a screen: which kinds there are is then told beside their number."""
_HELP: Final = Sentence("办法：", "help: ")


def render(findings: Iterable[Diagnostic], project: Path, language: Language = "zh") -> str:
    """Render all findings as plain text; the lines they quote are read below ``project``."""
    return "\n".join(_block(finding, project, language).plain for finding in findings)


def write(findings: Iterable[Diagnostic], project: Path, language: Language, file: IO[str]) -> None:
    """Write the same to a stream, in colour when it is a terminal."""
    console = Console(file=file, highlight=False, soft_wrap=True)
    for finding in findings:
        console.print(_block(finding, project, language), end="")
        console.print()


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


def _block(finding: Diagnostic, project: Path, language: Language) -> Text:
    style = _STYLES[finding.severity]
    severity = said(SEVERITIES[finding.severity], language)
    block = Text()
    block.append(f"{finding.span}", style="bold")
    block.append(f": {severity}[{finding.code}] ", style=style)
    block.append(said(finding.message, language) + "\n")
    quoted = excerpt(project, finding.span) if finding.quoted else None
    if quoted:
        number = str(finding.span.line)
        block.append(f"  {number} | ", style="dim").append(f"{quoted.before}{quoted.after}\n")
        block.append(" " * (len(number) + 3) + "| ", style="dim")
        block.append(" " * cell_len(quoted.before) + "^\n", style=style)
    block.append(f"  {said(_HELP, language)}", style="dim").append(said(finding.help, language) + "\n")
    return block
