"""不认识的键。

键名写错的字段不会被读取，所以报告出来，并给出最接近的键名。花括号里逗号分开各个键，含逗号的文字不加引号，
逗号后面的就成了没有值的键，同样报告。

坏例：

    titel: {zh: 夏季行动}

好例：

    title: {zh: 夏季行动}
----
A key that the record does not know.

A field whose key is misspelt would not be read, so it is reported, with the nearest known key. Between
braces a comma parts keys: what follows the comma of a text without quotes is a key without a value, and is
reported too.

Bad:

    titel: {zh: 夏季行动}

Good:

    title: {zh: 夏季行动}
"""

from collections.abc import Container

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.reading.colons import unseen
from generator.validate.reading.nearest import did_you_mean, nearest, unmistakable

RULE = Rule.documented(__name__, __doc__)


def meant(key: str, known: list[str], present: Container[str]) -> str | None:
    """The known key that only can be meant, where it does not stand beside it."""
    colon = unseen(key, known)
    name = colon.key if colon else unmistakable(key, known)
    return name if name and name not in present else None


def without_value(span: Span, key: str, known: list[str]) -> Diagnostic:
    """Report an unknown key that has no value: most often what follows a comma of a text between braces."""
    near = nearest(key, known)
    return RULE.at(
        span,
        Sentence(f"不认识键 {shown(key)}，它也没有值", f"the key {shown(key)} is not known, and has no value"),
        did_you_mean(near)
        if near
        else Sentence(
            "若是前面文字的一部分，给整段文字加引号。",
            "If it belongs to the text before it, put all of that text in quotes.",
        ),
    )


def finding(span: Span, key: str, known: list[str], present: Container[str]) -> Diagnostic:
    """Report the key at ``span``, which is none of ``known``; ``present`` are the keys beside it."""
    only = meant(key, known, present)
    if colon := unseen(key, known):
        return colon.finding(RULE, span, fixed=only is not None)
    near, choices = nearest(key, known), ", ".join(known)
    return RULE.at(
        span,
        Sentence(f"不认识键 {shown(key)}", f"the key {shown(key)} is not known"),
        did_you_mean(near) if near else Sentence(f"这里可用的键：{choices}。", f"The keys known here: {choices}."),
        Fix(span, key, only) if only else None,
    )
