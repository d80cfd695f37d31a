"""The payload of the explorer read in Python, and what a selection of it must hold: worked out anew."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from generator.bundle.files import write_files
from generator.derive.index import index
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.explorer.payload import ahead
from generator.render.explorer.payload import assets as payload_assets
from tests.render.strings import site as strings_site

_PRELOAD: Final = re.compile(r'<link rel="preload" as="script" [^>]*>\s*')
_CALL: Final = re.compile(r"biannianExplorer\.(\w+)\('(.*)'(?:,(\d+))?\);\n", re.DOTALL)
LANES: Final = ("type", "topic", "region", "source")
FACETS: Final = ("type", "topic", "region", "entity", "source", "basis", "figures")


def read(data: bytes) -> tuple[str, int, Any]:
    """The call one script of the payload makes: its name, the number of the slice, what it hands over."""
    match = _CALL.fullmatch(data.decode())
    assert match, data[:80]
    return match[1], int(match[3] or 0), json.loads(re.sub(r"\\(.)", r"\1", match[2]))


@dataclass(frozen=True)
class Item:
    """An event: its id, its days (None is open), and the keys it has of each facet, regions with those above."""

    id: str
    first: int
    last: int
    open_start: bool
    open_end: bool
    scale: int
    lasting: bool
    title: str
    keys: Mapping[str, frozenset[str]]
    figures: int
    lanes: Mapping[str, Sequence[str]]
    """The names of the lanes it is drawn in, by what lanes may be."""


@dataclass
class Query:
    """What is chosen: keys by facet, a range of days, and the ids a text leaves (None is all)."""

    chosen: dict[str, set[str]] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    ids: set[str] | None = None


def items(files: Mapping[str, bytes]) -> list[Item]:
    """Every event of a payload, in its order."""
    head = read(files["index.js"])[2]
    slices = {
        kind: [read(files[name])[2] for name in names] for kind, names in head["slices"].items() if kind != "details"
    }
    head["facets"]["entity"] = slices["names"][0]
    titles = [title for part in slices["titles"] for title in part]
    found: list[Item] = []
    for part in slices["columns"]:
        many = {name: _rows(*part["many"][name]) for name in part["many"]}
        for place, id_ in enumerate(part["id"]):
            first, last, marks, _, _ = head["dates"][part["date"][place]]
            own = {name: [part["one"][name][place]] for name in part["one"]} | {
                name: rows[place] for name, rows in many.items()
            }
            facets = head["facets"]
            keys = {name: frozenset(facets[name]["keys"][value] for value in own[name]) for name in own}
            region = own["region"][0]
            above = []
            while region >= 0:
                above.append(facets["region"]["keys"][region])
                region = facets["region"]["parents"][region]
            figures = part["figures"][place]
            keys |= {"region": frozenset(above), "figures": frozenset(["yes" if figures else "no"])}
            found.append(
                Item(
                    id_,
                    first,
                    last,
                    bool(marks & 8),
                    bool(marks & 16),
                    marks & 7,
                    bool(marks & 64),
                    titles[len(found)],
                    keys,
                    figures,
                    {name: [facets[name]["names"][value] for value in own[name]] for name in LANES},
                )
            )
    return found


def payload(site: Path) -> list[Item]:
    """Every event of the payload of a built site."""
    files = (path for path in (site / "assets/explorer").iterdir() if path.is_file())  # other languages lie in folders
    return items({path.name: path.read_bytes() for path in files})


def part(site: Path, name: str) -> Any:
    """What a view is handed, of a built site."""
    (file,) = (site / "assets/explorer").glob(f"{name}-*.js")
    return read(file.read_bytes())[2]


def told(view: Any, found: Sequence[Item], chosen: Collection[str]) -> list[list[tuple[int, list[str]]]]:
    """Of each source the passages that tell chosen events, and these, in reading order."""
    strips = []
    for strip in view["strips"]:
        passages = ((number, [found[i].id for i in events]) for number, events in strip["told"])
        kept = ((number, [id_ for id_ in ids if id_ in chosen]) for number, ids in passages)
        strips.append([(number, ids) for number, ids in kept if ids])
    return strips


def _unrelated(record: Record) -> Record:
    """A record without relations: those of copied events lead to events that are no longer there."""
    return replace(
        record,
        events={id_: event.model_copy(update={"relations": ()}) for id_, event in record.events.items()},
        entities={id_: entity.model_copy(update={"relations": ()}) for id_, entity in record.entities.items()},
    )


def replace_payload(site: Path, record: Record) -> None:
    """Give a built site the payload of another record, and its page the names of the new files."""
    shutil.rmtree(site / "assets/explorer")
    data = payload_assets(Edition(index(_unrelated(record)), strings_site()))
    write_files(data, site)
    page = site / "timeline/index.html"
    html = page.read_text(encoding="utf-8")
    head, *links = _PRELOAD.split(html)
    new = "".join(f'<link rel="preload" as="script" href="../{path}">\n' for path in ahead(data))
    page.write_text(head + new + "".join(links), encoding="utf-8")


def _rows(lengths: Sequence[int], values: Sequence[int]) -> list[Sequence[int]]:
    rows, start = [], 0
    for length in lengths:
        rows.append(values[start : start + length])
        start += length
    return rows


def _holds(item: Item, query: Query, leaving_out: str = "") -> bool:
    if query.first is not None and not item.open_end and item.last < query.first:
        return False
    if query.last is not None and not item.open_start and item.first > query.last:
        return False
    if query.ids is not None and item.id not in query.ids:
        return False
    asked = {name: keys for name, keys in query.chosen.items() if name != leaving_out and keys}
    if query.first is None and query.last is None:
        asked.pop("certainty", None)
    return all(_keys(item, query, name) & keys for name, keys in asked.items())


def _keys(item: Item, query: Query, name: str) -> frozenset[str]:
    return _sure(item, query) if name == "certainty" else item.keys[name]


def _sure(item: Item, query: Query) -> frozenset[str]:
    """How surely an event that meets the range lies in it, as the choices say."""
    from_there = query.first is None or (not item.open_start and item.first >= query.first)
    to_there = query.last is None or (not item.open_end and item.last <= query.last)
    if query.first is None and query.last is None:
        return frozenset()
    if from_there and to_there:
        return frozenset({"certain"})
    over = query.first is not None and query.last is not None and item.first <= query.first and item.last >= query.last
    return frozenset({"maybe", "throughout"} if item.lasting and over else {"maybe"})


def selection(found: Iterable[Item], query: Query) -> list[str]:
    """The ids a query leaves, in order of time."""
    return [item.id for item in found if _holds(item, query)]


def counts(found: Sequence[Item], query: Query) -> dict[str, Counter[str]]:
    """Of each facet: how many events each key would leave, given what is chosen in the other facets."""
    return {
        name: Counter(key for item in found if _holds(item, query, name) for key in _keys(item, query, name))
        for name in (*FACETS, "certainty")
    }
