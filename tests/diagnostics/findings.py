from __future__ import annotations

from pathlib import PurePosixPath

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span

FINDINGS = (
    Diagnostic(
        "bad-id",
        Span(PurePosixPath("content/events/2023/a, b.yaml"), 2, 8),
        Sentence("编号“x”不对", "the id “x” is 100% wrong"),
        Sentence("改正。", "Mend it."),
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
