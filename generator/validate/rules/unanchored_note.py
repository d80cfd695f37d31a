"""关系的说明没有指明主语。

一条关系在两头的页面上都显示，说明也一样：“这是本市的服务，另一个是全省的”到了另一头就说反了。说明里
不用“这”“此”“该”“其”“本市”“另一个”“前者”“后者”一类的字，写出名称，或写 [[机构编号]]。引号里的原文
不在此限。

坏例：

    relations:
      - {type: distinct_from, to: city-desk, basis: stated, note: {zh: 这是省里的，另一个是市里的。}}

好例：

    relations:
      - {type: distinct_from, to: city-desk, basis: stated, note: {zh: "[[city-desk]]是市里的，不属省厅。"}}
----
The note of a relation does not name its subject.

A relation is shown on the pages of both of its ends, and so is its note: “this is the city’s service,
the other is the province’s” says the opposite at the other end. Instead of this, here, it, its, another,
the former and the like a note gives the name, or [[entity-id]]. Words of the source in quotation marks
are exempt.

Bad:

    relations:
      - {type: distinct_from, to: city-desk, basis: stated, note: {zh: 这是省里的，另一个是市里的。}}

Good:

    relations:
      - {type: distinct_from, to: city-desk, basis: stated, note: {zh: "[[city-desk]]是市里的，不属省厅。"}}
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_QUOTED: Final = r"“[^”]*”|「[^」]*」|\"[^\"]*\"|\[\[[^\]]*\]\]|\{[^}]*\}"
_POINTING: Final = {
    "zh": re.compile(
        rf"{_QUOTED}|(?P<word>这|(?<!因|如|彼|在)此(?!外)|该|另一[个项种条家支]?|前者|后者|上述|其(?![中他余它实次])|"
        r"本(?=[市省县区级局厅平机项条单工])|我们|我[市省县局])"
    ),
    "en": re.compile(
        rf"{_QUOTED}|\b(?P<word>this|these|those|that one|here|it|its|another|the other|the former|the latter|our)\b",
        re.IGNORECASE,
    ),
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first word of each note that points instead of naming."""
    for text in draft.prose:
        if not _is_note_of_relation(text):
            continue
        found = next((match for match in _POINTING[text.language].finditer(text.text) if match["word"]), None)
        if found:
            yield RULE.at(
                text.at(found.start("word")),
                Sentence(
                    f"关系的说明里有“{shown(found['word'])}”，在另一头的页面上就指错了",
                    f"the note of a relation says “{shown(found['word'])}”, which means another at its other end",
                ),
                Sentence("写出名称，或写 [[机构编号]]。", "Give the name, or write [[entity-id]]."),
            )


def _is_note_of_relation(text: Prose) -> bool:
    return text.path[0] == "relations" and text.path[-1] == "note"
