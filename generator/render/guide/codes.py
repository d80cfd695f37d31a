"""The page of the codes: the documentation of every rule, as it stands in the rule's own file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from textwrap import dedent

from generator.diagnostics.languages import said
from generator.diagnostics.rule import Rule
from generator.files.artifact import Page
from generator.render.guide.guide_page import guide_page
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import Markdown, joined, marked, preformatted


def page(rules: Iterable[Rule], language: Language, site: Site) -> Page:
    """The page in one language."""
    return guide_page("codes", language, site, partial(_values, list(rules), language))


def _values(rules: Iterable[Rule], language: Language) -> Mapping[str, object]:
    return {"rules": [_rule(rule, language) for rule in rules]}


def _rule(rule: Rule, language: Language) -> tuple[str, str, Markdown]:
    return rule.code, language.say(f"guide.severities.{rule.severity}"), _body(rule, language)


def _body(rule: Rule, language: Language) -> Markdown:
    """The documentation: its title, its paragraphs, and the indented examples as they stand."""
    text = said(rule.documentation, "en" if language.code == "en" else "zh")
    return joined_blocks([_block(part, language) for part in re.split(r"\n\s*\n(?=\S)|(?<=\S)\n\n(?=    )", text)])


def joined_blocks(blocks: Iterable[Markdown]) -> Markdown:
    """Blocks with an empty line between them."""
    return Markdown("\n\n".join(blocks))


def _block(part: str, language: Language) -> Markdown:
    if part.startswith("    "):
        return preformatted(dedent(part).rstrip(), language.code)
    lines = part.strip().splitlines()
    return joined("" if language.code == "zh" else " ", [marked(line, language.code) for line in lines])
