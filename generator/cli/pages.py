"""``biannian pages``: the generated pages as files, for any other builder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline
from generator.bundle.swap import swap_in
from generator.bundle.target import MARKER, check_empty
from generator.bundle.workplace import workplace
from generator.cli import options
from generator.diagnostics import text
from generator.files.atomic import NotWrittenError
from generator.load.project_files import ProjectFiles
from generator.mkdocs_plugin.locale import language_of_locale
from generator.mkdocs_plugin.standalone import write_pages
from generator.model.record import Record


@click.command("pages")
@click.argument("folder", type=click.Path(path_type=Path))
@options.project
def command(folder: Path, project: Path) -> None:
    """把生成的页面写成文件 / write the generated pages as files.

    FOLDER then holds mkdocs.yml, docs/ and overrides/: `mkdocs build` or `zensical build` there
    makes the site without this package.
    """
    target = folder.absolute()
    try:
        check_empty(target, project)
        files = ProjectFiles(project.absolute())
        checked = pipeline.check(files)
        if checked.record is None:
            click.echo(text.render(checked.findings, project, language_of_locale()), err=True)
            sys.exit(1)
        options.tell_history(files.history())
        count = _write(files, checked.record, target)
    except OSError as error:
        raise NotWrittenError(Path(error.filename or target), error) from error
    click.echo(f"{folder}: {count} 个文件 / files")


def _write(files: ProjectFiles, record: Record, target: Path) -> int:
    """Write all pages or none; return how many files there are.  Raises OSError, TargetError and SettingsError."""
    with workplace(target, lambda: click.echo(options.TAKEN.format(target), err=True)) as folder:
        count = write_pages(files.project, record, files.history(), folder)
        check_empty(target, files.project)  # once more: writing takes a while
        (folder / MARKER).unlink()
        swap_in(folder, target)
    return count
