"""``biannian bundle``: the offline site as one zip."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.bundle.archive import archive
from generator.bundle.target import check_file, is_bundle
from generator.bundle.workplace import workplace
from generator.cli import options
from generator.cli.build import make_site
from generator.files.atomic import NotWrittenError
from generator.mkdocs_plugin.build_date import pin_build_date

_NAME = "biannian"


@click.command("bundle")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="写到哪里 / where to write it.")
@options.project
def command(project: Path, output: Path | None) -> None:
    """把离线网站打成一个 zip / pack the offline site into one zip.

    Unpack it anywhere and open index.html. The same commit gives the same bytes. A file that is
    there is replaced if it is such a zip.
    """
    target = (output or project / f"{_NAME}.zip").absolute()
    if not target.parent.is_dir():
        raise click.UsageError(f"没有文件夹 {target.parent} / there is no folder {target.parent}")
    try:
        check_file(target, project, is_bundle)  # said before the site is built
        count = _pack(project, target)
    except OSError as error:
        raise NotWrittenError(target, error) from error
    size = target.stat().st_size / 2**20
    click.echo(f"{target}: {count} 个文件 / files, {size:.1f} MiB")


def _pack(project: Path, target: Path) -> int:
    """Write the zip in one step; return how many files it holds.  Raises OSError, and what ``make_site`` does."""
    with workplace(target, lambda: click.echo(options.TAKEN.format(target), err=True)) as folder:
        site, packed = folder / _NAME, folder / target.name
        make_site(project, site, offline=True)
        day = pin_build_date(project.absolute()) or "1970-01-01"  # where no history tells
        count = archive(site, packed, date.fromisoformat(day))
        check_file(target, project, is_bundle)  # once more: building takes a while
        packed.replace(target)
    return count
