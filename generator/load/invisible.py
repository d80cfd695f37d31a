"""Characters that show nothing, or turn the direction of a text, where no script needs them.

They come along with copied text; a search misses the word they stand in, and a reader may be shown
another order than the one that is written (CVE-2021-42574). Where a script needs one it stays: joiners in
emoji and in Arabic or Indic words, variants of emoji and Han characters, the tags of a flag, marks of
direction in a line with letters written from right to left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.load.rules import invisible_character
from generator.model.unseen import UNSEEN

_UNSEEN: Final = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in UNSEEN) + "]")
_ESCAPE: Final = re.compile(r"\\(?:\\|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_JOINED: Final = re.compile("[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
_VARIANT: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FLAG: Final = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_TURNS: Final = frozenset("\u200e\u200f\u061c")
_JOINER: Final = "\u200d"
_NON_JOINER: Final = "\u200c"


def in_text(text: str, file: PurePosixPath) -> Iterator[Diagnostic]:
    """Report each run of such characters in a text, at its place."""
    runs: list[tuple[int, int]] = []
    for at in unneeded(text):
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    for first, last in runs:
        line_start = text.rfind("\n", 0, first) + 1
        span = Span(file, text.count("\n", 0, first) + 1, first - line_start + 1)
        yield _finding(span, text[first:last], text[first:last])


def in_escapes(raw: str, value: str, start: Span) -> Iterator[Diagnostic]:
    r"""Report those that a quoted text, which stands as ``raw`` at ``start``, writes as escapes (``\u200b``)."""
    unwanted = {value[at] for at in unneeded(value)}
    for match in _ESCAPE.finditer(raw) if unwanted else ():
        code = match[1] or match[2] or match[3]
        if code and int(code, 16) <= 0x10FFFF and chr(int(code, 16)) in unwanted:
            before = raw[: match.start()]
            lines = before.count("\n")
            column = len(before.rpartition("\n")[2]) + (1 if lines else start.column)
            yield _finding(Span(start.file, start.line + lines, column), chr(int(code, 16)), match[0])


def unneeded(text: str) -> Iterator[int]:
    """Where such characters stand."""
    if text.isascii():
        return
    flags = {at for flag in _FLAG.finditer(text) for at in range(flag.start() + 1, flag.end())}
    for match in _UNSEEN.finditer(text):
        at = match.start()
        if at not in flags and not _is_needed(text, at):
            yield at


def _is_needed(text: str, at: int) -> bool:
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if _VARIANT.match(character):
        return bool(before) and not before.isspace() and not _UNSEEN.match(before)
    if character in _TURNS:
        line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
        return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in line if letter not in _TURNS)
    if character == _JOINER and before and after:
        emoji = _is_emoji(before) and _is_emoji(after)
        return emoji or bool(_JOINED.match(before))
    return character == _NON_JOINER and bool(_JOINED.match(before) and _JOINED.match(after))


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"} or character == "\ufe0f"


def _finding(span: Span, characters: str, written: str) -> Diagnostic:
    codes = " ".join(dict.fromkeys(f"U+{ord(character):04X}" for character in characters))
    name = unicodedata.name(characters[0], "unnamed").lower()
    return invisible_character.RULE.at(
        span,
        Sentence(f"这里有看不见的字符 {codes}", f"an invisible character stands here: {codes} ({name})"),
        Sentence("删去它。", "Remove it."),
        Fix(span, written, ""),
    )
