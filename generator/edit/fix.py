"""The safe fixes of findings, made in the text itself, so that all else in the file stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix
from generator.files.atomic import write_texts
from generator.load.comments import comments
from generator.load.compose import compose
from generator.load.nodes import Scalar
from generator.load.recover import recovered

_BOM: Final = "\ufeff"
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one


def apply(project: Path, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Make the fixes that the findings carry, file by file; return the findings that were fixed.

    A file that could not be read afterwards, but could before, stays as it is, and so does one that
    would lose a comment.  All files are written or none.  Raises NotWrittenError.
    """
    by_file: dict[PurePosixPath, list[Diagnostic]] = {}
    for finding in findings:
        if finding.fix:
            by_file.setdefault(finding.span.file, []).append(finding)
    texts: dict[Path, str] = {}
    fixed: list[Diagnostic] = []
    for file, fixable in by_file.items():
        text, done = _fixed(project / file, file, fixable)
        if done:
            texts[project / file] = text
            fixed += done
    write_texts(texts)
    return fixed


def _fixed(path: Path, file: PurePosixPath, findings: list[Diagnostic]) -> tuple[str, list[Diagnostic]]:
    """The text of a file with its fixes made, and the findings that they fix."""
    before = path.read_bytes().decode()
    text, fixed = before.removeprefix(_BOM), []
    for finding in sorted(findings, key=lambda finding: finding.span, reverse=True):  # later places stay true
        assert finding.fix is not None
        after = _replaced(text, finding.fix)
        if after is not None:
            text = after
            fixed.append(finding)
    if text == before or not _is_kept(before.removeprefix(_BOM), text, file):
        return before, []
    return text, fixed[::-1]


def _replaced(text: str, fix: Fix) -> str | None:
    """The text with ``old`` replaced, in quotes or without; ``None`` when it does not stand there."""
    if fix.old == _BOM:
        return text
    starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]
    at = starts[fix.span.line - 1] + fix.span.column - 1
    at += text[at : at + 1] in {'"', "'"}
    return text[:at] + fix.new + text[at + len(fix.old) :] if text.startswith(fix.old, at) else None


def _is_kept(before: str, after: str, file: PurePosixPath) -> bool:
    """Whether nothing is lost; where a text could not be read before, one fault less is enough."""
    (was_read, was_said), (is_read, is_said) = compose(before, file), compose(after, file)
    if was_read is None or isinstance(was_read, Scalar):  # a text is what keys without colons are read as
        return (
            is_read is not None or len(_slips(after, file)) < len(_slips(before, file)) or is_said[-1:] != was_said[-1:]
        )
    return is_read is not None and Counter(_words(before)) == Counter(_words(after))


def _slips(text: str, file: PurePosixPath) -> tuple[Diagnostic, ...]:
    return recovered(text, file).findings


def _words(text: str) -> list[str]:
    return [comment.text for comment in comments(text)]
