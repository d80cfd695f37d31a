"""``biannian import``: tables, timelines and calendars become events, or drafts of events."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

import click

from generator import exchange
from generator.cli import importing, options
from generator.diagnostics.diagnostic import Severity
from generator.diagnostics.languages import Language
from generator.edit.importing.into_record import Wishes
from generator.edit.importing.reading import FORMATS
from generator.edit.importing.table import UnreadableError
from generator.files.atomic import create_files, write_texts
from generator.model.settings_error import SettingsError

_AS_FIELD: Final[Mapping[str, Callable[[str], Any]]] = {
    "sources": lambda id_: [{"source": id_}],
    "topics": lambda id_: [id_],
    "type": str,
    "region": str,
}


@click.command("import")
@click.argument("file", type=options.Existing(folders=True))
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="写成完整的事件，核对得过：进这份记录，或在新文件夹里开始一份 / "
    "write whole events that pass the check: into this record, or one begun in a new folder.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="格式；不写就从文件看出 / the format, else told from the file."
)
@click.option(
    "--source",
    "sources",
    metavar="ID",
    help="没有写来源的事件用这个来源；与 --into 一起，是文件作为来源的编号 / "
    "the source of events that name none; with --into, the id of the file as a source.",
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
@importing.options
@click.option(
    "--update",
    is_flag=True,
    help="导出的表改好了：改动的格子写回事件 / an exported table that was edited: changed cells go back into events.",
)
@click.option("--dry-run", is_flag=True, help="只看，不写 / show the events and write nothing.")
@options.language
@click.option(
    "--project", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path(), show_default=True,
    help="项目文件夹 / the project.",
)  # fmt: skip
def command(  # noqa: PLR0913 - an option each
    file: Path,
    into: Path | None,
    form: str | None,
    language: Language,
    project: Path,
    *,
    dry_run: bool,
    update: bool,
    **given: Any,
) -> None:
    """把表格、时间线或日历导入 / import a table, a timeline or a calendar.

    CSV, .xlsx, JSON, GeoJSON, TimelineJS, iCalendar, YAML, Markwhen, Markdown 的字段。加 --into，写成核对得过的
    事件，文件本身是它们的来源；不加，写成草稿，缺什么由 biannian check 指出。
    With --into the events pass the check and the file is their source; without it they are drafts, and
    `biannian check` finds what they lack.

    Existing events are never changed: either all are written or none. Exit status 0: the events are written, or
    all was carried over into drafts; 1: something was not, and is listed; 2: usage, or a file that could not be
    written.
    """
    if into is not None:
        _whole(into, file, _wishes(form, given), language, dry_run=dry_run)
        return
    project = options.with_a_record(project)
    if file.is_dir():
        hint = "是文件夹，不是文件；整个文件夹用 --into 导入 / a folder, not a file; --into DIR imports it whole"
        raise click.UsageError(f"{file}: {hint}")
    if update:
        _update(project, file, language, dry_run=dry_run)
        return
    defaults = {key: read(given[key]) for key, read in _AS_FIELD.items() if given[key]}
    try:
        files, findings = exchange.import_events(project, file.read_bytes(), PurePosixPath(file.name), form, defaults)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    importing.show(tuple(findings), file.parent, language)
    if not any(finding.severity is Severity.ERROR for finding in findings):
        _show(files) if dry_run else _write(project, files)
    if findings:
        sys.exit(1)


def _wishes(form: str | None, given: Mapping[str, Any]) -> Wishes:
    return replace(
        importing.wishes_of(given),
        form=form,
        source=given["sources"] or "",
        type=given["type"] or "",
        region=given["region"] or "",
        topic=given["topics"] or "",
    )


def _whole(folder: Path, file: Path, wishes: Wishes, language: Language, *, dry_run: bool) -> None:
    is_new = not (folder / "content").is_dir()
    if is_new and folder.exists() and any(each.name != ".git" for each in folder.iterdir()):
        raise click.UsageError(
            f"{folder} 不是空文件夹，也没有 content/，什么也没有写 / "
            f"{folder} is not empty and has no content/; nothing was written"
        )
    result = importing.import_whole(folder, file, wishes, language, dry_run=dry_run)
    if result.events and not dry_run:
        click.echo(
            f"{result.events} 个事件写进了 {folder}；biannian build 生成网站 / "
            f"{result.events} events are in {folder}; biannian build makes the site"
        )
    if not result.events or importing.has_faults(result.findings):
        sys.exit(1)


def _update(project: Path, file: Path, language: Language, *, dry_run: bool) -> None:
    """Write the cells of an edited table back; end with 1 where something could not be, or the check finds it."""
    try:
        updated = exchange.update_events(project, file.read_bytes(), PurePosixPath(file.name))
    except UnreadableError as error:
        importing.show((error.finding,), file.parent, language)
        sys.exit(1)
    if dry_run:
        _show(dict(updated.files))
    else:
        write_texts({project / path: text for path, text in updated.files.items()})
    click.echo(
        f"{updated.cells} 个格子，{len(updated.files)} 个文件 / {updated.cells} cells, {len(updated.files)} files"
    )
    importing.show(updated.findings, file.parent, language, group=True)
    if updated.findings:
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
