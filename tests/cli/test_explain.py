from __future__ import annotations

import pytest

from generator.rules import RULES
from tests.projects import run


def test_all_codes_are_listed_with_their_titles() -> None:
    done = run("generator", "explain")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == sorted(RULES)
    assert all(rule.title.zh in done.stdout for rule in RULES.values())


@pytest.mark.parametrize(("language", "word"), [("zh", "坏例"), ("en", "Bad")])
def test_a_code_is_explained_with_its_example(language: str, word: str) -> None:
    done = run("generator", "explain", "dangling-reference", "--lang", language)
    assert done.returncode == 0
    assert word in done.stdout


def test_an_unknown_code_is_a_usage_error_with_the_nearest() -> None:
    done = run("generator", "explain", "dangling-referense")
    assert done.returncode == 2
    assert "dangling-reference" in done.stderr
