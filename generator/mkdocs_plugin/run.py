"""Run MkDocs as ``mkdocs build`` does, hosted or offline."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.edit.atomic import NO_ROOM, NotWrittenError
from generator.mkdocs_plugin.plugin import BiannianPlugin, Progress


def build_site(project: Path, *, site_dir: Path, offline: bool, progress: Progress) -> None:
    """Build the site into ``site_dir``.

    Raises mkdocs.exceptions.Abort or ConfigurationError, or NotWrittenError; the old ``site_dir`` then stands.
    """
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site_dir))
    plugin = config.plugins["biannian"]
    assert isinstance(plugin, BiannianPlugin)
    plugin.config.offline = offline
    plugin.progress = progress
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NotWrittenError(site_dir, error) from error
        raise
    finally:
        config.plugins.on_shutdown()
