"""Pictures of pages for where a link to one is passed on: what each of them says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.cards.card import Card
from generator.derive import picture_choice
from generator.derive.pairs import leading
from generator.files import addresses
from generator.files.artifact import Asset, Page, Rendered
from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.sources import Source
from generator.render.edition import Edition
from generator.render.pages.sentences import is_of_the_dead


def pictured(edition: Edition, page: Page) -> Page:
    """The same page, with a picture beside it where the site draws some."""
    return replace(page, render=partial(_pictured, edition, page)) if edition.site.card else page


def _pictured(edition: Edition, page: Page) -> Rendered:
    made = page.render()
    if edition.site.card is None or "robots" in made.head:  # who asks not to be found is not passed on
        return made
    path = str(page.path.relative_to(edition.place.prefix))
    said = card(edition, path, made)
    picture = Asset(edition.place.own(addresses.card(path)), edition.site.card(said))
    head = {**made.head, "card": str(picture.path), "card_says": said.said}
    return replace(made, assets=(*made.assets, picture), head=head)


def card(edition: Edition, path: str, made: Rendered) -> Card:
    """What the picture of a page says; of a page that is about no entry, what it and the site are about."""
    say, section = edition.language.say, addresses.section_of(path)
    found = edition.entry_of(path)
    if found:
        section = addresses.FOLDERS[found[0]]
    known = Card(
        section=say(f"sections.{section}") if section and section != "home" else "",
        title=made.title,
        site=say("site_name"),
        lead=made.description,
        about=edition.language.text(edition.site.headline) if edition.site.headline and section != "home" else "",
    )
    return _of_entry(edition, known, found[1]) if found else known


def _of_entry(edition: Edition, card: Card, entry: Frozen) -> Card:
    item = _leading(edition, entry)
    if item is not None:
        wording, dead = edition.wording, is_of_the_dead(edition, item)
        section = _together(edition, [card.section, wording.sources[item.source]])
        measured = wording.indicator(item.indicator)
        card = replace(card, section=section, figure=wording.figure(item), measured=measured, quiet=dead)
    about = _together(edition, _about(edition, entry, item))
    return replace(card, about=about or card.about)


def _leading(edition: Edition, entry: Frozen) -> SourcedObservation | None:
    """The figure that tells most about an entry: of an indicator the latest, of those the one of the first side."""
    match entry:
        case Event():
            return leading(entry, edition.record)
        case Entity():
            return next((edition.record.observations[id_] for id_ in entry.observations), None)
        case Indicator():
            items = sorted(
                edition.index.observations_by_indicator.get(entry.id, ()), key=lambda item: edition.side_of[item.source]
            )
            return max(items, key=lambda item: picture_choice.days(item)[::-1], default=None)
        case _:
            return None


def _about(edition: Edition, entry: Frozen, item: SourcedObservation | None) -> Iterable[str]:
    """Place and date."""
    wording = edition.wording
    match entry:
        case Event():
            return wording.region(entry.region), wording.date(entry)
        case Source():
            issued = (edition.language.date(entry.issued.date, entry.issued.basis),) if entry.issued else ()
            return (wording.region(entry.region), *issued)
        case Entity():
            return (wording.region(entry.region),)
        case _:
            return (wording.region(item.region), edition.language.date(item.period)) if item else ()


def _together(edition: Edition, parts: Iterable[str]) -> str:
    return edition.language.say("pairs.meta_separator").join(parts)
