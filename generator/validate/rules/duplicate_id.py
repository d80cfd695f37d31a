"""编号重复。

同一类条目的编号不能重复；数值的编号在所有来源中唯一；事件和机构也不能同号，因为关系可以指向
两者。来源里每个段落只列一次，一个旧编号只转到一处，转走的编号不再使用。

坏例：

    - {id: case, name: {zh: 起}}
    - {id: case, name: {zh: 件}}

好例：

    - {id: case, name: {zh: 起}}
    - {id: piece, name: {zh: 件}}
----
An id is used twice.

Ids are unique among entries of a kind; those of observations are unique over all sources; an
event and an entity do not share one either, since a relation may point at both. A source lists
each passage once, an old id leads to one place, and a redirected id is no longer in use.

Bad:

    - {id: case, name: {zh: 起}}
    - {id: case, name: {zh: 件}}

Good:

    - {id: case, name: {zh: 起}}
    - {id: piece, name: {zh: 件}}
"""

from collections.abc import Iterable, Iterator

from generator.diagnostics.diagnostic import Diagnostic, Related, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.model.kinds import ENTITY, ENTRIES, EVENT, VOCABULARIES, Ref
from generator.model.vocabularies import CHOSEN
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each id that an earlier entry of the same namespace has."""
    yield from _repeated((entry.value.id, entry.span("id")) for entry in draft.related)
    for kind in (kind for kind in ENTRIES if kind not in {EVENT, ENTITY}):
        yield from _repeated((kind.id_of(entry.value), entry.span(kind.id)) for entry in draft.of(kind))
    for source in draft.sources:
        yield from _repeated(
            (str(passage.passage), source.span("passages", index, "passage"))
            for index, passage in enumerate(source.value.passages)
        )
    for entry in draft.of(VOCABULARIES):
        for chosen in CHOSEN:
            words = enumerate(entry.value.of(chosen.vocabulary))
            yield from _repeated((word.id, entry.span(chosen.vocabulary, place, "id")) for place, word in words)
    yield from _redirected(draft)


def _redirected(draft: Draft) -> Iterator[Diagnostic]:
    moved = [(Ref(entry.value.kind, entry.value.from_), entry.span("from")) for entry in draft.redirects]
    gone = {ref for ref, _ in moved}
    in_use = (
        (Ref(kind.name, kind.id_of(entry.value)), entry.span(kind.id)) for kind in ENTRIES for entry in draft.of(kind)
    )
    yield from _repeated([*(place for place in in_use if place[0] in gone), *moved])


def _repeated(places: Iterable[tuple[str | Ref, Span]]) -> Iterator[Diagnostic]:
    first: dict[str | Ref, Span] = {}
    for id_, span in places:
        if first.setdefault(id_, span) is span:
            continue
        name = id_ if isinstance(id_, str) else id_.id
        yield RULE.at(
            span,
            Sentence(f"{name} 在 {first[id_]} 已经用过", f"{name} is already used at {first[id_]}"),
            Sentence("换一个编号，或删去重复的条目。", "Choose another id, or remove the repeated entry."),
            related=(Related(first[id_], Sentence("先用在这里", "first used here")),),
        )
