"""What was most likely mistyped where YAML stopped reading, so that a finding stands there and names it.

libyaml says where reading became impossible: often a line too late (a full-width colon, a quote that
is not closed), and in words about its own grammar.  A slip is looked for on the line of the error, on
the written line above it, and on the line where the thing begins that could not be read to its end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.load.unclosed import BRACKETS, QUOTES, end, open_bracket, open_quote

LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one
_KEY: Final = r"\s*(?:- +)*[A-Za-z_]+"
_FULL_WIDTH: Final = re.compile(rf"({_KEY})(：[ \u3000]*)")
_NO_SPACE: Final = re.compile(rf"({_KEY})(:)(?=[^\s/])")
_NO_COLON: Final = re.compile(r"(\s*[A-Za-z_]+)\s*(?:#.*)?")
_NO_DASH_SPACE: Final = re.compile(r"(\s*)(-)(?=[^\s-])")
_TAB: Final = re.compile(r"( *)(\t)")
_WIDE_SPACE: Final = re.compile("( *)([\u3000\u00a0\u2002-\u200b])")
_VALUE: Final = re.compile(rf"({_KEY}: +)(\S.*?)\s*")
_MARK: Final = re.compile(r"[*&@`%]|\?(?=\s)|[|>](?![-+]?[0-9]?[-+]?\s*(?:#|\Z))")
_FLOW_KEY: Final = re.compile(r"[，、]\s*[a-z_]+:\s")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of the pen: its place counted from 1, what it is, what to do, and its fix where that is safe."""

    line: int
    column: int
    what: Sentence
    help: Sentence
    old: str = ""
    new: str = ""


def slip(text: str, line: int, begun: int, problem: str) -> Slip | None:
    """The slip that makes a text unreadable at ``line``; what is read there begins on the line ``begun``."""
    lines = dict(enumerate(LINE_BREAK.split(text), 1))
    above = next((number for number in range(line - 1, 0, -1) if lines[number].strip()), 0)
    for look in _ON_A_LINE:
        for number in dict.fromkeys((line, above, begun)):
            if found := look(lines.get(number, ""), number):
                return found
    return _around(lines, line, above, begun, problem)


def _around(lines: dict[int, str], line: int, above: int, begun: int, problem: str) -> Slip | None:
    """A slip that several lines show."""
    for number in range(line, 0, -1):
        if column := open_quote(lines.get(number, "")):
            return _QUOTE_OPEN(number, column)
    if "',' or" in problem:
        return _in_brackets(lines.get(begun, ""), begun, line)
    if problem == "could not find expected ':'":
        return _no_colon(lines.get(begun, ""), begun)
    if problem.startswith("mapping values") and _VALUE.fullmatch(lines.get(above, "")):
        indent = _indent(lines.get(line, ""))
        return _DEEPER(line, indent + 1) if indent > _indent(lines[above]) else None
    if problem.startswith("did not find expected") and lines.get(line, "").strip():
        indent = _indent(lines[line])
        aligned = any(_indent(lines[number]) == indent for number in range(1, line) if lines[number].strip())
        return None if aligned else _UNALIGNED(line, indent + 1)
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _told(what_zh: str, what_en: str, help_zh: str, help_en: str) -> Callable[..., Slip]:
    """Slips that are always told in the same words."""

    def made(line: int, column: int, old: str = "", new: str = "") -> Slip:
        return Slip(line, column, Sentence(what_zh, what_en), Sentence(help_zh, help_en), old, new)

    return made


_ON_TAB: Final = _told(
    "缩进用了制表符", "a tab is used for indentation", "改用空格，每一层两个。", "Use spaces, two for each level."
)
_ON_WIDE_SPACE: Final = _told(
    "缩进用了全角或特殊的空格", "a full-width or special space is used for indentation",
    "改用普通空格，每一层两个。", "Use plain spaces, two for each level.",
)  # fmt: skip
_FULL_WIDTH_COLON: Final = _told(
    "冒号是全角的", "the colon is full-width", "键后面写半角冒号和一个空格。", "A plain colon and a space follow a key."
)
_NO_COLON_SPACE: Final = _told(
    "冒号后面缺了空格", "no space follows the colon", "键后面写冒号和一个空格。", "A colon and a space follow a key."
)
_DASH_SPACE: Final = _told(
    "列表的 - 后面缺了空格", "no space follows the dash of the list", "- 后面写一个空格。", "A space follows the dash."
)
_QUOTE_OPEN: Final = _told(
    "引号没有配对", "a quote is not closed",
    "在这段文字的末尾补上同样的引号。", "Put the same quote at the end of the text.",
)  # fmt: skip
_DEEPER: Final = _told(
    "这一行比上一行缩进得多", "the line is indented more than the line above",
    "同一层的键左边对齐。", "Keys of one level are aligned on the left.",
)  # fmt: skip
_UNALIGNED: Final = _told(
    "这一行的缩进与上面哪一层都不对齐", "the line is aligned with no line above",
    "与同一层的那些行左边对齐。", "Align it on the left with the lines of its level.",
)  # fmt: skip
_KEY_ALONE: Final = _told(
    "键后面缺了冒号", "no colon follows the key", "键后面写冒号和一个空格。", "A colon and a space follow a key."
)


def _at(pattern: re.Pattern[str], told: Callable[..., Slip], new: str = "") -> Callable[[str, int], Slip | None]:
    """Look for a pattern at the start of a line; its second group is the slip, which becomes ``new``."""

    def look(text: str, line: int) -> Slip | None:
        match = pattern.match(text)
        return match and told(line, match.start(2) + 1, match[2] if new else "", new)

    return look


def _goes_on(text: str, line: int) -> Slip | None:
    """A value that ends with its bracket or quote, and goes on behind it."""
    match = _VALUE.fullmatch(text)
    closed = end(match[2]) if match and match[2][0] in [*BRACKETS, *QUOTES] else 0
    if match is None or not closed:
        return None
    rest, begins = match[2][closed:].strip(), match[2][0]
    if not rest or rest.startswith("#"):
        return None
    if begins in BRACKETS and not rest.strip("]} "):
        column = match.start(2) + closed + 1
        return Slip(
            line, column, Sentence(f"多了 {rest}", f"there is a {rest} too many"), Sentence("删去它。", "Remove it.")
        )
    return _unquoted(
        line,
        match,
        Sentence(f"以 {begins} 开头的文字没有整段加引号", f"text that begins with {begins} is not in quotes")
        if begins in BRACKETS
        else Sentence("引号在文字中间就合上了", "the quotes are closed before the text ends"),
    )


def _plain(text: str, line: int) -> Slip | None:
    """Text without quotes that begins with a mark of YAML, or holds a colon and a space."""
    match = _VALUE.fullmatch(text)
    if match is None:
        return None
    value = match[2]
    if mark := _MARK.match(value):
        return _unquoted(
            line, match,
            Sentence(f"以 {mark[0]} 开头的文字没有加引号", f"text that begins with {mark[0]} is not in quotes"),
        )  # fmt: skip
    if value[0] not in [*BRACKETS, *QUOTES, "#"] and re.search(r":(?=\s|$)", value.partition(" #")[0]):
        return _unquoted(
            line, match,
            Sentence("文字里有冒号加空格，却没有加引号", "text with a colon and a space is not in quotes"),
        )  # fmt: skip
    return None


def _unquoted(line: int, match: re.Match[str], what: Sentence) -> Slip:
    """A text that needs quotes; plainly one text is what a language says, without a comment or quotes of its own."""
    value = match[2]
    plainly = match[1].split()[-1] in {"zh:", "en:"} and " #" not in value and value[0] not in QUOTES
    return Slip(
        line,
        match.start(2) + 1,
        what,
        Sentence(
            "整段文字加单引号；文字里的单引号写两遍。", "Put all of it in single quotes; double a single quote in it."
        ),
        value if plainly else "",
        "'" + value.replace("'", "''") + "'",
    )


def _no_colon(text: str, line: int) -> Slip | None:
    match = _NO_COLON.fullmatch(text)
    return match and _KEY_ALONE(line, match.end(1) + 1)


def _in_brackets(text: str, begun: int, line: int) -> Slip | None:
    """What is wrong with a list or mapping in brackets that begins on the line ``begun``."""
    if match := re.search("[，、】｝”]", text):
        fixable = _FLOW_KEY.match(text, match.start())
        return Slip(
            begun,
            match.start() + 1,
            Sentence(f"{match[0]} 是全角的", f"{match[0]} is full-width"),
            Sentence(
                "[ ] 和 { } 里的逗号、括号和引号用半角的。",
                "Within [ ] and { }, commas, brackets and quotes are plain.",
            ),
            match[0] if fixable else "",
            "," if text[match.end() :].startswith(" ") else ", ",
        )
    column = open_bracket(text)
    if line == begun or not column:
        return None
    opens = text[column - 1]
    closes = BRACKETS[opens]
    return Slip(
        begun,
        column,
        Sentence(f"{opens} 没有配对的 {closes}", f"{opens} has no {closes}"),
        Sentence(f"在这一组的末尾补上 {closes}。", f"Put {closes} at the end of the group."),
    )


_ON_A_LINE: Final[Sequence[Callable[[str, int], Slip | None]]] = (
    _at(_TAB, _ON_TAB),
    _at(_WIDE_SPACE, _ON_WIDE_SPACE),
    _at(_FULL_WIDTH, _FULL_WIDTH_COLON, ": "),
    _at(_NO_SPACE, _NO_COLON_SPACE, ": "),
    _at(_NO_DASH_SPACE, _DASH_SPACE, "- "),
    _goes_on,
    _plain,
)
