"""A text between braces that holds a comma is not cut without a word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("{zh: 反诈服务台启用, en: A desk, against fraud}", "against fraud"),
        ("{zh: 反诈服务台启用, 同日, en: A desk}", "同日"),
        ("{zh: 反诈服务台启用, en：A desk}", "en"),
    ],
)
def test_nothing_between_braces_is_lost(tmp_path: Path, written: str, key: str) -> None:
    """A comma parts keys, and a key that nobody knows and that has no value is no text left open."""
    shutil.copytree(MINIMAL / "content", tmp_path / "content")
    event = tmp_path / "content/events/2023/fraud-desk.yaml"
    title = next(line for line in event.read_text(encoding="utf-8").splitlines() if line.startswith("title:"))
    event.write_text(event.read_text(encoding="utf-8").replace(title, f"title: {written}"), encoding="utf-8")
    found = [each for each in validate(read_content(tmp_path)).findings if each.code == "unknown-key"]
    assert [key in each.message.zh for each in found] == [True]
