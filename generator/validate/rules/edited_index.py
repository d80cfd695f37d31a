"""段落索引被手改过。

段落里的数词和它们周围的用语由 biannian source index 从原文写入，并留下校验值；手改之后就对不上了。

坏例：把索引里的 {token: 43起} 改成 {token: 44起}。

好例：

    biannian source index ID FILE
----
The passage index was edited by hand.

The numerals of a passage and the words around them are written from the article by biannian source
index, with a digest; after an edit by hand it no longer fits.

Bad: {token: 43起} of the index is made {token: 44起}.

Good:

    biannian source index ID FILE
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model.passages import numerals_digest
from generator.model.sources import Source
from generator.model.surroundings import READER, WORDS_SINCE
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold what the reader wrote against its digest, and the reader's version against what it wrote."""
    for source in draft.sources:
        index = source.value.index
        if _is_renumbered(source.value):
            yield RULE.at(
                source.span("index", "reader") if index else source.span("passages"),
                Sentence(
                    "读取器的版本与索引里的用语对不上，这样数字就不再与它们核对",
                    "the version of the reader does not fit the words kept here, and no figure is held against them",
                ),
                Sentence(
                    f"有原文就再做一遍 biannian source index {source.value.id} FILE；没有就改回来。",
                    f"With the article run biannian source index {source.value.id} FILE; without it undo the edit.",
                ),
            )
        if index and index.numerals and index.numerals != numerals_digest(source.value.passages):
            yield RULE.at(
                source.span("index", "numerals"),
                Sentence(
                    "数词或它们周围的用语与做索引时不同",
                    "numerals or the words around them are not those that were indexed",
                ),
                Sentence(
                    f"有原文就再做一遍 biannian source index {source.value.id} FILE；没有就改回来。",
                    f"With the article run biannian source index {source.value.id} FILE; without it undo the edit.",
                ),
            )


def _is_renumbered(source: Source) -> bool:
    """Whether words stand beside tokens that no reader of the version named has kept."""
    reader = source.index.reader if source.index else 0
    if reader > READER:
        return True
    return reader < WORDS_SINCE and any(
        token.before or token.after or token.change or token.places or token.times or token.within
        for passage in source.passages
        for token in passage.tokens
    )
