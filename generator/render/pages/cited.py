"""How to cite a page, at its end: of each kind that has no place of its own for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from generator.files import addresses
from generator.files.artifact import Page, Rendered
from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import ENTITY, EVENT, INDICATOR, SOURCE, Ref
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.pages import parts

_CITE_THEMSELVES: Final = frozenset({EVENT.name, SOURCE.name})
"""Their templates say where; the page of a source tells how to cite the source."""
_WHOLE: Final = frozenset({addresses.DATA, addresses.COMPARE, addresses.COVERAGE, addresses.GRAPH})
"""Pages of the whole record."""


def cited(edition: Edition, page: Page) -> Page:
    """The same page, with how to cite it where it is one that is cited."""
    path = str(page.path.relative_to(edition.place.prefix))
    found = edition.entry_of(path)
    if path not in _WHOLE and (found is None or found[0] in _CITE_THEMSELVES):
        return page
    return replace(page, render=partial(_cited, edition, page, path))


def _cited(edition: Edition, page: Page, path: str) -> Rendered:
    made, found = page.render(), edition.entry_of(path)
    issued, figures = (_day(edition, *found), _figures(edition, *found)) if found else (edition.changed, ())
    citation = parts.own_citation(edition, path, made.title, issued, figures)
    known = {"citation": citation, "t": edition.language.strings}
    return replace(made, text=made.text + "\n" + edition.template("_citation").render(known))


def _day(edition: Edition, kind: str, entry: Frozen) -> str:
    """The day of what a page says: that of the newest it tells of."""
    if kind == ENTITY.name:
        assert isinstance(entry, Entity)
        return edition.day(kind, entry)
    ref = Ref(kind, _id(entry))
    told = {EVENT.ref(event.id) for item in _figures(edition, kind, entry) for event in _using(edition, item)}
    return edition.latest({ref, *told, *edition.followed.get(ref, ())})


def _id(entry: Frozen) -> str:
    return str(getattr(entry, "id", "") or getattr(entry, "code", ""))


def _using(edition: Edition, item: SourcedObservation) -> Iterable[Event]:
    return edition.index.events_by_observation.get(item.id, ())


def _figures(edition: Edition, kind: str, entry: Frozen) -> Iterable[SourcedObservation]:
    """The figures that a page is about, few enough to be copied together."""
    if isinstance(entry, Entity):
        return [edition.record.observations[id_] for id_ in entry.observations]
    return edition.index.observations_by_indicator.get(_id(entry), ()) if kind == INDICATOR.name else ()
