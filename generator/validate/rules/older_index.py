"""段落索引出自旧版读取器。

读取数词的规则改进以后，旧索引里的数词和用语可能与现在读出的不同；重做一遍索引，编辑写的内容保留。

坏例（现在的读取器是第 3 版）：

    index: {reader: 2, article: sha256:…, numerals: sha256:…}

好例：

    biannian source index ID FILE
----
The passage index was made by an older version of the reader.

The reader of numerals gets better; an older index may hold numerals and words that would be read
otherwise today. Index the article again: what editors wrote is kept.

Bad (the reader is at version 3):

    index: {reader: 2, article: sha256:…, numerals: sha256:…}

Good:

    biannian source index ID FILE
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model.surroundings import READER
from generator.validate.draft import Draft
from generator.validate.reading.binding import is_read

RULE = Rule.documented(__name__, __doc__, Severity.HINT, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each index with words that an earlier reader wrote; one without words is source-not-indexed."""
    for source in draft.sources:
        index = source.value.index
        if index and is_read(source.value) and index.reader < READER:
            yield RULE.at(
                source.span("index", "reader"),
                Sentence(
                    f"段落索引由第 {index.reader} 版读取器写成，现在是第 {READER} 版",
                    f"the index was written by version {index.reader} of the reader; it is at version {READER} now",
                ),
                Sentence(
                    f"运行 biannian source index {source.value.id} FILE。",
                    f"Run biannian source index {source.value.id} FILE.",
                ),
            )
