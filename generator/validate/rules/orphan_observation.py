"""数值不属于任何事件。

读者经由事件看到数值；没有事件列出的数值，只在下载里找得到。

坏例：没有一个事件的 observations 里有 desk-wait。

好例：

    observations: [desk-wait]
----
An observation belongs to no event.

Readers come to figures by way of events; one that no event lists is found in the downloads only.

Bad: no event lists desk-wait in its observations.

Good:

    observations: [desk-wait]
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each observation that no event lists, as far as the events could be read."""
    listed = {id_ for event in draft.events for id_ in event.value.observations} | draft.undecoded.mentions
    for entry in draft.observations:
        if entry.value.id not in listed and not draft.undecoded.events_unread:
            yield RULE.at(
                entry.span("id"),
                Sentence(f"没有事件列出数值 {entry.value.id}", f"no event lists the observation {entry.value.id}"),
                Sentence(
                    "在相关事件的 observations 里加上它。", "Add it to the observations of the event it belongs to."
                ),
            )
