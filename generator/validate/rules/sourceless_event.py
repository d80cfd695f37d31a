"""事件没有来源。

每个事件至少要写明一个来源和它的段落，读者才能核对。

坏例：

    sources: []

好例：

    sources: [{source: report-2023, passages: [21]}]
----
An event has no source.

Every event names at least one source and its passages, so that a reader can check it.

Bad:

    sources: []

Good:

    sources: [{source: report-2023, passages: [21]}]
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each event whose ``sources`` name no passage."""
    for entry in draft.events:
        if not any(citation.passages for citation in entry.value.sources):
            yield RULE.at(
                entry.span("sources"),
                Sentence(f"事件 {entry.value.id} 没有来源", f"the event {entry.value.id} has no source"),
                Sentence("在 sources 里写上来源和段落号。", "Name the source and its passages under sources."),
            )
