"""Sources: a bibliographic record (CSL-JSON terms) and the passage index of its text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model import marks
from generator.model.base import Frozen, LocalText, OwnId, RegionCode, Text
from generator.model.marks import EDTF, INTERNAL, Means, RefersTo
from generator.model.vocabularies import SourceType
from generator.model.vocabulary import Confidence, DateBasis, TokenStatus

Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
PassageNumber = Annotated[int, Field(ge=1)]


TokenText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=30)]


class Token(Frozen):
    """One numeral of a passage, and the words of the record's own vocabulary that stand around it.

    Without a ``status`` it must be the token of an observation; with one, ``reason`` says why
    it is no figure and ``ref`` names the entity or the EDTF date it belongs to.

    ``before`` and ``after`` hold the terms of indicators since the token before it and up to the end of
    its clause, ``change`` the verb of change beside it, ``places`` and
    ``times`` the words for regions and periods since the token before it, and ``within`` the name of an
    entity that the token is a part of.
    """

    token: Annotated[TokenText, marks.TOKEN]
    before: Annotated[
        tuple[Word, ...], Means("数词之前的指标用语，由 source index 写入", "terms before it, by source index")
    ] = ()
    after: Annotated[
        tuple[Word, ...],
        Means("数词之后、同一小句里的指标用语，由 source index 写入", "terms after it, by source index"),
    ] = ()
    change: Annotated[
        Word | None, Means("数词旁的升降用语，由 source index 写入", "the verb of change beside it, by source index")
    ] = None
    places: Annotated[
        tuple[Word, ...],
        Means("数词之前的地区用语，由 source index 写入", "words for regions before it, by source index"),
    ] = ()
    times: Annotated[
        tuple[Word, ...],
        Means("数词之前的时间用语，由 source index 写入", "words for periods before it, by source index"),
    ] = ()
    within: Annotated[
        Text | None, Means("数词所在的名称，由 source index 写入", "the name it is a part of, by source index")
    ] = None
    status: Annotated[
        TokenStatus | None, Means("数词的性质；是数值的不写", "what the numeral is; left out when it is a figure")
    ] = None
    ref: Annotated[
        Text | None, Means("数词属于哪个机构或日期", "the entity or the EDTF date the numeral belongs to")
    ] = None
    reason: Annotated[LocalText | None, marks.REASON] = None


class Restoration(Frozen):
    """A reading restored where the printed text has lost characters.

    Where no ``confidence`` is given it is shown as likely: nothing is called certain by default.
    """

    printed: Annotated[Text, Means("印出来的样子", "as printed", ("22.7%20.1%",))]
    reading: Annotated[Text, Means("复原后的读法", "as it is read")]
    confidence: Annotated[
        Confidence,
        Means("复原的读法有多可靠；不写就作较可能", "how sure a restored reading is; likely where not given"),
    ] = Confidence.LIKELY
    reason: Annotated[LocalText, marks.REASON]


class Passage(Frozen):
    """The n-th non-empty line of a source's text: its digest and its numerals, not its words.

    Text from which a name could be guessed has no digest of its own.
    """

    passage: Annotated[PassageNumber, marks.PASSAGE]
    digest: Annotated[
        Digest | None,
        Means(
            "该段的 SHA-256，由 source index 写入；短的段落和有署名的段落没有",
            "SHA-256 of the passage, by source index; short passages and those with a byline have none",
        ),
    ] = None
    restored: Annotated[
        tuple[Restoration, ...], Means("原文缺字处的复原读法", "readings restored where characters are lost")
    ] = ()
    tokens: Annotated[tuple[Token, ...], Means("该段的全部数词", "every numeral of the passage")] = ()


class IndexOrigin(Frozen):
    """How the passage index was made: by which version of the reader, from which article, with which tokens.

    ``article`` is a digest of the whole text, which one too short has not; ``numerals`` is one of what the
    reader wrote. Both are written by ``source index`` alone.
    """

    reader: Annotated[int, Field(ge=1), Means("读原文的规则是第几版", "the version of the reader")] = 1
    article: Annotated[
        Digest | None,
        Means("全文的 SHA-256，由 source index 写入；太短的没有", "SHA-256 of the whole text, by source index"),
    ] = None
    numerals: Annotated[
        Digest | None,
        Means("数词和周围用语的 SHA-256，由 source index 写入", "SHA-256 of the numerals, by source index"),
    ] = None


class Issued(Frozen):
    """When a source appeared, and how that is known."""

    date: Annotated[Text, EDTF, marks.DATE]
    basis: Annotated[DateBasis, marks.BASIS] = DateBasis.STATED
    note: Annotated[LocalText | None, marks.NOTE] = None


class Section(Frozen):
    """A stretch of a source under a name of the editors' own: from its first passage to the next section."""

    passage: Annotated[PassageNumber, Means("从第几段开始", "the passage it begins with", (8,))]
    title: Annotated[
        LocalText, Means("用自己的话起的名字，不照抄原文的小标题", "a name in words of our own", marks.TEXT)
    ]


class Source(Frozen):
    """A document the record draws on; ``period`` is the time it reports on where it names none.

    ``headline`` is the sentence made of figures that its page opens with, ``sections`` are the stretches
    of its passages in their order.
    """

    id: Annotated[OwnId, marks.ID]
    type: Annotated[SourceType, marks.TYPE]
    title: Annotated[LocalText, marks.TITLE]
    authors: Annotated[tuple[Text, ...], Means("作者", "authors")] = ()
    publisher: Annotated[LocalText | None, Means("发布者", "the publisher")] = None
    container: Annotated[LocalText | None, Means("所在栏目", "the section it appeared in")] = None
    issued: Annotated[Issued | None, Means("发布日期与依据", "date of publication and how it is known")] = None
    page: Annotated[Text | None, Means("期号、版次或页码", "issue and page", ("A3",))] = None
    url: Annotated[Text | None, Means("原文网址", "address of the source")] = None
    archive: Annotated[Text | None, Means("存档网址", "address of an archived copy")] = None
    language: Annotated[Text, Means("原文的语言（BCP 47）", "language of the text (BCP 47)", ("zh-CN",))] = "zh-CN"
    region: Annotated[RegionCode, RefersTo("region"), marks.REGION]
    reach: Annotated[
        Text,
        EDTF,
        Means("来源所述时间的范围，EDTF 区间", "the dates the source speaks of, an EDTF interval", ("2013/2024",)),
    ]
    period: Annotated[Text | None, EDTF, marks.PERIOD, INTERNAL] = None
    headline: Annotated[LocalText | None, marks.HEADLINE] = None
    description: Annotated[LocalText, marks.DESCRIPTION]
    note: Annotated[LocalText | None, marks.NOTE] = None
    sections: Annotated[
        tuple[Section, ...],
        Means("各部分从哪一段开始、叫什么，按段落先后", "where each part begins and what it is called, in order"),
    ] = ()
    index: Annotated[
        IndexOrigin | None,
        Means("段落索引怎样做成，由 source index 写入", "how the passage index was made, by source index"),
        INTERNAL,
    ] = None
    passages: Annotated[
        tuple[Passage, ...],
        Means("各段和其中的数词，由 source index 写入", "its passages with their numerals, by source index"),
    ] = ()
