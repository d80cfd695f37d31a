"""The two reference pages of the editors' guide, in both languages: codes of the check, fields of the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.rule import Rule
from generator.files.artifact import Page
from generator.render.guide import codes, fields
from generator.render.settings import Site
from generator.words.language import Language

GUIDE: Final = PurePosixPath("editors/index.md")
"""The page of the guide that both link to: a site without it has no reference either."""


def pages(rules: Iterable[Rule], languages: Iterable[Language], site: Site) -> list[Page]:
    """The pages in each language."""
    listed = sorted(rules, key=lambda rule: rule.code)
    return [
        page for language in languages for page in (codes.page(listed, language, site), fields.page(language, site))
    ]
