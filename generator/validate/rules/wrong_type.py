"""值的类型不对。

字段要列表时写了文字、要数时写了别的，或者值超出了允许的长短。

坏例：

    topics: smart-policing

好例：

    topics: [smart-policing]
----
A value of the wrong type.

Text where a list belongs, something else where a number belongs, or a value beyond the length
the field takes.

Bad:

    topics: smart-policing

Good:

    topics: [smart-policing]
"""

import re
from collections.abc import Sequence

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown

RULE = Rule.documented(__name__, __doc__)


def finding(span: Span, name: str, expected: Sentence | None, detail: str, fix: Fix | None = None) -> Diagnostic:
    """Report that ``name`` should be ``expected``; ``detail`` is the decoder's own word on it."""
    wanted = expected or Sentence(f"另一种值（{shown(detail, 200)}）", f"another value ({shown(detail, 200)})")
    return RULE.at(
        span,
        Sentence(f"{shown(name)} 的类型不对", f"{shown(name)} has the wrong type"),
        Sentence(f"写成 {fix.new}。", f"Write {fix.new}.")
        if fix
        else Sentence(f"这里应当是{wanted.zh}。", f"Here belongs {wanted.en}."),
        fix,
    )


def begins_with_key(given: str, keys: Sequence[str]) -> re.Match[str] | None:
    """The key, and its colon, that a text begins with: ``zh：…`` or ``zh:…``."""
    colon = re.match(r"(\w+)\s*([：:])", given)
    return colon if colon and colon[1] in keys else None


def no_keys(span: Span, name: str, given: str, keys: Sequence[str]) -> Diagnostic:
    """Report a text where ``name`` holds ``keys``; ``zh：…`` is a key whose colon is not seen as one."""
    if colon := begins_with_key(given, keys):
        at = Span(span.file, span.line, span.column + colon.start(2))
        return RULE.at(
            at,
            Sentence(f"{colon[1]} 后面的冒号是全角的", f"the colon after {colon[1]} is full-width")
            if colon[2] == "："
            else Sentence(f"{colon[1]} 的冒号后面缺了空格", f"no space follows the colon after {colon[1]}"),
            Sentence("键后面写半角冒号和一个空格。", "A plain colon and a space follow a key."),
            Fix(at, colon[2], ": "),
        )
    form = ", ".join(f"{key}: …" for key in keys[:2])
    return RULE.at(
        span,
        Sentence(f"{shown(name)} 的类型不对", f"{shown(name)} has the wrong type"),
        Sentence(f"这里应当是一组键和值，写成 {{{form}}}。", f"Here belong keys and values, such as {{{form}}}."),
    )
