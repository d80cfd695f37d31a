from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.render.environment import environment
from generator.words.markdown import Markdown, escape, external, fold, front_matter, link, preformatted
from tests.render.hostile import FOLDED, HOSTILE
from tests.render.reading import read_html, read_markdown

FRAMES = {
    "a paragraph": ("TEXT", {"p"}),
    "the end of a paragraph": ("words TEXT", {"p"}),
    "a heading": ("# TEXT {#title}", {"h1"}),
    "a list": ("- TEXT\n- two\n", {"ul", "li"}),
    "a table": (
        "| a | b |\n| --- | --- |\n| TEXT | **TEXT** |\n",
        {"table", "thead", "tbody", "tr", "th", "td", "strong"},
    ),
    "a definition": ("term\n:   TEXT\n", {"dl", "dt", "dd"}),
    "a block": ('<div class="x" markdown="1">\n\nTEXT\n\n</div>\n', {"div", "p"}),
    "a span": ('<span class="x">TEXT</span>', {"p", "span"}),
    "a strong word": ("**TEXT**", {"p", "strong"}),
    "a link": ("[TEXT](a.md)", {"p", "a"}),
    "an attribute": ('<div aria-label="TEXT" markdown="1">\n\nx\n\n</div>', {"div", "p"}),
}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_text_stays_a_text(frame: str, text: str) -> None:
    template, expected = FRAMES[frame]
    read = read_markdown(template.replace("TEXT", escape(text)))
    assert read.names <= expected
    assert read.attributes <= {"id", "class", "aria-label", "href"}
    if frame != "an attribute":  # there md_in_html reads entities twice, which shows but frees nothing
        assert " ".join(text.split()) in " ".join(read.text.split())


@given(st.text().filter(lambda text: bool(fold(text).strip())), st.sampled_from(sorted(FRAMES)))
def test_no_text_makes_a_tag(text: str, frame: str) -> None:
    template, expected = FRAMES[frame]
    read = read_markdown(template.replace("TEXT", escape(text)))
    assert read.names <= expected
    assert read.attributes <= {"id", "class", "aria-label", "href"}


@pytest.mark.parametrize(("text", "shown"), FOLDED.items())
def test_what_breaks_a_line_or_turns_its_direction_is_folded(text: str, shown: str) -> None:
    assert fold(text) == shown
    assert read_markdown(f"x{escape(text)}").text.strip() == f"x{shown}"


@pytest.mark.parametrize("text", [*HOSTILE, *FOLDED, "---\ntitle: x", "title: x # y", "{a: b}", "a: b", "😀"])
def test_front_matter_holds_html_text(text: str) -> None:
    rest, data = get_data(front_matter(title=text) + "body")
    assert rest == "body"
    assert data == {"title": html.escape(fold(text))}
    assert not read_html(f'<meta content="{data["title"]}"><title>{data["title"]}</title>').names - {"meta", "title"}


def test_markdown_passes_and_text_of_a_template_is_escaped() -> None:
    template = environment().from_string('{{ markup }} {{ text }} {{ "<b>" }} {{ markup ~ text }} {#id}')
    shown = template.render(markup=Markdown("**m**"), text="*t*")
    assert shown == "**m** &#42;t&#42; &#60;b&#62; &#42;&#42;m&#42;&#42;&#42;t&#42; {#id}"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil", "http://[", "x", ""]
)
def test_only_the_web_is_linked(url: str) -> None:
    assert "a" not in read_markdown(external("label", url)).names


@pytest.mark.parametrize(
    "tail", ['"><b>', ")](x)", "> <b>", "?a=1&b=2&copy;", "`*_{}[]", "\n\n<b>", "文字", '" onclick="x']
)
def test_an_address_stays_in_its_link(tail: str) -> None:
    read = read_markdown(external("label", f"https://example.org/{tail}"))
    assert read.names == {"p", "a"}
    assert read.attributes == {"href"}
    assert read.values("href")[0].startswith("https://example.org/")
    assert read.text == "label"


def test_the_query_of_an_address_is_kept() -> None:
    assert read_markdown(external("x", "https://example.org/?a=1&b=2#c")).values("href") == [
        "https://example.org/?a=1&b=2#c"
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_preformatted_text_is_shown_as_it_is(text: str) -> None:
    lines = f"{text}\n\n{text}"
    read = read_markdown(f"before\n\n{preformatted(lines)}\n\nafter")
    assert read.names == {"p", "pre", "code"}
    assert lines in read.text


def test_a_link_escapes_its_label() -> None:
    assert link("a](b", "c.md") == "[a&#93;&#40;b](c.md)"
