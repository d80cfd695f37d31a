"""缺少必填的字段。

坏例（事件没有标题）：

    id: summer-campaign
    type: campaign

好例：

    id: summer-campaign
    type: campaign
    title: {zh: 夏季读书行动}
----
A field that must be there is missing.

Bad (an event without a title):

    id: summer-campaign
    type: campaign

Good:

    id: summer-campaign
    type: campaign
    title: {zh: 夏季读书行动}
"""

from collections.abc import Iterator, Sequence

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.languages import CALLED
from generator.diagnostics.rule import Rule
from generator.load.vocabularies import usual_vocabularies
from generator.model.kinds import VOCABULARIES
from generator.model.vocabularies import CHOSEN
from generator.validate.draft import Draft
from generator.validate.reading.names import listed_in
from generator.validate.reading.vocabularies import Names, in_chinese

RULE = Rule.documented(__name__, __doc__)


def finding(
    span: Span, name: str, holder: str = "", choices: Sequence[str] = (), names: Names | None = None
) -> Diagnostic:
    """Report that ``name`` is missing in the field ``holder``, or in the entry itself at ``span``.

    ``choices`` are the values that the field takes, where they are few, ``names`` what they are called.
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
            + (f"（{CALLED[name].zh}）" if name in CALLED else "")
            + (f"，可用的值：{in_chinese(choices, names)}。" if values else f"，编号见 {ids}。" if ids else "。"),
            f"Add {name} {f'to {holder}' if holder else 'here'}."
            + (f" The values it takes: {values}." if values else f" Its ids stand in {ids}." if ids else ""),
        ),
    )


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report redirects that neither lead anywhere nor say why their page is gone, and new words without a name."""
    for redirect in draft.redirects:
        if redirect.value.to is None and redirect.value.reason is None:
            yield finding(redirect.span(), "to")
    for entry in draft.of(VOCABULARIES):
        for kind in CHOSEN:
            for place, word in enumerate(entry.value.of(kind.vocabulary)):
                if word.name is None and word.id not in usual_vocabularies().ids(kind):
                    yield finding(entry.span(kind.vocabulary, place), "name", kind.vocabulary)
