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
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold what the reader wrote against its digest."""
    for source in draft.sources:
        index = source.value.index
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
