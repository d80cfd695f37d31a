"""What a project's mkdocs.yml leaves out: ``generator/defaults/mkdocs.yml`` says it."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator import defaults
from generator.edit.mkdocs_yml import LISTS, in_words
from generator.words.language import Language

USUAL: Final = defaults.FOLDER / "mkdocs.yml"
THEME: Final = "material"
"""The theme that our templates and scripts are parts of."""


def configuration(project: Path, **given: str) -> MkDocsConfig:
    """What ``mkdocs.yml`` of a project says, and ``given`` in its place.

    A project may have no folder of hand-written pages, and name no theme: MkDocs would take its own, in which our
    pages have neither search nor styles.  Raises mkdocs.exceptions.ConfigurationError.
    """
    file = project / "mkdocs.yml"
    said = _read(file) if file.is_file() else None
    if said is None:
        return load_config(str(file), **given)
    unsaid: dict[str, Any] = {} if "theme" in said else {"theme": {"name": THEME}}
    if "docs_dir" not in said and not (project / "docs").exists():
        unsaid["docs_dir"] = str(defaults.FOLDER / "docs")
    config = load_config(str(file), **unsaid, **given)
    _check_theme(config)
    return config


def _check_theme(config: MkDocsConfig) -> None:
    if config.theme.name != THEME:
        raise ConfigurationError(f"theme 须是 {THEME} / the theme has to be {THEME}")


def complete(config: MkDocsConfig, language: Language) -> None:
    """Give a configuration what its file does not say, and our styles, scripts and extensions before its own.

    ``language`` is that of the root of the site.  Raises mkdocs.exceptions.ConfigurationError.
    """
    usual, said = in_words(_read(USUAL), language), _read(Path(config.config_file_path))
    made = _made(usual, config)
    if "theme" not in said:
        config.theme = made.theme
    _check_theme(config)
    for key in usual.keys() - said.keys() - {*LISTS, "theme"}:
        config[key] = made[key]
    for key in LISTS:
        config[key] = [*made[key], *(item for item in config[key] if item not in made[key])]
    config["mdx_configs"] = made["mdx_configs"] | config["mdx_configs"]
    theme = said.get("theme")
    for option in usual["theme"].keys() - (theme.keys() if isinstance(theme, dict) else set()):
        config.theme[option] = made.theme[option]


def _made(usual: MutableMapping[str, Any], config: MkDocsConfig) -> MkDocsConfig:
    """The usual values as MkDocs reads them: checked, and of the types that it gives them.

    The folder of pages is ours, which is there: the project's may vanish at any moment of a preview.
    """
    made = MkDocsConfig(config_file_path=config.config_file_path)
    docs = str(defaults.FOLDER / "docs")
    made.load_dict({"site_name": config.site_name, "docs_dir": docs, "plugins": [], **usual})
    failed, _ = made.validate()
    assert not failed, failed
    return made


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return yaml_load(file, get_yaml_loader()) or {}
