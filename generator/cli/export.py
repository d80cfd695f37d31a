"""``biannian export``: the events of the record as a table or a TimelineJS document."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path
from typing import Final

import click

from generator import exchange, pipeline
from generator.bundle.target import check_file
from generator.cli import options
from generator.diagnostics import text
from generator.diagnostics.languages import LANGUAGES, Language, said
from generator.edit.importing.reading import FORMATS
from generator.files.atomic import NotWrittenError, write_bytes
from generator.mkdocs_plugin.locale import language_of_locale
from generator.model.settings_error import SettingsError

_OPENINGS: Final = {"csv": b"id,type,title_", "timelinejs": b'{"events":['}
"""How an export in each format begins, blanks left out: a file that begins otherwise is another's."""


_HEAD: Final = 64
"""Bytes of a file that tell: the longest opening with its blanks has fewer."""


@click.command("export")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="格式 / the format.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="写到哪里 / where to write it.")
@click.option("--url", default="", help="网站地址，标题链接到那里的事件页 / the site whose pages headlines link to.")
@click.option(
    "--lang", "wanted", type=click.Choice(LANGUAGES), show_default="记录的主要语言 / the main one of the record",
    help="文字的语言 / the language of the texts.",
)  # fmt: skip
@options.project
def command(form: str, output: Path | None, url: str, wanted: Language | None, project: Path) -> None:
    """把事件导出为表格或 TimelineJS 文件 / export the events as a table or a TimelineJS document.

    What the format has no place for is listed. A file that is there is replaced if it is such an
    export. Exit status 1: the record has errors.
    """
    if output:
        _check(output, project, form)
    checked = pipeline.check(project)
    if checked.record is None:
        click.echo(text.render(checked.findings, project, language_of_locale()), err=True)
        sys.exit(1)
    language = wanted or checked.record.languages[0]
    try:
        data, findings = exchange.export_events(project, checked.record, form, language, url)
        if output:
            write_bytes(output, data)
        else:
            sys.stdout.buffer.write(data)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    for finding in findings:
        click.echo(said(finding.message, language_of_locale()), err=True)


def _check(output: Path, project: Path, form: str) -> None:
    """Refuse to replace a file that does not begin as an export does.  Raises TargetError, NotWrittenError."""

    def ours(there: Path) -> bool:
        with there.open("rb") as file:
            head = file.read(_HEAD).lstrip(codecs.BOM_UTF8)
        return head.translate(None, b" \r\n").startswith(_OPENINGS[form])

    try:
        check_file(output, project, ours)
    except OSError as error:
        raise NotWrittenError(output, error) from error
