"""The explorer's own script: the modules of ``generator/browser/explorer`` as a classic script."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

import rjsmin

from generator.files import addresses
from generator.files.artifact import Asset
from generator.files.classic_script import joined

SCRIPT: Final = addresses.script("explorer.js")

LATER: Final = addresses.script("explorer-later.js")
"""What is read when a reader asks for the table or a download."""

VIEWS: Final = addresses.script("explorer-views.js")
"""What is read when a reader asks for a view beside the timeline."""

_SOURCES: Final = Path(__file__).parents[2] / "browser" / "explorer"


def script_asset() -> Asset:
    """Our script without its comments.  Raises ScriptError."""
    return _made(SCRIPT, "main.js")


def later_asset() -> Asset:
    """The script of the table and the downloads.  Raises ScriptError."""
    return _made(LATER, "later.js")


def views_asset() -> Asset:
    """The script of the views beside the timeline.  Raises ScriptError."""
    return _made(VIEWS, "views.js")


def _made(path: PurePosixPath, entry: str) -> Asset:
    return Asset(path, rjsmin.jsmin(joined(_SOURCES / entry)).encode())
