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
TEXTS = (
    "../202",
    "2023-1X",
    "2023-",
    "202",
    "1950S2",
    "199X",
    "/2006",
    "2004-06-01/",
    "2001-34",
    "2004-06~-11",
    "{2020}",
)


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


@pytest.mark.parametrize(("text", "nearest"), [("199X", "1990/1999"), ("/2006", "../2006"), ("1950S2", "1900/1999")])
def test_edtf_is_called_edtf(tmp_path: Path, text: str, nearest: str) -> None:
    (found,) = findings(tmp_path, *FIELDS[0][:2], f'date: "{text}"')
    assert found.message.en == f"{text} is EDTF that this record cannot show yet"
    assert nearest in found.help.zh
    assert nearest in found.help.en


@pytest.mark.parametrize(("text", "like"), [("../202", "../2023"), ("2023/202", "2013/2023"), ("202", "2023-05")])
def test_a_half_typed_date_is_shown_its_form(tmp_path: Path, text: str, like: str) -> None:
    (found,) = findings(tmp_path, *FIELDS[0][:2], f'date: "{text}"')
    assert like in found.help.en
