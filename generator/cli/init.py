"""``biannian init``: a record of one's own, which builds as it stands."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click

from generator.cli import importing, options
from generator.diagnostics.languages import LANGUAGES, Language
from generator.edit.importing.into_record import Wishes
from generator.edit.scaffold.start import OccupiedError, begin, check_empty
from generator.mkdocs_plugin.locale import language_of_locale

_NEXT: Final = {
    "zh": """\
下一步 / next:
  cd {folder}
  biannian serve --open    # 边改边看 / live preview
  README.md                # 接下来三步 / the three steps after that""",
    "en": """\
next:
  cd {folder}
  biannian serve --open    # live preview
  README.md                # the three steps after that""",
}


@click.command("init")
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    show_default="zh",
    help="记录的语言；与 --from 一起，不写就从文件看出 / the language of the record; with --from told from the file.",
)
@click.option(
    "--from",
    "file",
    type=options.Existing(folders=True),
    metavar="FILE",
    help="从一个表格、时间线或日历开始 / begin with a table, a timeline or a calendar.",
)
@importing.options
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path, language: Language | None, file: Path | None, **given: Any) -> None:
    """新建一份自己的记录 / begin a record of your own.

    写进新文件夹或空文件夹：一篇虚构的报告、一个事件、三个数值，核对无误，可以马上生成网站。加 --from，
    从您的文件里的事件开始。
    Writes a small record into a new or empty folder: an invented report, one event, three figures.
    It checks clean and builds at once; replace it piece by piece. With --from it begins with the events of a file.
    """
    try:
        if file is not None:
            check_empty(folder)
            wishes = importing.wishes_of(given)
            wishes = replace(wishes, language=language or wishes.language)
            _begin_with(folder, file, wishes)
            return
        language = language or "zh"
        files = begin(folder, language)
    except OccupiedError as error:
        raise click.UsageError(f"{error.why.zh} / {error.why.en}") from None
    except OSError as error:
        raise click.ClickException(f"打不开 / cannot open {error.filename or folder}: {error.strerror}") from None
    for each in files:
        click.echo(folder / each)
    click.echo(_NEXT[language].format(folder=folder))


def _begin_with(folder: Path, file: Path, wishes: Wishes) -> None:
    language = wishes.language or language_of_locale()
    result = importing.import_whole(folder, file, wishes, language, dry_run=False)
    if not result.events:
        sys.exit(1)
    click.echo(f"{result.events} 个事件 / events")
    click.echo(_NEXT[language].format(folder=folder))
    if importing.has_faults(result.findings):
        sys.exit(1)
