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

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def finding(span: Span, name: str) -> Diagnostic:
    """Report that ``name`` is missing in the mapping at ``span``."""
    return RULE.at(
        span,
        Sentence(f"缺少字段 {name}", f"the field {name} is missing"),
        Sentence(f"在这里补上 {name}。", f"Add {name} here."),
    )


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each redirect that neither leads anywhere nor says why its page is gone."""
    for redirect in draft.redirects:
        if redirect.value.to is None and redirect.value.reason is None:
            yield finding(redirect.span(), "to")
