"""What is missing from the draft because it could not be read, so that one fault is reported once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from generator.load.content import Unread
from generator.load.nodes import Mapping, Node, Scalar, scalars
from generator.model.base import fixed_id
from generator.model.kinds import EVENT, KINDS, OBSERVATION, AnyKind, Ref

_WORDS = re.compile(r"[^a-z0-9-]+")
_NAMED_AFTER_FILE = frozenset(kind.name for kind in KINDS if kind.is_file)


@dataclass
class Undecoded:
    """Entries that exist in some file but not in the draft.

    ``ids`` are known to be meant; of ``kinds`` any id may exist.  ``mentions`` is what could be an id
    in the texts of the entries, ``figures`` counts their source, passage and token.  ``events_unread``
    tells that a whole event file is unknown, and so what it lists.
    """

    ids: set[Ref] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    figures: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    events_unread: bool = False

    def may_hold(self, kind: str, id_: str) -> bool:
        """Whether an entry of this kind and id may exist where it could not be read."""
        return kind in self.kinds or Ref(kind, id_) in self.ids

    def add_file(self, unread: Unread) -> None:
        """Take note of a file, or a folder of them, that could not be read at all."""
        kinds = {unread.kind.name} if unread.kind else _NAMED_AFTER_FILE
        if unread.stem is None:
            self.kinds |= kinds
        else:
            self.ids |= {Ref(kind, unread.stem) for kind in kinds}
            self.kinds |= kinds - _NAMED_AFTER_FILE
        self.events_unread |= EVENT.name in kinds

    def add_entry(self, kind: AnyKind, stem: str, node: Node) -> None:
        """Take note of an entry of the wrong shape; ``stem`` is the name of its file."""
        self.mentions.update(word for scalar in scalars(node) for word in _WORDS.split(scalar.text))
        if kind.is_file:
            self.ids.add(Ref(kind.name, stem))
        id_ = _text(node, kind.id)
        if id_ is None and not kind.is_file:
            self.kinds.add(kind.name)
        elif id_ is not None:
            self.ids |= {Ref(kind.name, id_), Ref(kind.name, fixed_id(id_))}
        self.events_unread |= kind is EVENT and not isinstance(node, Mapping)
        if kind is OBSERVATION:
            self.figures[stem, _text(node, "passage") or "", _text(node, "token") or ""] += 1


def _text(node: Node, key: str) -> str | None:
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else None
