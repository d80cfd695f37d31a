"""缺少必填的字段。

坏例（事件没有标题）：

    id: summer-campaign
    type: campaign

好例：

    id: summer-campaign
    type: campaign
    title: {zh: 夏季治安打击整治行动}
----
A field that must be there is missing.

Bad (an event without a title):

    id: summer-campaign
    type: campaign

Good:

    id: summer-campaign
    type: campaign
    title: {zh: 夏季治安打击整治行动}
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.names import listed_in
from generator.validate.vocabularies import in_chinese

RULE = Rule.documented(__name__, __doc__)

_MEANT: Final[Mapping[str, str]] = {"zh": "（中文）", "en": "（英文）"}


def finding(span: Span, name: str, holder: str = "", choices: Sequence[str] = ()) -> Diagnostic:
    """Report that ``name`` is missing in the field ``holder``, or in the entry itself at ``span``.

    ``choices`` are the values that the field takes, where they are few.
    """
    values, ids = ", ".join(choices), listed_in(name)
    return RULE.at(
        span,
        Sentence(
            f"{holder} 里缺少字段 {name}" if holder else f"缺少字段 {name}",
            f"the field {name} is missing" + (f" in {holder}" if holder else ""),
        ),
        Sentence(
            (f"在 {holder} 里补上 {name}" if holder else f"在这里补上 {name}")
            + _MEANT.get(name, "")
            + (f"，可用的值：{in_chinese(choices)}。" if values else f"，编号见 {ids}。" if ids else "。"),
            f"Add {name} {f'to {holder}' if holder else 'here'}."
            + (f" The values it takes: {values}." if values else f" Its ids stand in {ids}." if ids else ""),
        ),
    )


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each redirect that neither leads anywhere nor says why its page is gone."""
    for redirect in draft.redirects:
        if redirect.value.to is None and redirect.value.reason is None:
            yield finding(redirect.span(), "to")
