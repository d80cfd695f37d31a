"""mkdocs.yml without our plugin, for a tree of files that any builder can read."""

from __future__ import annotations

import io
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


def without_plugin(mkdocs_yml: Path, plugin: str, custom_dir: str) -> str:
    """The text of the configuration without ``plugin``, comments kept; the theme's overrides in ``custom_dir``."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 120
    config: MutableMapping[str, Any] = yaml.load(mkdocs_yml.read_text(encoding="utf-8"))
    del config["plugins"][plugin]
    config["theme"]["custom_dir"] = custom_dir
    text = io.StringIO()
    yaml.dump(config, text)
    return text.getvalue()
