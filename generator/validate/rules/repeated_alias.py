"""别称没有用处，或者指向别处。

aliases 写条目名称以外的叫法：别称、简称和人们日常的说法，读者凭它搜到这一条。与本条的名称相同、或者写了
两遍的别称没有用处；是同类另一条名称的别称，会把读者带错地方。大小写不计。

坏例：

    name: {zh: 图书借阅, en: Lending}
    aliases: [图书借阅, 借书, 借书]

好例：

    name: {zh: 图书借阅, en: Lending}
    aliases: [借书, loans]
----
An alias is of no use, or leads elsewhere.

``aliases`` are what an entry is called beside its name: other names, short ones and everyday words, by which a
reader finds it. One that is the name of the entry, or that stands there twice, is of no use; one that is the
name of another entry of the same kind leads readers astray. Case makes no difference.

Bad:

    name: {zh: 图书借阅, en: Lending}
    aliases: [图书借阅, 借书, 借书]

Good:

    name: {zh: 图书借阅, en: Lending}
    aliases: [借书, loans]
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model.base import Frozen
from generator.model.kinds import ENTRIES, AnyKind, name_of
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each alias that repeats a name or another alias of its entry, and each that names another entry."""
    for kind in ENTRIES:
        if "aliases" in kind.model.model_fields:
            names = _names(draft, kind)
            for entry in draft.of(kind):
                yield from _of_entry(entry, kind.id_of(entry.value), names)


def _names(draft: Draft, kind: AnyKind) -> Mapping[str, str]:
    """The id of the entry of each name; of several the first."""
    named = [(name, kind.id_of(entry.value)) for entry in draft.of(kind) for name in _called(entry.value)]
    return dict(reversed(named))


def _called(entry: Frozen) -> Iterator[str]:
    name = name_of(entry)
    if name:
        yield from (text.casefold() for text in name.texts)


def _of_entry(entry: Entry[Frozen], id_: str, names: Mapping[str, str]) -> Iterator[Diagnostic]:
    seen = set(_called(entry.value))
    aliases: tuple[str, ...] = getattr(entry.value, "aliases", ())
    for index, alias in enumerate(aliases):
        folded = alias.casefold()
        other = names.get(folded, id_)
        if folded in seen:
            yield _finding(
                entry,
                index,
                Sentence(f"“{alias}”已经是这一条的名称或别称", f"“{alias}” is a name or alias of this entry already"),
            )
        elif other != id_:
            yield _finding(entry, index, Sentence(f"“{alias}”是 {other} 的名称", f"“{alias}” is the name of {other}"))
        seen.add(folded)


def _finding(entry: Entry[Frozen], index: int, message: Sentence) -> Diagnostic:
    return RULE.at(
        entry.span("aliases", index),
        message,
        Sentence("删去它，或者换成读者会用的另一种叫法。", "Delete it, or give another word that readers use."),
    )
