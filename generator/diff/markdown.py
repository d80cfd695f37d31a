"""A report as Markdown, for a pull request or release notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.diff.report import Report
from generator.diff.text import said
from generator.words.markdown import Markdown, code, escape, joined, strong


def render(report: Report) -> str:
    """A heading for each kind, an item for each entry, an item below it for each field."""
    return f"# {escape(report.title)}\n{body(report)}"


def body(report: Report, shown: Callable[[str], Markdown] = escape) -> str:
    """The same without its title; ``shown`` makes Markdown of a text of the record."""
    return "".join(f"{line}\n" for line in _lines(report, shown))


def _lines(report: Report, shown: Callable[[str], Markdown]) -> Iterator[str]:
    say = report.language.say
    for remark in report.remarks:
        yield f"\n{escape(remark)}"
    if not report.changes:
        yield f"\n{escape(say('diff.nothing'))}"
    for heading, own in report.groups():
        yield f"\n## {escape(heading)}\n"
        for change in own:
            yield f"- {joined(' ', [strong(say(f'diff.{change.what}_entry')), shown(change.name), code(change.id)])}"
            for line in change.lines:
                phrase = [f"{line.label}{say('colon')}", shown(said(line, report.language))]
                yield f"    - {joined('', phrase)}"
