from __future__ import annotations

import io
from pathlib import Path

import pytest

from generator.diagnostics import text
from tests.diagnostics.findings import FINDINGS


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "content/events/2023"
    folder.mkdir(parents=True)
    (folder / "a, b.yaml").write_text("type: case\r\n编号: {id: x}\r\n", encoding="utf-8")
    (tmp_path / "content/units.yaml").write_text("\n", encoding="utf-8")
    return tmp_path


def test_the_place_is_marked_under_wide_characters(project: Path) -> None:
    assert text.render(FINDINGS, project, "zh") == (
        "content/events/2023/a, b.yaml:2:8: 错误[bad-id] 编号“x”不对\n"
        "  2 | 编号: {id: x}\n"
        "    |          ^\n"
        "  办法：改正。\n"
        "\n"
        "content/units.yaml:1:1: 警告[orphan-observation] 没有事件\n"
        "  办法：加上。\n"
        "\n"
        "content/missing.yaml:9:9: 提示[missing-translation] 没有英文\n"
        "  办法：补上。\n"
    )


def test_english(project: Path) -> None:
    assert "error[bad-id] the id “x” is 100% wrong" in text.render(FINDINGS, project, "en")
    assert "  help: Fix it.\n" in text.render(FINDINGS, project, "en")


def test_what_is_written_is_plain_and_unwrapped_where_no_terminal_is(project: Path) -> None:
    stream = io.StringIO()
    text.write(FINDINGS, project, "zh", stream)
    assert stream.getvalue() == text.render(FINDINGS, project, "zh") + "\n"


def test_the_summary_counts_by_severity() -> None:
    assert text.summary(FINDINGS, "zh") == "1 个错误，1 个警告，1 个提示。"
    assert text.summary(FINDINGS * 2, "en") == "2 errors, 2 warnings, 2 hints."
    many = text.summary(FINDINGS * 4, "zh")
    assert many.startswith("4 个错误，4 个警告，4 个提示（"), many
    assert all(f"{finding.code} 4" in many for finding in FINDINGS), "which kinds there are"
    assert text.summary((), "zh") == "没有发现问题。"
    assert text.summary((), "en") == "No finding."
