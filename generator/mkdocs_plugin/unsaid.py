"""What a project's mkdocs.yml leaves out: ``generator/defaults/mkdocs.yml`` says it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator import defaults
from generator.edit.mkdocs_yml import LISTS

USUAL: Final = defaults.FOLDER / "mkdocs.yml"


def configuration(project: Path, **given: str) -> MkDocsConfig:
    """What ``mkdocs.yml`` of a project says, and ``given`` in its place.

    A project may have no folder of hand-written pages.  Raises mkdocs.exceptions.ConfigurationError.
    """
    file = project / "mkdocs.yml"
    if file.is_file() and "docs_dir" not in _read(file) and not (project / "docs").exists():
        given = {"docs_dir": str(defaults.FOLDER / "docs"), **given}
    return load_config(str(file), **given)


def complete(config: MkDocsConfig) -> None:
    """Give a configuration what its file does not say, and our styles, scripts and extensions before its own."""
    usual, said = _read(USUAL), _read(Path(config.config_file_path))
    made = _made(usual, config)
    for key in usual.keys() - said.keys() - {*LISTS, "theme"}:
        config[key] = made[key]
    for key in LISTS:
        config[key] = [*made[key], *(item for item in config[key] if item not in made[key])]
    config["mdx_configs"] = made["mdx_configs"] | config["mdx_configs"]
    theme = said.get("theme")
    for option in usual["theme"].keys() - (theme.keys() if isinstance(theme, dict) else set()):
        config.theme[option] = made.theme[option]


def _made(usual: dict[str, Any], config: MkDocsConfig) -> MkDocsConfig:
    """The usual values as MkDocs reads them: checked, and of the types that it gives them."""
    made = MkDocsConfig(config_file_path=config.config_file_path)
    made.load_dict({"site_name": config.site_name, "docs_dir": config.docs_dir, "plugins": [], **usual})
    failed, _ = made.validate()
    assert not failed, failed
    return made


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return yaml_load(file, get_yaml_loader()) or {}
