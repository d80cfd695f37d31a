"""写了个人姓名。

记录里只写身份，不写个人姓名：姓氏加先生、女士、某、阿姨之类，民警、居民等身份后面的姓名，化名，英文的
Mr、Ms、Officer 加姓，以及作者署名以外的作者姓名，都不能出现。记录里也不存姓名的任何校验值。手边有原文
时，biannian source verify 会在原文里认出姓名，再到记录里找。content/record.yaml 写了 persons: true 的记录不查。

坏例：

    summary: {zh: 庞女士在窗口借书。}

好例：

    summary: {zh: 一位市民在窗口借书。}
----
The name of a private person.

The record gives roles, never names: a surname with 先生, 女士, 某 or 阿姨, a name behind a role such as
民警 or 居民, a pseudonym (化名), Mr, Ms or Officer with a name in English, and the name of an author outside
the byline are all kept out. Nor does the record hold a digest of any name. With the article at hand
biannian source verify finds the names in it, and looks for them in the record. A record whose
content/record.yaml says persons: true is not searched.

Bad:

    summary: {zh: 庞女士在窗口借书。}

Good:

    summary: {zh: 一位市民在窗口借书。}
"""

import re
from collections.abc import Collection, Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.load.nodes import Scalar, node_at
from generator.model import persons
from generator.model.base import Frozen
from generator.validate.draft import Draft, Entry
from generator.validate.reading.names import aliases

RULE = Rule.documented(__name__, __doc__, quoting=False)  # a line with a name is not repeated in public logs


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Search every text for readers, names and aliases included, for what is written as a name."""
    if draft.names_persons:
        return
    authors = {author for source in draft.sources for author in source.value.authors if len(author) > 1}
    for entry, path, seen in _texts(draft):
        place = next((place for _, place in seen.named), None)
        if place is None:
            place = _place_of(authors, seen)
        if place is not None:
            yield _finding(_at(entry, path, place))


def of_article(draft: Draft, names: Collection[str]) -> Iterator[Diagnostic]:
    """Report each text of the record in which one of the names of an article stands."""
    for entry, path, seen in _texts(draft):
        place = _place_of(names, seen)
        if place is not None:
            yield _finding(_at(entry, path, place))


def _place_of(names: Collection[str], seen: persons.Folded) -> int | None:
    """Where the first of the names stands in a text, however it is spaced."""
    if not names:
        return None
    found = re.search("|".join(map(re.escape, sorted(names))), seen.text)
    return seen.places[found.start()] if found else None


_Path = tuple[str | int, ...]


def _texts(draft: Draft) -> Iterator[tuple[Entry[Frozen], _Path, persons.Folded]]:
    """What the record says: every text for readers, aliases, and restored readings."""
    for text in draft.prose:
        yield text.entry, (*text.path, text.language), text.said.seen
    for entry, index, alias in aliases(draft):
        yield entry, ("aliases", index), persons.folded(alias)
    for source in draft.sources:
        for number, passage in enumerate(source.value.passages):
            for index, restored in enumerate(passage.restored):
                for name in ("printed", "reading"):
                    seen = persons.folded(getattr(restored, name))
                    yield source, ("passages", number, "restored", index, name), seen


def _at(entry: Entry[Frozen], path: _Path, place: int) -> Span:
    node = node_at(entry.node, path)
    return node.at(place) if isinstance(node, Scalar) else node.span


def _finding(span: Span) -> Diagnostic:
    return RULE.at(
        span,
        Sentence("写了个人姓名", "a private person is named"),
        Sentence("只写身份，如“一位市民”。", "Give the role only, such as “a resident”."),
    )
