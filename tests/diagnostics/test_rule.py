from __future__ import annotations

from pathlib import PurePosixPath

from generator.diagnostics.diagnostic import Sentence, Severity, Span
from generator.diagnostics.rule import Rule


def test_code_title_and_documentation_come_from_the_module() -> None:
    rule = Rule.documented("generator.x.bad_thing", "坏事。\n\n说明\n----\nA bad thing.\n\nMore.\n", Severity.WARNING)
    assert (rule.code, rule.severity) == ("bad-thing", Severity.WARNING)
    assert rule.title == Sentence("坏事。", "A bad thing.")
    assert rule.documentation == Sentence("坏事。\n\n说明", "A bad thing.\n\nMore.")


def test_a_finding_carries_nothing_that_acts_on_a_terminal() -> None:
    rule = Rule.documented("x.code", "甲。\n----\nA.")
    finding = rule.at(Span(PurePosixPath("a")), Sentence("\x1b[2J", "\n"), Sentence("\u202e", "ok"))
    assert (finding.message.zh, finding.message.en, finding.help.zh) == ("\\x1b[2J", "\\n", "\\u202e")
