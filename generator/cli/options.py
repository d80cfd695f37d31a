"""The options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from generator.diagnostics.languages import LANGUAGES, Language

project: Final = click.option(
    "--project",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    show_default=True,
    help="项目文件夹 / the project.",
)


def _language_of_locale() -> Language:
    """English where the locale asks for it (POSIX: LC_ALL before LC_MESSAGES before LANG), Chinese elsewhere."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "en" if named.partition("_")[0].lower() == "en" else "zh"


language: Final = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=_language_of_locale,
    show_default="按系统语言，否则中文 / by the locale, else zh",
    help="消息的语言 / the language of the messages.",
)
