"""A record that begins with an imported file: its settings, one region for events that name none, its site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.languages import Language

_START: Final = Path(__file__).parents[1] / "scaffold/start/imported"
NO_REGION: Final = "000000"
_REGION: Final[Mapping[Language, str]] = {"zh": "未分地区", "en": "No region stated"}
_ADDRESS: Final = "https://biannian.example/"
_IGNORED: Final = "/site/\n/site-offline/\n/.cache/\n"


def settings(language: Language, *, persons: bool) -> dict[PurePosixPath, str]:
    """The files that say what the record is."""
    named = "persons: true\n" if persons else ""
    region = f'{{code: "{NO_REGION}", name: {{{language}: {_REGION[language]}}}, level: national}}'
    return {
        PurePosixPath("content/record.yaml"): f"languages: [{language}]\n{named}",
        PurePosixPath("content/regions.yaml"): f"regions:\n  - {region}\n",
    }


def site(language: Language, title: str, source: str) -> dict[PurePosixPath, str]:
    """The files of the site beside the record."""
    readme = _START / f"README.{language}.md"
    name = json.dumps(title, ensure_ascii=False)
    return {
        PurePosixPath(".gitignore"): _IGNORED,
        PurePosixPath("site_config/site.yaml"): f"headline: {{{language}: {name}}}\n",
        PurePosixPath("README.md"): readme.read_text(encoding="utf-8").format(title=title, source=source),
        PurePosixPath(
            "mkdocs.yml"
        ): f"site_name: {name}\nsite_url: {_ADDRESS}\ntheme: {{name: material}}\nplugins: [biannian]\n",
    }
