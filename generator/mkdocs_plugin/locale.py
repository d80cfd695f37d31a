"""The language in which somebody who runs a command wants to be told of findings."""

from __future__ import annotations

import os

from generator.diagnostics.languages import Language


def language_of_locale() -> Language:
    """English where the locale asks for it (POSIX: LC_ALL before LC_MESSAGES before LANG), Chinese elsewhere."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "en" if named.partition("_")[0].lower() == "en" else "zh"
