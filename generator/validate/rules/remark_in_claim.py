"""表述里写了编者的话。

claims 在网页上列为“来源的说法”，只写来源说了什么。来源没有写、没有给出、没有列出什么，是编者的话，写在
概要或说明里。引号里的原文不在此限。

坏例：

    claims:
      - {text: {zh: 报道称数量为历年最多，没有给出往年数字。}, source: town-2023, passage: 2}

好例：

    claims:
      - {text: {zh: 报道称数量为历年最多。}, source: town-2023, passage: 2}
----
A claim holds a remark of the editors.

Pages show claims as what the source says, so they hold that and nothing else. What the source does
not say, give or list is a remark of the editors and stands in the summary or the description. Words
of the source in quotation marks are exempt.

Bad:

    claims:
      - {text: {zh: 报道称数量为历年最多，没有给出往年数字。}, source: town-2023, passage: 2}

Good:

    claims:
      - {text: {zh: 报道称数量为历年最多。}, source: town-2023, passage: 2}
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_QUOTED: Final = r"“[^”]*”|「[^」]*」|\"[^\"]*\""
_TOLD: Final = "写明|写出|说明|给出|列出|列名|注明|标明|交代|提及|提到|界定|解释|公布"
_REMARK: Final = {
    "zh": re.compile(
        rf"{_QUOTED}|(?P<remark>(?:没有|没|未曾|未|并未|不曾)(?:另外?|单独|逐一|具体)?(?:{_TOLD})|按同一|编者)"
    ),
    "en": re.compile(
        rf"{_QUOTED}|(?P<remark>\b(?:does|did) not (?:say|state|give|name|list|describe|explain|define|mention)"
        r"|\bgives? (?:no|neither)\b|\bwithout (?:a figure|figures|giving|saying|naming)\b"
        r"|\b(?:is|are) not (?:given|stated|named|listed|described|defined|said)\b|\bthe editors\b)",
        re.IGNORECASE,
    ),
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first remark in each claim."""
    for text in draft.prose:
        if text.path[0] != "claims":
            continue
        found = next((match for match in _REMARK[text.language].finditer(text.text) if match["remark"]), None)
        if found:
            yield RULE.at(
                text.at(found.start("remark")),
                Sentence(
                    f"表述里的“{shown(found['remark'])}”是编者的话，网页上会当作来源的说法",
                    f"“{shown(found['remark'])}” in a claim is the editors’ remark, shown as what the source says",
                ),
                Sentence("把它移到概要或说明里。", "Move it to the summary or the description."),
            )
