"""``biannian bundle``: the offline site as one zip."""

from __future__ import annotations

import errno
import os
import tempfile
from datetime import date
from pathlib import Path

import click

from generator.bundle.archive import archive
from generator.cli import options
from generator.cli.build import make_site
from generator.edit.atomic import NotWrittenError
from generator.mkdocs_plugin.build_date import pin_build_date

_NAME = "biannian"


@click.command("bundle")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="写到哪里 / where to write it.")
@options.project
def command(project: Path, output: Path | None) -> None:
    """把离线网站打成一个 zip / pack the offline site into one zip.

    Unpack it anywhere and open index.html. The same commit gives the same bytes.
    """
    target = (output or project / f"{_NAME}.zip").absolute()
    if not target.parent.is_dir():
        raise click.UsageError(f"没有文件夹 {target.parent} / there is no folder {target.parent}")
    if not os.access(target.parent, os.W_OK):  # said before the site is built
        raise NotWrittenError(target, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / _NAME
        make_site(project, site, offline=True)
        try:
            count = archive(site, target, date.fromisoformat(pin_build_date(project.absolute())))
        except OSError as error:
            raise NotWrittenError(target, error) from error
    size = target.stat().st_size / 2**20
    click.echo(f"{target}: {count} 个文件 / files, {size:.1f} MiB")
