"""Lines that a page of ours may hold, well formed and not, for comparing two ways of making HTML of them."""

from __future__ import annotations

import random
from typing import Final

import markdown
import yaml

from tests.projects import ROOT

LINES: Final = (
    "text [a](b.md){: .x } and **b** &#40;c&#41; a_b", "[x](<https://example.org/?a=1&b=2>)", "a & b", "1 < 2", "12 x",
    "# H [l](m.md) {#h}", "## T {#t}", "### U {#u}", "#### V {#v}", "## no id", "text", "<span>y</span>", "**bold** z",
    "- item [a](b.md)", '- two <span class="m">x</span>', "1. one", "1. two", "    - in", "        - deep",
    "    1. num",
    "term", ":   def [a](b.md)", "| a | b |", "| --- | --- |", "| [c](d.md) | **x** |", "|  | y |", "{: .z #q }",
    '<div class="q" id="w" markdown="1">', '<div class="r" hidden markdown="1">', "</div>", "</div>", "</details>",
    '<details markdown="1" open>', "<summary>s <b>t</b></summary>", '<p lang="en">x &amp; y</p>', "<pre><code>a",
    "</code></pre>", '<script type="application/ld+json">{"a":"<b>"}</script>', "a: b", "<br>z", '"q" \'s\'',
    "x <br><small>y</small>", '[<svg width="1"><text x="0">t</text></svg>](z.md)', "{: .z lang=en }", "a\tb", "a  ",
    '<div class="raw">x</div>', '<section aria-label="a" markdown="1">', "</section>", "<p>a</p>\n<p>b</p>", "![a](b)",
    "<table><tr><td>a</td></tr></table>", "<figure><figcaption>x</figcaption></figure>", "<svg><title>t</title></svg>",
    "*em* _em_", "`code`", "a\\*b", "> quoted", "***", "---", "===", "[a]: b", "[a][b]", "<https://example.org>",
    "    a",
)  # fmt: skip


def some(chance: random.Random) -> str:
    """Up to nine lines, with blank ones between some of them."""
    lines = (chance.choice(LINES) + chance.choice(("\n", "", "\n", "\n\n")) for _ in range(chance.randint(1, 9)))
    return "\n".join(lines)


def converted(text: str) -> str:
    """The HTML of Python-Markdown with the extensions that every site has."""
    settings = yaml.safe_load((ROOT / "generator/defaults/mkdocs.yml").read_text(encoding="utf-8"))
    named = [*settings["markdown_extensions"], "fenced_code"]
    extensions = [name if isinstance(name, str) else next(iter(name)) for name in named]
    given = {name: options for item in named if isinstance(item, dict) for name, options in item.items()}
    html: str = markdown.markdown(text, extensions=extensions, extension_configs=given)
    return html
