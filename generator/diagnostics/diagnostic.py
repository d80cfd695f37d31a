"""A problem is a value: a code, a severity, a place, one sentence that stands alone, a help."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath


class Severity(StrEnum):
    """How grave a finding is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: the path relative to the project, line and column counted from 1.

    ``end`` is the column after its last character, on the same line, or 0 where that is not known.
    """

    file: PurePosixPath
    line: int = 1
    column: int = 1
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The same sentence in the two languages findings are printed in."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe fix: at ``span``, which may be a quote, ``old`` is replaced by ``new``.

    Safe means that only one thing can have been meant; what an editor has to decide carries none.
    """

    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about, such as the first use of an id that is used twice."""

    span: Span
    message: Sentence


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. ``help`` says what to do about it, ``fix`` does it where that is safe.

    ``quoted`` says whether the line it stands on may be shown beside it.
    """

    code: str
    span: Span
    message: Sentence
    help: Sentence
    severity: Severity = Severity.ERROR
    fix: Fix | None = None
    quoted: bool = True
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key findings are sorted by: place first, then code, then message."""
        return (self.span, self.code, self.message.en)


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that an editor set aside on its line, and the reason given."""

    finding: Diagnostic
    reason: str
