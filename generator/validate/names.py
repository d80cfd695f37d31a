"""What people call the entries that others refer to, and where a new one is begun."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from generator.diagnostics.diagnostic import Sentence
from generator.validate.draft import Draft

_KIND_OF: Final = {
    "region": "region", "parent": "region", "topics": "topic", "topic": "topic", "unit": "unit", "base": "unit",
    "indicator": "indicator", "entities": "entity", "observations": "observation", "source": "source",
}  # fmt: skip
_FILES: Final = {
    "region": "content/regions.yaml", "topic": "content/topics.yaml", "unit": "content/units.yaml",
    "indicator": "content/indicators.yaml", "entity": "content/entities/", "source": "content/sources/",
    "observation": "content/observations/",
}  # fmt: skip
_NEW: Final = frozenset({"source", "observation", "event", "entity", "indicator"})


def kind_of(path: tuple[str | int, ...]) -> str | None:
    """The kind of entry that the field at a path names by id, or by code."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return _KIND_OF.get(name)


def listed_in(name: str) -> str:
    """Where the ids stand that the field ``name`` takes, or nothing."""
    return _FILES.get(_KIND_OF.get(name, ""), "")


def called(draft: Draft, kind: str, name: str) -> list[tuple[str, str]]:
    """The entries that ``name`` may mean, id and name: those called so, else those it is part of, else the nearest."""
    wanted, names = name.strip().casefold(), _names(draft, kind)
    found = (
        [(id_, each) for id_, each in names if each.casefold() == wanted]
        or [(id_, each) for id_, each in names if len(wanted) > 1 and wanted in each.casefold()]
        or _nearest(wanted, names)
    )
    return list({id_: (id_, each) for id_, each in reversed(found)}.values())[::-1]


def _nearest(wanted: str, names: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    likely = process.extract(wanted, [name for _, name in names], scorer=fuzz.partial_ratio, limit=3, score_cutoff=60)
    return [names[place] for _, _, place in likely]


def is_called(draft: Draft, kind: str, name: str) -> str | None:
    """The id of the only entry of that name, or None."""
    found = called(draft, kind, name)
    only = found[0] if len(found) == 1 else None
    return only[0] if only and only[1].casefold() == name.strip().casefold() else None


def begun_by(kind: str) -> Sentence:
    """How an entry that is not there yet is begun."""
    if kind in _NEW:
        return Sentence(f"没有的，先运行 biannian new {kind}", f"If there is none, run biannian new {kind} first")
    file = _FILES[kind]
    return Sentence(f"没有的，先照样添进 {file}", f"If there is none, add it to {file} first, like the others")


def _names(draft: Draft, kind: str) -> list[tuple[str, str]]:
    """Every name of every entry of a kind, after its id."""
    named = _NAMES[kind](draft) if kind in _NAMES else ()
    return [(id_, name) for id_, names in named for name in names if name]


_Named = Iterable[tuple[str, tuple[str | None, ...]]]
_NAMES: Final[Mapping[str, Callable[[Draft], _Named]]] = {
    "region": lambda draft: ((e.value.code, (e.value.name.zh, e.value.name.en)) for e in draft.regions),
    "topic": lambda draft: ((e.value.id, (e.value.name.zh, e.value.name.en)) for e in draft.topics),
    "unit": lambda draft: ((e.value.id, (*e.value.words, e.value.name.zh, e.value.name.en)) for e in draft.units),
    "indicator": lambda draft: ((e.value.id, (e.value.name.zh, e.value.name.en)) for e in draft.indicators),
    "entity": lambda draft: (
        (e.value.id, (e.value.name.zh, *e.value.aliases, e.value.name.en)) for e in draft.entities
    ),
}
