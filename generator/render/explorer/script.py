"""The explorer's own script: the files of ``generator/browser/explorer`` in one scope, a classic script."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

import rjsmin

from generator.render.artifact import Asset

SCRIPT: Final = PurePosixPath("assets/javascripts/explorer.js")

_SOURCES: Final = Path(__file__).parents[2] / "browser" / "explorer"
_TIMELINE: Final = (
    "days", "scale", "lanes", "text", "pack", "words", "marks", "layout", "hit", "palette", "shapes", "paint", "axis",
    "strip", "stage", "gestures", "main",
)  # fmt: skip
"""The files of the drawn timeline, in ``timeline/``."""
_ORDER: Final = (
    "dom", "dates", "data", "selection", "address", "text", "choices", "chips", "list", "table", "card", "download",
    *(f"timeline/{name}" for name in _TIMELINE),
    "drawn",
    "main",
)  # fmt: skip


def script_asset() -> Asset:
    """Our script without its comments; each file is one ``const``, and ``main`` begins."""
    return Asset(SCRIPT, rjsmin.jsmin(_joined(_ORDER)).encode())


def drawn(begin: str) -> str:
    """The data and the timeline alone, and a script that begins with them in their scope."""
    return _joined(("dom", "data", *(f"timeline/{name}" for name in _TIMELINE)), begin)


def _joined(names: tuple[str, ...], begin: str = "") -> str:
    parts = [(_SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return "\n".join(['(() => {\n"use strict";', *parts, begin, "})();\n"])
