"""What people call the entries that others refer to, and where a new one is begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.base import Frozen
from generator.model.kinds import BY_NAME, REFERS_TO, name_of
from generator.model.likeness import most_alike
from generator.validate.draft import Draft, Entry

_NEW: Final = frozenset({"source", "observation", "event", "entity", "indicator", "story"})


def kind_of(path: tuple[str | int, ...]) -> str | None:
    """The kind of entry that the field at a path names by id, or by code."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return REFERS_TO.get(name)


def aliases(draft: Draft) -> Iterator[tuple[Entry[Frozen], int, str]]:
    """Every alias: its entry, and its place in the list."""
    for entry in draft.entries():
        listed: tuple[str, ...] = getattr(entry.value, "aliases", ())
        yield from ((entry, index, alias) for index, alias in enumerate(listed))


def listed_in(name: str) -> str:
    """Where the ids stand that the field ``name`` takes, or nothing."""
    return _place(REFERS_TO[name]) if name in REFERS_TO else ""


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
    return [names[place] for place in most_alike(wanted, [name for _, name in names], most=3, least=60)]


def is_called(draft: Draft, kind: str, name: str) -> str | None:
    """The id of the only entry of that name, or None."""
    found = called(draft, kind, name)
    only = found[0] if len(found) == 1 else None
    return only[0] if only and only[1].casefold() == name.strip().casefold() else None


def begun_by(kind: str) -> Sentence:
    """How an entry that is not there yet is begun."""
    if kind in _NEW:
        return Sentence(f"没有的，先运行 biannian new {kind}", f"If there is none, run biannian new {kind} first")
    file = _place(kind)
    return Sentence(f"没有的，先照样添进 {file}", f"If there is none, add it to {file} first, like the others")


def _place(kind: str) -> str:
    """The file that lists the entries of a kind, or the folder of their files."""
    return f"content/{BY_NAME[kind].plural}/" if BY_NAME[kind].in_folder else BY_NAME[kind].path


def _names(draft: Draft, kind: str) -> list[tuple[str, str]]:
    """Every name of every entry of a kind, after its id; only what has a ``name`` is called by it."""
    held = BY_NAME[kind]
    named = draft.of(held) if "name" in held.model.model_fields else ()
    return [(held.id_of(entry.value), name) for entry in named for name in _words(entry.value)]


def _words(entry: Frozen) -> Iterator[str]:
    """What an entry may be called: the measure words of a unit, its name, its other names."""
    name = name_of(entry)
    zh, en = (name.zh, name.en) if name else (None, None)
    words = (*getattr(entry, "words", ()), zh, *getattr(entry, "aliases", ()), en)
    return filter(None, words)
