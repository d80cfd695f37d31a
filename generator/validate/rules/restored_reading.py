"""复原的读法与段落对不上。

原文掉了字，就用 restored 记下印出来的样子（printed）和复原的读法（reading）：printed 里的数词须
在该段落里依次相连，reading 只比它多出掉了的字。

坏例（段落的数词是 22.7% 和 20.1%）：

    restored:
      - {printed: 22.7%21.0%, reading: 22.7%、21.0%, reason: {zh: 掉了顿号}}

好例：

    restored:
      - {printed: 22.7%20.1%, reading: 22.7%、20.1%, reason: {zh: 掉了顿号}}
----
A restored reading does not fit its passage.

Where an article has lost characters, restored gives what is printed and the reading: the numerals
of printed follow one another in that passage, and reading only adds the characters lost.

Bad (the tokens of the passage are 22.7% and 20.1%):

    restored:
      - {printed: 22.7%21.0%, reading: 22.7%、21.0%, reason: {zh: 掉了顿号}}

Good:

    restored:
      - {printed: 22.7%20.1%, reading: 22.7%、20.1%, reason: {zh: 掉了顿号}}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import numerals
from generator.model.sources import Passage
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold each restored reading against its passage and against what is printed."""
    for source in draft.sources:
        for index, passage in enumerate(source.value.passages):
            for place, restored in enumerate(passage.restored):
                path = ("passages", index, "restored", place)
                if not _stands_in(list(numerals.tokens(restored.printed)), passage):
                    yield RULE.at(
                        source.span(*path, "printed"),
                        Sentence(
                            f"第 {passage.passage} 段没有依次相连的数词 {shown(restored.printed)}",
                            f"passage {passage.passage} has no run of tokens like {shown(restored.printed)}",
                        ),
                        Sentence("printed 照原文写。", "Give printed as it stands in the article."),
                    )
                if not _adds_to(restored.reading, restored.printed):
                    yield RULE.at(
                        source.span(*path, "reading"),
                        Sentence(
                            f"读法 {shown(restored.reading)} 不是给 {shown(restored.printed)} 补上掉了的字",
                            f"the reading {shown(restored.reading)} does not add lost characters to "
                            f"{shown(restored.printed)}",
                        ),
                        Sentence("reading 只补字，不改字。", "A reading adds characters and changes none."),
                    )


def _stands_in(printed: list[str], passage: Passage) -> bool:
    """A run of tokens; the first may be cut at its start and the last at its end."""
    tokens = [token.token for token in passage.tokens]
    if len(printed) == 1:
        return any(printed[0] in token or token in printed[0] for token in tokens)
    return (
        any(
            tokens[start].endswith(printed[0])
            and tokens[start + 1 : start + len(printed) - 1] == printed[1:-1]
            and tokens[start + len(printed) - 1].startswith(printed[-1])
            for start in range(len(tokens) - len(printed) + 1)
        )
        if printed
        else True
    )


def _adds_to(reading: str, printed: str) -> bool:
    rest = iter(reading)
    return reading != printed and all(character in rest for character in printed)
