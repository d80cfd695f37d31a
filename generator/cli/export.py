"""``biannian export``: the events of the record as a table or a TimelineJS document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline, workshop
from generator.cli import options
from generator.diagnostics import text
from generator.diagnostics.languages import LANGUAGES, Language
from generator.edit.atomic import write_bytes
from generator.edit.importing.reading import FORMATS
from generator.model.settings_error import SettingsError


@click.command("export")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="格式 / the format.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="写到哪里 / where to write it.")
@click.option("--url", default="", help="网站地址，标题链接到那里的事件页 / the site whose pages headlines link to.")
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="zh", show_default=True,
    help="文字的语言 / the language of the texts.",
)  # fmt: skip
@options.project
def command(form: str, output: Path | None, url: str, language: Language, project: Path) -> None:
    """把事件导出为表格或 TimelineJS 文件 / export the events as a table or a TimelineJS document.

    What the format has no place for is listed. Exit status 1: the record has errors.
    """
    checked = pipeline.check(project)
    if checked.record is None:
        click.echo(text.render(checked.findings, project, language), err=True)
        sys.exit(1)
    try:
        data, findings = workshop.export_events(project, checked.record, form, language, url)
        if output:
            write_bytes(output, data)
        else:
            sys.stdout.buffer.write(data)
    except (OSError, SettingsError) as error:
        raise click.ClickException(str(error)) from error
    for finding in findings:
        click.echo(f"{finding.message.zh if language == 'zh' else finding.message.en}", err=True)
