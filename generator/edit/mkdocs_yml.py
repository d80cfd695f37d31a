"""mkdocs.yml without our plugin, for a tree of files that any builder can read."""

from __future__ import annotations

import io
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from generator import defaults
from generator.files.addresses import section_of
from generator.words.language import Language

LISTS: Final = ("extra_css", "extra_javascript", "markdown_extensions")
"""What our pages need in any case: a project adds to it."""


def in_words(usual: MutableMapping[str, Any], language: Language) -> MutableMapping[str, Any]:
    """What ``mkdocs.yml`` need not say, its nav and the names of the theme's switches in the words of a language."""
    say, theme = language.say, usual["theme"]
    theme["language"] = language.code
    for option in theme["palette"]:
        option["toggle"]["name"] = say(f"palette.{option['scheme']}")
    usual["nav"] = [{say(f"sections.{section_of(path)}"): path} for entry in usual["nav"] for path in entry.values()]
    return usual


def without_plugin(mkdocs_yml: Path, plugin: str, custom_dir: str, language: Language) -> str:
    """The text of the configuration without ``plugin``, with what the package says where it says nothing.

    Its comments are kept; the theme's overrides are in ``custom_dir``, ``language`` is that of the root of the site.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 120
    config: MutableMapping[str, Any] = yaml.load(mkdocs_yml.read_text(encoding="utf-8"))
    usual: MutableMapping[str, Any] = yaml.load((defaults.FOLDER / "mkdocs.yml").read_text(encoding="utf-8"))
    usual = in_words(usual, language)
    del config["plugins"][plugin]
    theme = config.get("theme")
    own = dict(theme) if isinstance(theme, MutableMapping) else {}
    config["theme"] = usual["theme"] | own | {"custom_dir": custom_dir}
    for key in usual:
        config.setdefault(key, usual[key])
    for key in LISTS:
        config[key] = [*usual[key], *(item for item in config[key] if item not in usual[key])]
    text = io.StringIO()
    yaml.dump(config, text)
    return text.getvalue()
