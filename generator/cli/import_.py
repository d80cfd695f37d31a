"""``biannian import``: a table or a TimelineJS document becomes draft events."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

import click

from generator import exchange
from generator.cli import options
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Severity
from generator.diagnostics.languages import Language
from generator.edit.importing.reading import FORMATS
from generator.files.atomic import create_files
from generator.model.settings_error import SettingsError

_AS_FIELD: Final[Mapping[str, Callable[[str], Any]]] = {
    "sources": lambda id_: [{"source": id_}],
    "topics": lambda id_: [id_],
    "type": str,
    "region": str,
}


@click.command("import")
@click.argument("file", type=options.Existing())
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="格式；不写就从文件看出 / the format, else told from the file."
)
@click.option(
    "--source", "sources", metavar="ID", help="没有写来源的事件用这个来源 / the source of events that name none."
)
@click.option(
    "--type",
    metavar="TYPE",
    help="没有写类型的事件用这个类型，或它的名称 / the type, or its name, of events that have none.",
)
@click.option(
    "--region",
    metavar="CODE",
    help="没有写地区的事件用这个地区，或它的名称 / the region, or its name, of events that have none.",
)
@click.option(
    "--topic",
    "topics",
    metavar="ID",
    help="没有写专题的事件用这个专题，或它的名称 / the topic, or its name, of events that have none.",
)
@click.option("--dry-run", is_flag=True, help="只看，不写 / show the drafts and write nothing.")
@options.language
@options.project
def command(
    file: Path, form: str | None, language: Language, project: Path, *, dry_run: bool, **given: str | None
) -> None:
    """把表格或 TimelineJS 文件导入为事件草稿 / import a table or a TimelineJS document as draft events.

    Existing files are never changed: either all drafts are written or none. What a draft lacks
    is then found by `biannian check`. Should the power fail in between, each file is whole or not
    there, and the next run names those that are. Exit status 0: all was carried over; 1: something was not,
    and is listed; 2: usage, or a file that could not be written.
    """
    defaults = {key: _AS_FIELD[key](value) for key, value in given.items() if value}
    try:
        files, findings = exchange.import_events(project, file.read_bytes(), PurePosixPath(file.name), form, defaults)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    text.write(findings, file.parent, language, sys.stderr)
    if not any(finding.severity is Severity.ERROR for finding in findings):
        _show(files) if dry_run else _write(project, files)
    if findings:
        click.echo(text.summary(findings, language), err=True)
        sys.exit(1)


def _show(files: dict[PurePosixPath, str]) -> None:
    for path, draft in files.items():
        click.echo(f"--- {path}\n{draft}", nl=False)


def _write(project: Path, files: dict[PurePosixPath, str]) -> None:
    content = (project / "content").resolve()
    outside = [path for path in files if not (project / path).resolve().is_relative_to(content)]
    if outside:  # ids were checked; what remains is a folder of the record that is a link
        raise click.UsageError(
            f"{outside[0]} 经由链接落在 content/ 之外，什么也没有写 / "
            f"{outside[0]} lies outside content/ by way of a link; nothing was written"
        )
    try:
        create_files({project / path: draft for path, draft in files.items()})
    except OSError as error:
        raise click.ClickException(f"没有写成，什么也没有留下 / nothing was written: {error}") from error
    for path in files:
        click.echo(str(path))
    click.echo("草稿已写好，请运行 biannian check / the drafts are written; run biannian check", err=True)
