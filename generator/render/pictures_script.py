"""The script that makes a PNG of a chart: the modules of ``generator/browser/pictures`` as a classic script."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import rjsmin

from generator.files import addresses
from generator.files.artifact import Asset
from generator.files.classic_script import joined

_ENTRY: Final = Path(__file__).parents[1] / "browser" / "pictures" / "main.js"


def script_asset() -> Asset:
    """Our script without its comments.  Raises ScriptError."""
    return Asset(addresses.script("pictures.js"), rjsmin.jsmin(joined(_ENTRY)).encode())
