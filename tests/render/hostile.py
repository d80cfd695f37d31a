"""Texts that try to be more than text."""

from __future__ import annotations

from typing import Final

HOSTILE: Final = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<!-- a comment -->",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://example.org/>",
    "{: onclick=alert(1) }",
    "{ onclick=alert(1) }",
    "${alert(1)} {{ alert }} {% alert %} {b}",
    '"> <b onclick="alert(1)">',
    "' onfocus='alert(1)",
    "a | b | c",
    "`code` ``` ~~~",
    "**bold** __bold__ *em* _em_",
    "# heading #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2023) item",
    "> quote",
    ": definition",
    "=====",
    "---",
    "***",
    "!!! note",
    "    four spaces",
    "&lt;b&gt; &#60;b&#62; &amp;",
    "back\\slash \\<b\\>",
    "\\",
    "[^1]",
    "*[HTML]: x",
    "x^2^ ~~gone~~ ==mark==",
    "--x_x--0_0--alert(1)--x_x--0_0--",
    "<b>" * 3_000 + "x" * 1_000,
)

FOLDED: Final = {
    "one\ntwo": "one two",
    "one\r\n\r\n- two": "one - two",
    "one\u2028two\x85three": "one two three",
    "safe\u202eevil\u2066x\u200f": "safeevilx",
    "bell\x07null\x00stx\x02etx\x03": "bellnullstxetx",
    "\ud800\ufffe": "",
}
"""What a text with line breaks, control characters or marks of direction is shown as."""
