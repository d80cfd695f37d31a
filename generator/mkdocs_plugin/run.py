"""Run MkDocs as ``mkdocs build`` does, hosted or offline."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.bundle.target import TargetError, check_folder
from generator.files.atomic import NO_ROOM, NotWrittenError
from generator.mkdocs_plugin.plugin import BiannianPlugin, Progress
from generator.mkdocs_plugin.unsaid import configuration
from generator.model.settings_error import SettingsError


def build_site(project: Path, *, site_dir: Path, offline: bool, progress: Progress, release: str = "") -> None:
    """Build the site into ``site_dir``; ``release`` is the tag where it is to be a frozen edition.

    Raises mkdocs.exceptions.Abort, or TargetError, NotWrittenError or SettingsError; the old ``site_dir`` then stands.
    """
    try:
        check_folder(site_dir, project)  # before MkDocs has its own word on it
    except OSError as error:
        raise NotWrittenError(site_dir, error) from error
    config = configured(project, site_dir=str(site_dir))
    plugin = config.plugins["biannian"]
    assert isinstance(plugin, BiannianPlugin)
    plugin.config.offline = offline
    plugin.progress = progress
    plugin.release = release
    config.plugins.on_startup(command="build", dirty=False)
    try:
        _build(config)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NotWrittenError(site_dir, error) from error
        raise
    except Abort as error:
        if isinstance(error.__cause__, (TargetError, NotWrittenError, SettingsError)):
            raise error.__cause__ from error
        raise


def _build(config: MkDocsConfig) -> None:
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def configured(project: Path, **options: str) -> MkDocsConfig:
    """What mkdocs.yml says, with our plugin among its own.  Raises SettingsError."""
    try:
        config = configuration(project, **options)
    except (ConfigurationError, Abort) as error:  # MkDocs has said which value it is
        raise SettingsError(f"mkdocs.yml 不能用，请照 MkDocs 说的改好 / mkdocs.yml cannot be used: {error}") from error
    if "biannian" not in config.plugins:
        raise SettingsError("mkdocs.yml: plugins 里没有 biannian，请加上 / biannian is not among the plugins; add it")
    plugin = config.plugins["biannian"]
    assert isinstance(plugin, BiannianPlugin)
    plugin.given = None  # MkDocs keeps a plugin as long as the process, with what it was last given
    return config
