"""``biannian schema``: JSON Schemas by which editors complete and check YAML while it is typed."""

from __future__ import annotations

from pathlib import Path

import click

from generator import exchange
from generator.cli import options
from generator.files.atomic import make_folder, write_texts
from generator.model.settings_error import SettingsError


@click.command("schema")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@options.project
def command(folder: Path | None, project: Path) -> None:
    """写出数据文件的 JSON Schema / write the JSON Schemas of the files of the record.

    Without DIR they go to site_config/schemas/, where .vscode/settings.json looks for them.
    ids.json beside them holds the ids that editors are offered; run this again for new ones.
    """
    target = folder or project / "site_config" / "schemas"
    try:
        written = exchange.schemas(project)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    make_folder(target)
    write_texts({target / name: text for name, text in written.items()})
    click.echo(f"{target}: {len(written)} 个文件 / files")
