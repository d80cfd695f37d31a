"""值的类型不对。

字段要列表时写了文字、要数时写了别的，或者值超出了允许的长短。

坏例：

    topics: lending

好例：

    topics: [lending]
----
A value of the wrong type.

Text where a list belongs, something else where a number belongs, or a value beyond the length
the field takes.

Bad:

    topics: lending

Good:

    topics: [lending]
"""

from collections.abc import Sequence

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.reading.colons import unseen

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


def no_keys(span: Span, name: str, given: str, keys: Sequence[str]) -> Diagnostic:
    """Report a text where ``name`` holds ``keys``; ``zh：…`` is a key whose colon is not seen as one."""
    if colon := unseen(given, keys):
        return colon.finding(RULE, span)
    form = ", ".join(f"{key}: …" for key in keys[:2])
    return RULE.at(
        span,
        Sentence(f"{shown(name)} 的类型不对", f"{shown(name)} has the wrong type"),
        Sentence(f"这里应当是一组键和值，写成 {{{form}}}。", f"Here belong keys and values, such as {{{form}}}."),
    )
