"""The templates of pages, which print nothing that is not safe Markdown."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

from generator.words.markdown import escape


@cache
def environment() -> jinja2.Environment:
    """The page templates; whatever they print is escaped unless it is Markdown."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined,
        finalize=escape,
        autoescape=False,  # noqa: S701 - finalize escapes, for Markdown and HTML at once
        comment_start_string="<#",  # {# begins the id of a heading
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
