"""推断的关系没有写理由。

来源没有写明的包含、相同、不同或隶属，只有说得出理由才列，basis 是 inferred 的关系要有 note；说不出理由的
不列。

坏例：

    relations:
      - {type: part_of, to: town-library, basis: inferred}

好例：

    relations:
      - {type: part_of, to: town-library, basis: inferred, note: {zh: "服务台设在[[town-library]]，按行政隶属推得"}}
----
An inferred relation gives no reason.

Inclusion, identity, difference or subordination that the source does not state is recorded only with
a reason: a relation whose basis is inferred has a note. Without a reason it is left out.

Bad:

    relations:
      - {type: part_of, to: town-library, basis: inferred}

Good:

    relations:
      - {type: part_of, to: town-library, basis: inferred, note: {zh: "服务台设在[[town-library]]，按行政隶属推得"}}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.vocabulary import Basis
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each relation that is inferred and does not say from what."""
    related: tuple[Entry[Event] | Entry[Entity], ...] = (*draft.events, *draft.entities)
    for entry in related:
        for place, relation in enumerate(entry.value.relations):
            if relation.basis is Basis.INFERRED and relation.note is None:
                yield RULE.at(
                    entry.span("relations", place, "basis"),
                    Sentence(
                        f"与 {relation.to} 的关系是推断的，却没有 note",
                        f"the relation to {relation.to} is inferred, but there is no note",
                    ),
                    Sentence("在 note 里写明由什么推得，或删去这条关系。", "Say in note from what, or leave it out."),
                )
