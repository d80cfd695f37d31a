"""The script that copies citations: a classic script, joined from its modules, without its comments."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import rjsmin

from generator.files import addresses
from generator.files.artifact import Asset
from generator.files.classic_script import joined

_MAIN: Final = Path(__file__).parents[1] / "browser" / "cite" / "main.js"


def script_asset() -> Asset:
    """Our script.  Raises ScriptError."""
    return Asset(addresses.script("cite.js"), rjsmin.jsmin(joined(_MAIN)).encode())
