"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

project: Final = click.option(
    "--project",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    show_default=True,
    help="项目文件夹 / the project.",
)
