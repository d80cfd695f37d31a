from __future__ import annotations

import random

import pytest

from generator.markup.blocks import Heading, document
from generator.markup.inline import UnknownMarkupError
from tests.markup.lines import converted, some

KNOWN = (
    'text [a](b.md){: .x .y } and **b** <span class="k">[c](d.md#e)</span> &#40;f&#41; a_b & c',
    "a\nb\n{: .lead #first }",
    "- a\n- [b](c.md) <br>d",
    "- a\n- b\n    - c\n        - d\n    - e\n- f\n\ntext",
    "term\n:   [a](b.md)\n\nother\n:   c\n\ntext",
    "| a | b |\n| --- | --- |\n| [c](d.md){: .x } |  |",
    '<div class="b" id="a" hidden markdown="1">\n<nav markdown="1">\n\n1. a\n\n</nav>\n\n## B {#b}\n\n</div>',
    '<details markdown="1" open>\n<summary>a <b>b</b></summary>\n\ntext\n\n<p lang="en">c &amp; d</p>\n\n</details>',
    '<pre><code>a\n\n  b\n</code></pre>\n\ntext\n\n<script type="application/ld+json">{"a":"&"}</script>',
    '[<svg width="1"><text x="0">a</text></svg><span>b</span>](c.md?d=e&f=g)\n{: .door }',
)
UNKNOWN = (
    "*a*", "_a_", "`a`", "a\\*", "![a](b)", "[a][b]", "[a](b 'c')", "a  \nb", "    a", "a\tb", "> a", "***", "a\n===",
    "- a\n\n- b", "- a\n  b", "- a\n- # b", "a\n\n:   b", "<https://a.org>", "1 < 2", "## a", "a {: .b }",
    "- a\n{: .b }",
    "1. a\n    - b", '<div markdown="1">\na', "<p>a</p> b", "a <div>b</div>", "```\na\n```", "[a](b", "**a", "+ a",
)  # fmt: skip


@pytest.mark.parametrize("text", KNOWN)
def test_a_construct_of_ours_is_as_python_markdown_has_it(text: str) -> None:
    assert document(text, str).html == converted(text)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_not_ours_is_told_as_unknown(text: str) -> None:
    with pytest.raises(UnknownMarkupError):
        document(text, str)


def test_headings_and_ids_are_told_and_links_are_led_on() -> None:
    made = document('# A [b](c.md) {#a}\n\n<div id="d" markdown="1">\n\n#### E {#e}\n\n</div>', str.upper)
    assert made.headings == (Heading(1, "a", "A b"),)
    assert made.ids == {"a", "d", "e"}
    assert 'href="C.MD"' in made.html


@pytest.mark.fuzz
def test_lines_at_random_are_as_python_markdown_has_them_or_unknown(fuzz_factor: int) -> None:
    known = 0
    for seed in range(800 * fuzz_factor):
        text = some(random.Random(seed))  # noqa: S311 - seeded, so that a failure can be met again
        try:
            made = document(text, str)
        except UnknownMarkupError:
            continue
        known += 1
        assert made.html == converted(text), seed
    assert known > 50 * fuzz_factor
