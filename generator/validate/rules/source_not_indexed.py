"""来源没有可核对的段落索引。

指标、升降、地区、时期这些是否与原文相符，要看 biannian source index 记在数词旁边的用语；没有索引，或索引
出自还不记用语的旧版读取器，这几项就没有核对过。手头没有原文的，写明理由免查。

坏例（来源有数词，没有 index）：

    passages:
      - {passage: 2, tokens: [{token: 43起}]}

好例（由 biannian source index ID FILE 写入）：

    index: {reader: 4, article: sha256:…, numerals: sha256:…}
    passages:
      - {passage: 2, tokens: [{token: 43起, before: [外借图书]}]}
----
A source has no passage index to hold figures against.

Whether indicator, direction, region and period fit the article is told from the words that biannian
source index keeps beside each numeral. Without an index, or with one by a reader that kept no words,
none of this was checked. Where the article is not at hand, waive this with that reason.

Bad (the source has numerals and no index):

    passages:
      - {passage: 2, tokens: [{token: 43起}]}

Good (written by biannian source index ID FILE):

    index: {reader: 4, article: sha256:…, numerals: sha256:…}
    passages:
      - {passage: 2, tokens: [{token: 43起, before: [外借图书]}]}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.reading.binding import is_read

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each source that has numerals and whose figures no rule holds against the words around them."""
    for source in draft.sources:
        if is_read(source.value) or not any(passage.tokens for passage in source.value.passages):
            continue
        id_ = source.value.id
        yield RULE.at(
            source.span("index", "reader") if source.value.index else source.span("passages"),
            Sentence(
                f"来源 {id_} 的数词旁没有原文用语，指标、升降、地区和时期都没有与原文核对",
                f"no words of the article are kept beside the numerals of {id_}: "
                "indicators, directions, regions and periods were not held against it",
            ),
            Sentence(
                f"运行 biannian source index {id_} FILE；没有原文就写明理由免查。",
                f"Run biannian source index {id_} FILE; without the article, waive this and say so.",
            ),
        )
