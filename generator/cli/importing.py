"""What ``import --into`` and ``init --from`` share: their options, and how an imported file is shown and written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

import click

from generator.cli import progress
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.languages import LANGUAGES, Language, said
from generator.edit.importing.columns import FIELDS
from generator.edit.importing.foreign_dates import Order
from generator.edit.importing.into_record import ImportRefusedError, Result, Wishes
from generator.edit.importing.whole import FigureHandling
from generator.files.atomic import create_files, write_texts
from generator.model.settings_error import SettingsError

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS: Final = (
    click.option(
        "--map", "columns", multiple=True, metavar="FIELD=COLUMN",
        help="哪一列是哪个字段，如 date=When；可写几次 / which column is which field, such as date=When; repeatable.",
    ),
    click.option(
        "--dates", "order", type=click.Choice([each.value for each in Order]),
        help="3/4/2021 里哪个是日；不写就从同一列看出 / which is the day in 3/4/2021, else told from its column.",
    ),
    click.option(
        "--text-lang", "text_language", type=click.Choice(LANGUAGES),
        help="文件的语言；不写就从文字看出 / the language of the file, else told from its texts.",
    ),
    click.option(
        "--figures", type=click.Choice([each.value for each in FigureHandling]), default=FigureHandling.QUOTE.value,
        show_default=True,
        help="文字里的数词：照录、记为表述，或由 check 来问 / numerals in texts: quoted, made claims, or asked for.",
    ),
    click.option("--title", default="", help="文件的名称 / what the file is called."),
    click.option("--url", default="", help="文件的网址 / the address of the file."),
    click.option("--publisher", default="", help="谁发布的 / who published it."),
    click.option("--licence", default="", help="它的许可 / its licence."),
    click.option(
        "--persons", is_flag=True,
        help="新开始的记录可以写个人姓名 / a record that begins with the file may name private persons.",
    ),
)  # fmt: skip


def options(command: _Command) -> _Command:
    """Add the options of a file that is imported whole."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wishes_of(given: Mapping[str, Any]) -> Wishes:
    """What the shared options say, by their names.  Raises click.UsageError."""
    return Wishes(
        language=given["text_language"],
        figures=FigureHandling(given["figures"]),
        columns=columns_of(given["columns"]),
        order=Order(given["order"]) if given["order"] else None,
        **{name: given[name] for name in ("title", "url", "publisher", "licence", "persons")},
    )


def columns_of(given: tuple[str, ...]) -> Mapping[str, str]:
    """``--map FIELD=COLUMN`` as fields and their columns.  Raises click.UsageError."""
    pairs = {}
    for each in given:
        field, equals, column = each.partition("=")
        field = field.strip()
        if not equals or field not in FIELDS:
            listed = ", ".join(sorted(FIELDS))
            raise click.UsageError(
                f"--map {each}: 写作 字段=列名，字段有 {listed} / FIELD=COLUMN, with a field of {listed}"
            )
        pairs[field] = column.strip()
    return pairs


def files_of(file: Path) -> tuple[dict[PurePosixPath, bytes], PurePosixPath]:
    """The bytes of a file, or of the Markdown files of a folder, by the names that findings give them."""
    if not file.is_dir():
        return {PurePosixPath(file.name): file.read_bytes()}, PurePosixPath(file.name)
    found = sorted([*file.rglob("*.md"), *file.rglob("*.markdown")])
    within = file.parent
    return (
        {PurePosixPath(path.relative_to(within).as_posix()): path.read_bytes() for path in found},
        PurePosixPath(file.name),
    )


def import_whole(folder: Path, file: Path, wishes: Wishes, language: Language, *, dry_run: bool) -> Result:
    """Read a file into a record, say what was decided and left out, write it, and end where nothing was.

    The process ends with 1 where no event was written or the check finds something in one.
    """
    from generator import exchange  # half a second, which a record begun without a file need not wait

    files, name = files_of(file)
    try:
        with progress.reporting() as report:
            result = exchange.import_into(folder, files, name, wishes, report)
        if not dry_run:
            write_texts({folder / path: words for path, words in result.changed.items()})
            create_files({folder / path: words for path, words in result.begun.items()})
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    except ImportRefusedError as error:
        raise click.UsageError(said(error.why, language)) from error
    except OSError as error:
        raise click.ClickException(f"没有写成 / not written: {error}") from error
    for decision in result.decisions:
        click.echo(said(decision, language), err=True)
    show(result.findings, file.parent, language, group=True)
    if dry_run:
        for path, words in {**result.changed, **result.begun}.items():
            click.echo(f"--- {path}\n{words}", nl=False)
    return result


def show(findings: tuple[Diagnostic, ...], folder: Path, language: Language, *, group: bool = False) -> None:
    """Write findings on standard error; in a ``group`` many of one code are the first few and their number."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    shown, more = text.grouped(ordered, language) if group else (ordered, [])
    text.write(shown, folder, language, sys.stderr)
    for line in more:
        click.echo(line, err=True)
    if ordered:
        click.echo(text.summary(ordered, language), err=True)


def has_faults(findings: tuple[Diagnostic, ...]) -> bool:
    """Whether the check, or what reads the file, finds an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
