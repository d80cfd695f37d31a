"""领头的数值不是这件事的。

lead 写的是最能说明这件事的一个数值，要从它自己的 observations 里选。

坏例：

    observations: [desk-wait]
    lead: branch-readers

好例：

    observations: [desk-wait, desk-answered]
    lead: desk-answered
----
The leading figure is none of the event.

``lead`` is the figure that tells most about an event: one of its own observations.

Bad:

    observations: [desk-wait]
    lead: branch-readers

Good:

    observations: [desk-wait, desk-answered]
    lead: desk-answered
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each lead that its event does not list among its figures."""
    for entry in draft.events:
        lead = entry.value.lead
        if lead is not None and lead not in entry.value.observations:
            yield RULE.at(
                entry.span("lead"),
                Sentence(
                    f"lead 写的 {lead} 不在这件事的 observations 里",
                    f"{lead}, the lead, is not among the observations of the event",
                ),
                Sentence("从 observations 里选一个，或先把它加进去。", "Choose one of them, or add it to them first."),
            )
