from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from generator.diagnostics.diagnostic import Span
from generator.diagnostics.excerpt import AFTER, BEFORE, excerpt

FILE = PurePosixPath("x.yaml")


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a" * 10_000 + "|" + "b" * 10_000, encoding="utf-8")
    cut = excerpt(tmp_path, Span(FILE, 1, 10_001))
    assert cut is not None
    assert cut.before == "…" + "a" * BEFORE
    assert cut.after == "|" + "b" * (AFTER - 1) + "…"


def test_lines_are_counted_as_yaml_counts_them(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes("a\r\nb\rc\x85d\u2028e\n\x1b[2Jf".encode())
    shown = [excerpt(tmp_path, Span(FILE, line)) for line in range(1, 8)]
    assert [cut and cut.after for cut in shown] == ["a", "b", "c", "d", "e", "\\x1b[2Jf", None]


def test_what_cannot_be_read_has_no_excerpt(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder", "nowhere"):
        assert excerpt(tmp_path, Span(PurePosixPath(name))) is None
