"""The scripts of the search, as classic scripts: the box of every page, and what is asked for once it is used."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.files import addresses
from generator.files.artifact import Asset
from generator.files.classic_script import joined

_SOURCES: Final = Path(__file__).parents[2] / "browser" / "search"


def script_assets() -> list[Asset]:
    """Both scripts, sorted by path.  Raises ScriptError."""
    return [
        Asset(addresses.script("search.js"), joined(_SOURCES / "box.js").encode()),
        Asset(addresses.script("search/engine.js"), joined(_SOURCES / "main.js").encode()),
    ]
