"""The options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from generator.diagnostics.languages import LANGUAGES
from generator.files.leftovers import clear_leftovers
from generator.load.published import History
from generator.mkdocs_plugin.locale import language_of_locale

TAKEN: Final = "另一个命令正在写 {0}，等它结束…… / another command is writing {0}; waiting for its end …"
"""What is said to whoever waits for a target."""


def tell_history(history: History) -> None:
    """Say on standard error what a clone without its history leaves out."""
    if missing := history.cut_off:
        click.echo(f"{missing.zh} / {missing.en}", err=True)


def with_a_record(folder: Path) -> Path:
    """The folder, if there is a record in it: in a wrong one every command says the same.

    What killed commands left in the record goes.
    """
    if not (folder / "content").is_dir():
        raise click.UsageError(
            f"{folder.absolute()} 里没有 content/，请到项目文件夹里运行，或用 --project 指明 / "
            "there is no content/ here: run this in the project's folder, or name it with --project"
        )
    clear_leftovers(folder / "content")
    return folder


def _asked(_context: click.Context, _parameter: click.Parameter, folder: Path) -> Path:
    return with_a_record(folder)


class Existing(click.Path):
    """A file, or also a folder, that is there; what is wrong with it is said in both languages."""

    def __init__(self, *, folders: bool = False) -> None:
        super().__init__(path_type=Path)
        self.folders = folders

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path, or a usage error."""
        path = Path(value)
        if not path.exists():
            zh, en = "没有这个文件；名称里有空格的，整个加引号", "no such file; put a name with spaces in quotes"
            self.fail(f"{path}: {zh} / {en}", param, ctx)
        if path.is_dir() and not self.folders:
            self.fail(f"{path}: 是文件夹，不是文件 / a folder, not a file", param, ctx)
        return super().convert(value, param, ctx)


project: Final = click.option(
    "--project",
    callback=_asked,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    show_default=True,
    help="项目文件夹 / the project.",
)


language: Final = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=language_of_locale,
    show_default="按系统语言，否则中文 / by the locale, else zh",
    help="消息的语言 / the language of the messages.",
)
