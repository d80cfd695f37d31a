from __future__ import annotations

from pathlib import PurePosixPath

from generator.diagnostics.diagnostic import Diagnostic, Related, Sentence, Severity, Span

FINDINGS = (
    Diagnostic(
        "bad-id",
        Span(PurePosixPath("content/events/2023/a, b.yaml"), 2, 8),
        Sentence("编号“x”不对", "the id “x” is 100% wrong"),
        Sentence("改正。", "Fix it."),
    ),
    Diagnostic(
        "orphan-observation",
        Span(PurePosixPath("content/units.yaml")),
        Sentence("没有事件", "no event"),
        Sentence("加上。", "Add it."),
        Severity.WARNING,
    ),
    Diagnostic(
        "missing-translation",
        Span(PurePosixPath("content/missing.yaml"), 9, 9),
        Sentence("没有英文", "no English"),
        Sentence("补上。", "Add it."),
        Severity.HINT,
    ),
)

TWICE = Diagnostic(
    "duplicate-id",
    Span(PurePosixPath("content/units.yaml"), 4, 10, 14),
    Sentence("yuan 已经用过", "yuan is already used"),
    Sentence("换一个编号。", "Choose another id."),
    related=(Related(Span(PurePosixPath("content/units.yaml"), 3, 10, 14), Sentence("先用在这里", "first used here")),),
)
"""A finding that is about two places."""
