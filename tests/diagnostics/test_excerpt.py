from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from generator.diagnostics.diagnostic import Span
from generator.diagnostics.excerpt import AFTER, BEFORE, Excerpts

FILE = PurePosixPath("x.yaml")


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a" * 10_000 + "|" + "b" * 10_000, encoding="utf-8")
    cut = Excerpts(tmp_path).of(Span(FILE, 1, 10_001))
    assert cut is not None
    assert cut.before == "…" + "a" * BEFORE
    assert cut.after == "|" + "b" * (AFTER - 1) + "…"


def test_lines_are_counted_as_yaml_counts_them(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes("a\r\nb\rc\x85d\u2028e\n\x1b[2Jf".encode())
    shown = [Excerpts(tmp_path).of(Span(FILE, line)) for line in range(1, 8)]
    assert [cut and cut.after for cut in shown] == ["a", "b", "c", "d", "e", "\\x1b[2Jf", None]


def test_what_cannot_be_read_has_no_excerpt(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder", "nowhere"):
        assert Excerpts(tmp_path).of(Span(PurePosixPath(name))) is None


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_table_in_another_encoding_is_shown_as_it_reads(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x.yaml").write_bytes("标题;日期\n夏季夜查;2023\n".encode(encoding))
    shown = [Excerpts(tmp_path).of(Span(FILE, line)) for line in (1, 2)]
    assert [cut and cut.after for cut in shown] == ["标题;日期", "夏季夜查;2023"]
