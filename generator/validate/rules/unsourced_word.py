"""用了说明不了出处的字眼。

“按规定”“所列”“据悉”一类的字眼，像是另有规定、清单或消息来源。来源没有写的不用；来源这样写的，加引号。

坏例：

    title: {zh: 按规定设立服务台}

好例：

    title: {zh: 设立服务台}
----
A word that points to nothing.

Words such as 按规定, 所列, 据悉, “as required” or “reportedly” sound as if there were a rule, a list or
another source. They are left out where the source does not have them, and quoted where it does.

Bad:

    title: {zh: 按规定设立服务台}

Good:

    title: {zh: 设立服务台}
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.HINT, waivable=True)

_QUOTED: Final = r"“[^”]*”|「[^」]*」|\"[^\"]*\"|\[\[[^\]]*\]\]|\{[^}]*\}"
_FIELDS: Final = frozenset({"title", "summary", "description", "definition", "claims"})
_WORDS: Final = {
    "zh": re.compile(rf"{_QUOTED}|(?P<word>[按依](?:照|据)?(?:有关|相关)?规定|所列|据悉|据了解|众所周知)"),
    "en": re.compile(
        rf"{_QUOTED}|\b(?P<word>as required|by rule|as listed|the listed|reportedly|allegedly|well known)\b",
        re.IGNORECASE,
    ),
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first such word of each text."""
    for text in draft.prose:
        if text.path[0] not in _FIELDS and text.path[-1] not in _FIELDS:
            continue
        found = next((match for match in _WORDS[text.language].finditer(text.text) if match["word"]), None)
        if found:
            yield RULE.at(
                text.at(found.start("word")),
                Sentence(
                    f"“{shown(found['word'])}”没有说明指哪一项规定、哪一份清单或哪一个来源",
                    f"“{shown(found['word'])}” does not say which rule, list or source is meant",
                ),
                Sentence(
                    "来源没有这样写就删去，这样写的加引号。", "Leave it out, or quote it where the source says so."
                ),
            )
