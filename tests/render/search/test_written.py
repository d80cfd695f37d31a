from __future__ import annotations

from generator.render.written import words


def test_a_page_is_its_title_and_its_blocks() -> None:
    head = "---\ntitle: 别的\n---\n\n# 关于 *本站* {#top}\n\n"
    text = head + "一段 `代码` 与[链接](index.md)。\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|--|--|\n| 3 | 4 |\n"
    assert words(text) == ("关于 本站", ("一段 代码 与链接。", "一", "二", "甲", "乙", "3", "4"))


def test_characters_that_html_escapes_are_found_as_they_stand() -> None:
    assert words("# a & b\n\n`<img>` &copy;")[0] == "a & b"
    assert words("# a\n\n`<img>` &copy;")[1] == ("<img> ©",)
