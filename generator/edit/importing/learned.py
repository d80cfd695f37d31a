"""Names of an imported file that the record does not know: each becomes the id of a new entry, if there are few."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from generator.edit.scaffold.identifiers import propose

_LONGEST: Final = 40
"""Letters of the id of a word, and of a name that is one: longer ones are sentences."""


class Learned(dict[str, str]):
    """Ids by name: those that are known, and new ones for the names that it is asked for."""

    def __init__(self, known: Mapping[str, str], taken: Collection[str], stem: str) -> None:
        super().__init__(known)
        self.old = frozenset({*known.values(), *taken})
        """The ids that the record has."""
        self._by_folded = {name.casefold(): id_ for name, id_ in known.items()}
        self._taken = set(taken)
        self._stem = stem
        self.new: dict[str, str] = {}
        """The names of the new ids."""

    def get(self, name: str, default: str | None = None) -> str:  # type: ignore[override]
        """The id of a name; an id stands for itself."""
        folded = name.strip().casefold()
        if folded in self._by_folded:
            return self._by_folded[folded]
        if name in self._taken and name not in self.new:
            return name
        if len(name) > _LONGEST:
            return default or ""
        id_ = propose(name, name, self._taken, self._stem)[:_LONGEST].strip("-")
        self._by_folded[folded] = id_
        self._taken.add(id_)
        self.new[id_] = name.strip()
        return id_
