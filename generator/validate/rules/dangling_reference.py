"""引用了不存在的条目。

编号、正文里的 {数值} 和 [[名称]]、来源的段落号，都要指向记录里有的东西。报告时给出最接近的编号。

坏例：

    entities: [inter-libary-loan]

好例：

    entities: [inter-library-loan]
----
A reference to an entry that does not exist.

Ids, {figures} and [[names]] in prose and the passage numbers of a source all lead to something
that is in the record. The nearest known id is given.

Bad:

    entities: [inter-libary-loan]

Good:

    entities: [inter-library-loan]
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import prose
from generator.model.kinds import BY_NAME, ENTRIES
from generator.validate.draft import Draft
from generator.validate.reading.cross_references import IdReference, passage_references, references
from generator.validate.reading.names import begun_by
from generator.validate.reading.nearest import nearest

RULE = Rule.documented(__name__, __doc__)

_MISTYPED: Final = re.compile(r"[{[｛［【〔]{1,2}(?P<id>[a-z0-9]+(?:-[a-z0-9]+)+)[}\]｝］】〕]{1,2}")
_UNMATCHED: Final = re.compile(r"[{}]|\[\[|\]\]")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report references to nothing, once per line."""
    known = _known(draft)
    once = {(each.span.file, each.span.line, each.kinds, each.id): each for each in reversed([*references(draft)])}
    for reference in reversed(once.values()):
        if not any(_exists(kind, reference.id, known, draft) for kind in reference.kinds):
            yield _finding(reference, known)
    moved = {(redirect.value.kind, redirect.value.from_) for redirect in draft.redirects}
    for redirect in draft.redirects:
        kind, to = redirect.value.kind, redirect.value.to
        if to and kind in known and (kind, to) not in moved and not _exists(kind, to, known, draft):
            yield _finding(IdReference(redirect.span("to"), (kind,), to), known)
    yield from _passages(draft)
    yield from _broken(draft)


def _known(draft: Draft) -> dict[str, set[str]]:
    return {kind.name: set(draft.by_id(kind)) for kind in ENTRIES}


def _exists(kind: str, id_: str, known: dict[str, set[str]], draft: Draft) -> bool:
    return id_ in known[kind] or draft.undecoded.may_hold(kind, id_)


def _finding(reference: IdReference, known: dict[str, set[str]]) -> Diagnostic:
    near = nearest(reference.id, sorted(id_ for kind in reference.kinds for id_ in known[kind]))
    begun = begun_by(reference.kinds[0])
    zh = "或".join(BY_NAME[kind].zh for kind in reference.kinds)
    en = " or ".join(BY_NAME[kind].en for kind in reference.kinds)
    return RULE.at(
        reference.span,
        Sentence(f"没有编号为 {shown(reference.id)} 的{zh}", f"there is no {en} with the id {shown(reference.id)}"),
        Sentence(f"是不是 {near}？{begun.zh}。", f"Did you mean {near}? {begun.en}.")
        if near
        else Sentence(f"{begun.zh}，或删去引用。", f"{begun.en}, or remove the reference."),
    )


def _passages(draft: Draft) -> Iterator[Diagnostic]:
    held = {
        source.value.id: {passage.passage for passage in source.value.passages} for source in draft.sources
    }  # fmt: skip
    for reference in passage_references(draft):
        passages = held.get(reference.source)
        if passages is None or reference.passage in passages:
            continue
        last = max(passages, default=0)
        yield RULE.at(
            reference.span,
            Sentence(
                f"来源 {reference.source} 没有第 {reference.passage} 段",
                f"the source {reference.source} has no passage {reference.passage}",
            ),
            Sentence(f"它的段落号到 {last} 为止。", f"Its passages end at {last}."),
        )


def _broken(draft: Draft) -> Iterator[Diagnostic]:
    """Report brackets that do not match, and those of another kind around what looks like an id."""
    for text in draft.prose:
        for part in text.parts:
            if not isinstance(part, prose.PlainText):
                continue
            if mistyped := _MISTYPED.search(part.text):
                yield _mistyped(draft, text.at(part.start + mistyped.start()), mistyped)
            elif unmatched := _UNMATCHED.search(part.text):
                yield RULE.at(
                    text.at(part.start + unmatched.start()),
                    Sentence("括号没有配对，引用不完整", "a reference is broken: its brackets do not match"),
                    Sentence("写成 {数值编号} 或 [[机构编号]]。", "Write {observation-id} or [[entity-id]]."),
                )


def _mistyped(draft: Draft, span: Span, match: re.Match[str]) -> Diagnostic:
    id_ = match["id"]
    meant = f"{{{id_}}}" if id_ in draft.observation_by_id else f"[[{id_}]]" if id_ in draft.entity_by_id else ""
    return RULE.at(
        span,
        Sentence(f"{shown(match[0])} 不是引用：括号不对", f"{shown(match[0])} is no reference: its brackets are wrong"),
        Sentence(f"写成 {meant}。", f"Write {meant}.")
        if meant
        else Sentence("写成 {数值编号} 或 [[机构编号]]。", "Write {observation-id} or [[entity-id]]."),
        Fix(span, match[0], meant) if meant else None,
    )
