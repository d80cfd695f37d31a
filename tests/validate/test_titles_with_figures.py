"""Of ordinary titles those that count nothing pass, and those that count in words are all reported."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model import numerals
from generator.validate.rules.bare_numeral import _in_words

TITLES = Path(__file__).with_name("titles")
NO_NAMES = re.compile("(?!)")
MOST_BLOCKED = 1
"""Of 200 titles without a figure: one that an editor rewords is bearable, more would teach them to look away."""


def titles(name: str) -> list[str]:
    return (TITLES / name).read_text("utf-8").splitlines()


def is_reported(title: str) -> bool:
    found = numerals.found(title, "en" if title.isascii() else "zh")
    return next(_in_words(title, found, NO_NAMES), None) is not None


def test_titles_without_a_figure_pass() -> None:
    written = titles("without_figures.txt")
    assert len(written) >= 200
    blocked = [title for title in written if is_reported(title)]
    assert len(blocked) <= MOST_BLOCKED, blocked


def test_titles_with_a_figure_in_words_are_reported() -> None:
    written = titles("with_figures.txt")
    assert len(written) >= 200
    assert [title for title in written if not is_reported(title)] == []
