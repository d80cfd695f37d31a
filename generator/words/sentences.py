"""A text in sentences: cautions are shared and compared sentence by sentence."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE: Final = re.compile(r".+?(?:[。！？]|[.!?](?=\s|$)|$)", re.DOTALL)


def sentences(text: str) -> list[str]:
    """The sentences of a text in Chinese or English, without the space around them."""
    return [match[0].strip() for match in _SENTENCE.finditer(text) if match[0].strip()]
