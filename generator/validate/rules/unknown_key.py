"""不认识的键。

键名写错的字段不会被读取，所以报告出来，并给出最接近的键名。

坏例：

    titel: {zh: 夏季行动}

好例：

    title: {zh: 夏季行动}
----
A key that the record does not know.

A field whose key is misspelt would not be read, so it is reported, with the nearest known key.

Bad:

    titel: {zh: 夏季行动}

Good:

    title: {zh: 夏季行动}
"""

from collections.abc import Container

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.colons import unseen
from generator.validate.nearest import nearest, unmistakable

RULE = Rule.documented(__name__, __doc__)


def meant(key: str, known: list[str], present: Container[str]) -> str | None:
    """The known key that only can be meant, where it does not stand beside it."""
    colon = unseen(key, known)
    name = colon.key if colon else unmistakable(key, known)
    return name if name and name not in present else None


def finding(span: Span, key: str, known: list[str], present: Container[str]) -> Diagnostic:
    """Report the key at ``span``, which is none of ``known``; ``present`` are the keys beside it."""
    only = meant(key, known, present)
    if colon := unseen(key, known):
        return colon.finding(RULE, span, mended=only is not None)
    near, choices = nearest(key, known), ", ".join(known)
    return RULE.at(
        span,
        Sentence(f"不认识键 {shown(key)}", f"the key {shown(key)} is not known"),
        Sentence(f"是不是 {near}？", f"Did you mean {near}?")
        if near
        else Sentence(f"这里可用的键：{choices}。", f"The keys known here: {choices}."),
        Fix(span, key, only) if only else None,
    )
