"""What the model itself calls its kinds and fields: the words that the UI strings begin with.

The strings of the package and of a site lie over them, so that a kind or a field without a word of its own there is
named all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.model.fields import types_in
from generator.model.kinds import FIELDS, KINDS, AnyKind

Words = dict[str, "str | Words"]


def words(code: str) -> Words:
    """The words of one language, by the keys of the UI strings."""
    names: Words = {kind.name: kind.zh if code == "zh" else kind.en for kind in KINDS}
    types: Words = {each.__name__.lower(): each.__name__ for kind in KINDS for each in types_in(kind.file)}
    meanings: Words = {key: field.means.zh if code == "zh" else field.means.en for key, field in FIELDS.items()}
    return {
        "sections": {kind.plural: _all(kind, code) for kind in KINDS},
        "leads": {kind.pages: _LEADS[code].format(_all(kind, code)) for kind in KINDS if kind.pages},
        "diff": {"kinds": names},
        "guide": {"types": types | names},
        "fields": meanings,
        "field_names": meanings,
    }


_LEADS: Final[Mapping[str, str]] = {"zh": "全部{}。", "en": "{}, all of them."}


def _all(kind: AnyKind, code: str) -> str:
    return kind.zh if code == "zh" else kind.plural.capitalize()
