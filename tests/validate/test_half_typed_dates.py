"""A date that is half typed, or EDTF that the record cannot show, in every field that holds one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Diagnostic
from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL, overlay

FIELDS = (
    ("events/2023/fraud-desk.yaml", 'date: "2023"', "date: {}"),
    ("observations/town-2023.yaml", 'period: "2023"\n    value: 138', "period: {}\n    value: 138"),
    ("sources/town-2023.yaml", "reach: 2013/2024-01", "reach: {}"),
    ("sources/town-2023.yaml", "issued: {date: 2024-01-31}", "issued: {date: {}}"),
    ("sources/town-2023.yaml", 'status: date, ref: "2023"', "status: date, ref: {}"),
    (
        "events/2023/fraud-desk.yaml",
        "relations:",
        "corrections:\n  - {date: {}, was: {zh: 甲}, is: {zh: 乙}, why: {zh: 错}}\nrelations:",
    ),
)  # fmt: skip
TEXTS = ("../202", "2023-2X", "2023-", "202", "1950S5", "XXXX", "../..", "2001-42", "{2020", "[..]", "Y17E100")


def findings(project: Path, file: str, old: str, new: str) -> list[Diagnostic]:
    made = overlay("", project).project
    text = (MINIMAL / "content" / file).read_text(encoding="utf-8")
    assert old in text
    (made / "content" / file).write_text(text.replace(old, new), encoding="utf-8")
    return [each for each in validate(read_content(made)).findings if each.code == "bad-date"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("file", "old", "new"), FIELDS)
def test_a_finding_at_its_place(tmp_path: Path, file: str, old: str, new: str, text: str) -> None:
    written = new.replace("{}", f'"{text}"')
    (found,) = findings(tmp_path, file, old, written)
    line = found.span.file, (tmp_path / found.span.file).read_text(encoding="utf-8").split("\n")[found.span.line - 1]
    assert line[0].as_posix() == f"content/{file}"
    assert line[1][found.span.column - 1 :].startswith(f'"{text}"')


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("XXXX-12-25", "it names no year"),
        ("../..", "both its ends are open"),
        ("Y17E100", "its year has more than 12 digits"),
    ],
)
def test_edtf_is_called_edtf(tmp_path: Path, text: str, why: str) -> None:
    (found,) = findings(tmp_path, *FIELDS[0][:2], f'date: "{text}"')
    assert found.message.en == f"{text} is EDTF that cannot be drawn: {why}"
    assert "19XX" in found.help.zh
    assert "19XX" in found.help.en


@pytest.mark.parametrize("text", ["-0043-01-31", "2024-01-31T10:00:00Z", "2024-01"])
def test_a_correction_is_dated_to_a_day_that_feeds_can_hold(tmp_path: Path, text: str) -> None:
    written = FIELDS[-1][2].replace("{}", f'"{text}"')
    (found,) = findings(tmp_path, *FIELDS[-1][:2], written)
    assert found.message.en == f"{text} is not a day"


@pytest.mark.parametrize(("text", "like"), [("../202", "../2023"), ("2023/202", "2013/2023"), ("202", "2023-05")])
def test_a_half_typed_date_is_shown_its_form(tmp_path: Path, text: str, like: str) -> None:
    (found,) = findings(tmp_path, *FIELDS[0][:2], f'date: "{text}"')
    assert like in found.help.en
