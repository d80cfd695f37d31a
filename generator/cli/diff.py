"""``biannian diff``: what changed in the record, in words."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Final

import click

from generator import exchange
from generator.cli import options
from generator.diagnostics.languages import Language
from generator.diff import json, markdown, text
from generator.load.git import GitError
from generator.model.settings_error import SettingsError

_FORMS: Final = {"text": text.render, "markdown": markdown.render, "json": json.render}


@click.command("diff")
@click.argument("old", metavar="REV")
@click.argument("new", metavar="[REV]", default="")
@click.option(
    "--format", "form", type=click.Choice(list(_FORMS)), default="text", show_default=True,
    help="输出格式 / the form of the output.",
)  # fmt: skip
@options.language
@options.project
def command(old: str, new: str, form: str, language: Language, project: Path) -> None:
    """记录改了什么 / what changed in the record, in words.

    两个版本之间，或一个版本与工作目录之间 / from one revision to another, or to the work tree.
    Exit status 0; 2 when git does not know a revision.
    """
    try:
        report = exchange.changed(project, old, new, language)
    except GitError as error:
        raise click.UsageError(f"{error.sentence.zh} / {error.sentence.en}") from error
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    # A terminal in another encoding shows what it can: no change is lost over it.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(_FORMS[form](report))
