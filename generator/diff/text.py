"""A report for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.wording import printable
from generator.diff.report import Line, Report
from generator.words.language import Language

_SIGNS: Final = {"added": "+", "removed": "-", "changed": "~"}


def render(report: Report) -> str:
    """Each kind with its entries: ``+`` added, ``-`` removed, ``~`` changed with what was and what is."""
    return "".join(f"{printable(line)}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield report.title
    yield from report.remarks
    if not report.changes:
        yield report.language.say("diff.nothing")
    for heading, own in report.groups():
        yield ""
        yield heading
        for change in own:
            yield f"{_SIGNS[change.what]} {change.id}  {change.name}"
            for line in change.lines:
                yield f"    {line.label}{report.language.say('colon')}{said(line, report.language)}"


def said(line: Line, language: Language) -> str:
    """What a field was and is, in one phrase."""
    if line.was and line.is_:
        return language.say("diff.changed", was=line.was, now=line.is_)
    return language.say("diff.come", now=line.is_) if line.is_ else language.say("diff.gone", was=line.was)
