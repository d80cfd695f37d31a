"""A report as Markdown, for a pull request or release notes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.report import Report
from generator.diff.text import said
from generator.words.markdown import code, escape, joined, strong


def render(report: Report) -> str:
    """A heading for each kind, an item for each entry, an item below it for each field."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    say = report.language.say
    yield f"# {escape(report.title)}"
    for remark in report.remarks:
        yield f"\n{escape(remark)}"
    if not report.changes:
        yield f"\n{escape(say('diff.nothing'))}"
    for heading, own in report.groups():
        yield f"\n## {escape(heading)}\n"
        for change in own:
            yield f"- {joined(' ', [strong(say(f'diff.{change.what}_entry')), change.name, code(change.id)])}"
            for line in change.lines:
                phrase = [f"{line.label}{say('colon')}", said(line, report.language)]
                yield f"    - {joined('', phrase)}"
