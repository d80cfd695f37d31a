"""The script that narrows the rows of a page: a classic script, joined from its modules."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.files import addresses
from generator.files.artifact import Asset
from generator.files.classic_script import joined

_MAIN: Final = Path(__file__).parents[1] / "browser" / "narrow" / "main.js"


def script_asset() -> Asset:
    """Our script.  Raises ScriptError."""
    return Asset(addresses.script("narrow.js"), joined(_MAIN).encode())
