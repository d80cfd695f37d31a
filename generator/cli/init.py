"""``biannian init``: a record of one's own, which builds as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from generator.diagnostics.languages import LANGUAGES, Language
from generator.edit.scaffold.start import OccupiedError, begin

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
    default="zh",
    show_default=True,
    help="记录的语言 / the language of the record.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path, language: Language) -> None:
    """新建一份自己的记录 / begin a record of your own.

    写进新文件夹或空文件夹：一篇虚构的报告、一个事件、三个数值，核对无误，可以马上生成网站。
    Writes a small record into a new or empty folder: an invented report, one event, three figures.
    It checks clean and builds at once; replace it piece by piece.
    """
    try:
        files = begin(folder, language)
    except OccupiedError as error:
        raise click.UsageError(f"{error.why.zh} / {error.why.en}") from None
    except OSError as error:
        raise click.ClickException(f"打不开 / cannot open {error.filename or folder}: {error.strerror}") from None
    for file in files:
        click.echo(folder / file)
    click.echo(_NEXT[language].format(folder=folder))
