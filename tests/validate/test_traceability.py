"""The real record: clean, and every break of the chain from figure to passage is found at its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Diagnostic
from generator.model.record import Record
from generator.validate.validate import validate
from tests.projects import ROOT
from tests.this_record import this_check, this_content, this_record
from tests.validate.changed import with_file


@pytest.fixture(scope="module")
def record() -> Record:
    assert [str(finding.span) + " " + finding.code for finding in this_check().findings] == []
    return this_record()


def change(project: Path, file: str, pattern: str, replacement: str) -> tuple[int, list[Diagnostic]]:
    """Change the first match; return its line and what is then found in the record."""
    text = (ROOT / file).read_text(encoding="utf-8")
    match = re.search(pattern, text, re.MULTILINE)
    assert match, pattern
    changed = text[: match.start()] + match.expand(replacement) + text[match.end() :]
    found = validate(with_file(this_content(), file, changed.encode(), project)).findings
    return text[: match.start()].count("\n") + 1, list(found)


def lines(findings: list[Diagnostic], code: str) -> set[tuple[str, int]]:
    return {(finding.span.file.as_posix(), finding.span.line) for finding in findings if finding.code == code}


SOURCES = ["jiangsu-2023", "suqian-2023"]


@pytest.mark.parametrize("source", SOURCES)
def test_every_token_of_every_passage_is_accounted_for(record: Record, source: str) -> None:
    figures = {
        (each.passage, each.token) for each in record.observations.values() if each.source == source
    }  # fmt: skip
    for passage in record.sources[source].passages:
        for token in passage.tokens:
            assert token.status or (passage.passage, token.token) in figures


@pytest.mark.parametrize("source", SOURCES)
def test_a_removed_observation_leaves_its_token_open(tmp_path: Path, record: Record, source: str) -> None:
    removed = next(each for each in record.observations.values() if each.source == source)
    observed = f"content/observations/{source}.yaml"
    _, findings = change(tmp_path, observed, rf"^  - id: {removed.id}\n(?:    .*\n|\n)*", "")
    text = (ROOT / f"content/sources/{source}.yaml").read_text(encoding="utf-8")
    passage = re.search(rf"^  - passage: {removed.passage}\n(?:    .*\n)*", text, re.MULTILINE)
    assert passage
    offset = passage.group().index(f"token: {removed.token}")
    line = text[: passage.start() + offset].count("\n") + 1
    assert lines(findings, "token-unaccounted") == {(f"content/sources/{source}.yaml", line)}
    assert removed.id in {word for each in findings for word in each.message.en.split()}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("pattern", "replacement", "code"),
    [
        (r"value: (-?)([0-9])", r"value: \g<1>9\2", "value-mismatch"),
        (r"passage: ([0-9]+)", r"passage: 1", "token-not-in-passage"),
        (r"passage: ([0-9]+)", r"passage: 99\1", "dangling-reference"),
        (r"token: (\S+)", r"token: \g<1>0", "token-not-in-passage"),
        (r"unit: \S+", r"unit: no-such-unit", "dangling-reference"),
        (r"period: .*", r'period: "1066"', "date-outside-reach"),
        (r"region: .*", r'region: "999999"', "dangling-reference"),
    ],
)
def test_an_altered_observation_is_reported_at_its_line(
    tmp_path: Path, source: str, pattern: str, replacement: str, code: str
) -> None:
    file = f"content/observations/{source}.yaml"
    line, findings = change(tmp_path, file, rf"(?<=    ){pattern}", replacement)
    assert (file, line) in lines(findings, code)


@pytest.mark.parametrize("source", SOURCES)
def test_a_token_mistyped_in_the_index_is_reported_on_both_sides(tmp_path: Path, source: str) -> None:
    file = f"content/sources/{source}.yaml"
    line, findings = change(tmp_path, file, r"\{token: ([^,}]+)\}", r"{token: 7\1}")
    assert lines(findings, "token-unaccounted") == {(file, line)}
    assert len(lines(findings, "token-not-in-passage")) == 1
