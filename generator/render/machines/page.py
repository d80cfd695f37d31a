"""The pages of a record for machines: what each is about and rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from generator.files import addresses
from generator.files.artifact import Page, Rendered
from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.statements import Citation, Correction
from generator.render.edition import Edition
from generator.render.machines.dataset import dataset
from generator.render.machines.figures import observations
from generator.render.machines.known import Known
from generator.render.machines.nodes import Node, block, node, reference
from generator.render.machines.things import thing
from generator.render.machines.web_page import web_page


def described(edition: Edition, page: Page) -> Page:
    """The same page, with what it says to machines at its end."""
    return replace(page, render=partial(_described, edition, page))


def _described(edition: Edition, page: Page) -> Rendered:
    made, path = page.render(), str(page.path.relative_to(edition.place.prefix))
    graph = list(_graph(Known(edition), path, made))
    return replace(made, text=made.text + block(graph)) if graph else made


def _graph(known: Known, path: str, made: Rendered) -> Iterator[Node]:
    """The nodes of a page; a page that leads on from an old address has none."""
    if addresses.KIND_OF.get(str(PurePosixPath(path).parent)) is None or path.endswith("/index.md"):
        yield web_page(known.where, path, made.title, made.description, **_section(known, path, made))
        return
    found = known.edition.entry_of(path)
    if found is not None:
        kind, entry = found
        about = thing(known, kind, entry)
        yield web_page(known.where, path, made.title, made.description, mainEntity=about, **_rests_on(known, entry))
        yield from observations(known, _figures(known, entry))


def _section(known: Known, path: str, made: Rendered) -> dict[str, Any]:
    if path == addresses.HOME:
        find = f"{known.where.page(addresses.SEARCH)}?q={{q}}"
        return {
            "type_": "WebSite",
            "potentialAction": {**node("SearchAction", target=find), "query-input": "required name=q"},
        }
    if path == addresses.DATA:
        return {"mainEntity": dataset(known, made.title, made.description)}
    return {"type_": "CollectionPage"} if addresses.depth(path) else {}


def _rests_on(known: Known, entry: Frozen) -> dict[str, Any]:
    """The passages an event or an entity rests on, what was corrected in it, and on which day it changed last."""
    if not isinstance(entry, (Event, Entity)):
        return {}
    kind = "event" if isinstance(entry, Event) else "entity"
    return {
        "citation": _passages(known, entry.sources),
        "correction": [_correction(known, item) for item in entry.corrections],
        "dateModified": known.edition.day(kind, entry),
    }


def _passages(known: Known, cited: Iterable[Citation]) -> list[Node]:
    return [reference(known.passage(each.source, number)) for each in cited for number in each.passages]


def _correction(known: Known, item: Correction) -> Node:
    said = known.edition.wording.plain
    return node("CorrectionComment", datePublished=item.date, text=f"{said(item.was)} → {said(item.is_)}")


def _figures(known: Known, entry: Frozen) -> Iterable[SourcedObservation]:
    if isinstance(entry, Indicator):
        return known.edition.index.observations_by_indicator.get(entry.id, ())
    if isinstance(entry, (Event, Entity)):
        return [known.edition.record.observations[id_] for id_ in entry.observations]
    return ()
