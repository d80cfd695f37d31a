"""UI strings of one language, as ``generator/defaults/strings/`` and the site's own files hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Union

from generator.model.settings_error import SettingsError

Strings = Mapping[str, Union[str, "Strings"]]
"""UI strings of one language: text, nested by key."""


def strings_of(data: object, path: str = "") -> Strings:
    """Check that what a file of UI strings holds is text, nested by key.

    Raises SettingsError with the key that is something else.
    """
    if not isinstance(data, Mapping):
        msg = f"{path or 'the UI strings'}: keys and texts are expected"
        raise SettingsError(msg)
    return {
        str(key): value if isinstance(value, str) else strings_of(value, f"{path}{key}.") for key, value in data.items()
    }
