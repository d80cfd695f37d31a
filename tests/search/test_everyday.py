from __future__ import annotations

import pytest

from tests.search.everyday import Answer, Query, ask, queries, recall, write_index

LEAST = 0.95


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Query, Answer]]:
    found: list[tuple[Query, Answer]] = []
    for language in ("zh", "en"):
        scripts = write_index(tmp_path_factory.mktemp(language), language)
        mine = [query for query in queries() if query.language == language]
        found += zip(mine, ask(scripts, [query.text for query in mine]), strict=True)
    return found


def test_there_are_those_of_both_languages(answers: list[tuple[Query, Answer]]) -> None:
    assert [query.language for query, _ in answers].count("zh") == 92
    assert [query.language for query, _ in answers].count("en") == 44


def test_everyday_words_find_what_they_mean_among_the_first_five(answers: list[tuple[Query, Answer]]) -> None:
    each = {query.text: recall(query.wanted, answer) for query, answer in answers if query.wanted}
    assert sum(each.values()) / len(each) >= LEAST, [text for text, share in each.items() if share < 1]


def test_none_is_left_without_a_suggestion(answers: list[tuple[Query, Answer]]) -> None:
    assert [query.text for query, answer in answers if not answer.shown] == []
