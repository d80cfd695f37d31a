"""The explorer's own script: the modules of ``generator/browser/explorer`` as a classic script."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import rjsmin

from generator.render import addresses
from generator.render.artifact import Asset
from generator.render.classic_script import joined

SCRIPT: Final = addresses.script("explorer.js")

_MAIN: Final = Path(__file__).parents[2] / "browser" / "explorer" / "main.js"


def script_asset() -> Asset:
    """Our script without its comments.  Raises ScriptError."""
    return Asset(SCRIPT, rjsmin.jsmin(joined(_MAIN)).encode())
