"""The picture that an indicator has, drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from generator.derive.picture_choice import Picture, picture
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages.pictures import beside, one_value, over_years
from generator.render.pages.pictures.drawing import DrawnPicture, PictureContext, Values

_DRAWN: Final[Mapping[Picture, Callable[[PictureContext, Values], DrawnPicture]]] = {
    Picture.LARGE: one_value.large,
    Picture.CHANGES: one_value.changes,
    Picture.SHARE: one_value.share,
    Picture.SIDES: beside.sides,
    Picture.PART: beside.part,
    Picture.STREAK: over_years.streak,
    Picture.SERIES: over_years.series,
}
"""All but the people who died, of whom a sentence speaks, and what has no values."""


def shown(edition: Edition, links: Links, id_: str) -> DrawnPicture:
    """The picture of an indicator."""
    indicator = edition.record.indicators[id_]
    kind = picture(indicator, edition.index)
    draw = _DRAWN.get(kind)
    items = edition.index.observations_by_indicator.get(id_, ())
    return draw(PictureContext(edition, links, indicator), items) if draw else DrawnPicture(kind)
