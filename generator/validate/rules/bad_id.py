"""编号的写法不对。

编号就是网址的一部分：只用小写英文字母、数字和单个连字符，至多八十个字符。地区的代码也是编号。
有些词不能单独作编号：con、aux、nul、com1 之类，Windows 上建不了这样的文件，网站也就解压不出来；
index、in、page 是网址自己要用的；constructor、prototype 是脚本自己要用的。

坏例：

    id: Reading_Week

好例：

    id: reading-week
----
An id is not written as ids are.

An id is part of an address: lower-case letters, digits and single hyphens, at most eighty
characters. The code of a region is an id too. Some words are no id by themselves: con, aux, nul,
com1 and the like, which Windows cannot unpack as files; index, in and page, which addresses use
themselves; constructor and prototype, which scripts do.

Bad:

    id: Reading_Week

Good:

    id: reading-week
"""

from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.base import fixed_id
from generator.validate.draft import Draft
from generator.validate.reading.names import begun_by, called, is_called

RULE = Rule.documented(__name__, __doc__)
_MOST: Final = 4


def finding(span: Span, given: str, fix: Fix | None = None) -> Diagnostic:
    """Report an id that has the wrong form; ``fix`` writes what only can be meant."""
    if fix:
        return RULE.at(
            span,
            Sentence(f"{shown(given)} 不是一个编号", f"{shown(given)} is no single id"),
            Sentence(f"写成 {fix.new}，引号和逗号用半角的。", f"Write {fix.new}, with plain quotes and commas."),
            fix,
        )
    fixed = fixed_id(given)
    return _wrong(
        span,
        given,
        Sentence(f"可以写成 {fixed}。", f"It could be {fixed}.")
        if fixed
        else Sentence("只用小写英文字母、数字和连字符。", "Use lower-case letters, digits and hyphens only."),
    )


def reserved(span: Span, given: str, kind: str) -> Diagnostic:
    """Report an id that has the right form and may not be one; ``kind`` is what the entry is called in YAML."""
    return RULE.at(
        span,
        Sentence(
            f"{given} 不能作编号：系统、网址或脚本自己要用这个词",
            f"{given} cannot be an id: systems, addresses or scripts use this word themselves",
        ),
        Sentence(
            f"换一个编号，如 {given}-{kind}，文件名也跟着改。",
            f"Choose another id, such as {given}-{kind}, and rename the file like it.",
        ),
    )


def name_instead(span: Span, given: str, kind: str, draft: Draft) -> Diagnostic:
    """Report a text where the id of an entry of ``kind`` belongs: most likely it is the name of one."""
    meant, only, begun = called(draft, kind, given)[:_MOST], is_called(draft, kind, given), begun_by(kind)
    ids = "、".join(f"{id_}（{name}）" for id_, name in meant)
    return _wrong(
        span,
        given,
        Sentence(f"是不是 {ids}？", f"Did you mean {ids}?")
        if only
        else Sentence(f"是不是 {ids}？{begun.zh}。", f"Did you mean {ids}? {begun.en}.")
        if meant
        else Sentence(f"写编号，不写名称；{begun.zh}。", f"Write an id, not a name. {begun.en}."),
        Fix(span, given, f'"{only}"' if kind == "region" else only) if only else None,
    )


def _wrong(span: Span, given: str, what_to_do: Sentence, fix: Fix | None = None) -> Diagnostic:
    return RULE.at(
        span,
        Sentence(f"编号 {shown(given)} 的写法不对", f"the id {shown(given)} is not written as ids are"),
        what_to_do,
        fix,
    )
