"""The options of the plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class BiannianConfig(Config):  # type: ignore[no-untyped-call]
    """``plugins: biannian:`` in mkdocs.yml."""

    offline = config_options.Type(bool, default=False)
    """Make links name ``index.html``, so that the folder works on file://."""

    cache = config_options.Type(str, default=".cache")
    """Where drawings are kept between builds, relative to mkdocs.yml."""
