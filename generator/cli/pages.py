"""``biannian pages``: the generated pages as files, for any other builder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from generator import pipeline
from generator.cli import options
from generator.diagnostics import text
from generator.edit.atomic import NotWrittenError
from generator.mkdocs_plugin.standalone import write_pages


@click.command("pages")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@options.project
def command(folder: Path, project: Path) -> None:
    """把生成的页面写成文件 / write the generated pages as files.

    FOLDER then holds mkdocs.yml, docs/ and overrides/: `mkdocs build` or `zensical build` there
    makes the site without this package.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} 不是空文件夹 / is not an empty folder")
    checked = pipeline.check(project.absolute())
    if checked.record is None:
        click.echo(text.render(checked.findings, project), err=True)
        sys.exit(1)
    was_there = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        count = write_pages(project.absolute(), checked.record, folder.absolute())
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)  # nothing was in it
        if was_there:
            folder.mkdir(exist_ok=True)
        raise NotWrittenError(Path(error.filename or folder), error) from error
    click.echo(f"{folder}: {count} 个文件 / files")
