"""写了个人姓名。

记录里只写身份，不写个人姓名：姓氏加先生、女士、某、阿姨之类，来源里列为 withheld 的姓名，以及
作者署名以外的作者姓名，都不能出现。

坏例：

    summary: {zh: 市民王先生在窗口办证。}

好例：

    summary: {zh: 一位市民在窗口办证。}
----
The name of a private person.

The record gives roles, never names: a surname with 先生, 女士, 某 or 阿姨, a name that a source
lists by its digest as withheld, and the name of an author outside the byline are all kept out.

Bad:

    summary: {zh: 市民王先生在窗口办证。}

Good:

    summary: {zh: 一位市民在窗口办证。}
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)

# The commonest surnames of the 2020 census and a few that the region has besides.
_SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向"
    "常汤康易乔赖文施洪季仇仲臧葛章祝单殷左柏柳束倪耿翟裴庄俞华管焦晏纪梅阮霍芦欧阳"
)
_TITLES: Final = "先生|女士|小姐|大爷|大伯|大叔|大妈|大娘|大姐|阿姨|奶奶|爷爷|师傅|某(?![些种个一类项地])"
_ADDRESSED: Final = re.compile(rf"[{_SURNAMES}](?:{_TITLES})|\b(?:Mr|Mrs|Ms|Miss)\b\.?\s+[A-Z]\w*")
_HAN_NAME: Final = re.compile(rf"(?=([{_SURNAMES}][\u4e00-\u9fff]{{1,3}}))")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Search every text for readers, names and aliases included."""
    withheld = frozenset(digest for source in draft.sources for digest in source.value.withheld)
    authors = {author for source in draft.sources for author in source.value.authors if len(author) > 1}
    byline = re.compile("|".join(re.escape(author) for author in sorted(authors)) or r"(?!)")
    tested: dict[str, bool] = {}
    for span, text in _texts(draft):
        if found := _ADDRESSED.search(text) or byline.search(text):
            yield _finding(span, found.group())
        elif name := next((name for name in _candidates(text) if _is_withheld(name, withheld, tested)), None):
            yield _finding(span, name)


def _texts(draft: Draft) -> Iterator[tuple[Span, str]]:
    for text in draft.prose:
        yield text.span, text.text
    for entity in draft.entities:
        for index, alias in enumerate(entity.value.aliases):
            yield entity.span("aliases", index), alias


def _candidates(text: str) -> Iterator[str]:
    for match in _HAN_NAME.finditer(text):
        run = match.group(1)
        yield from (run[:length] for length in range(2, len(run) + 1))


def _is_withheld(name: str, withheld: frozenset[str], tested: dict[str, bool]) -> bool:
    if not withheld:
        return False
    if name not in tested:
        tested[name] = f"sha256:{sha256(name.encode()).hexdigest()}" in withheld
    return tested[name]


def _finding(span: Span, name: str) -> Diagnostic:
    # The name itself is not repeated: findings end up in public logs.
    hidden = name[0] + "○" * (len(name) - 1)
    return RULE.at(
        span,
        Sentence(f"写了个人姓名 {hidden}", f"a private person is named: {hidden}"),
        Sentence("只写身份，如“一位市民”。", "Give the role only, such as “a resident”."),
    )
