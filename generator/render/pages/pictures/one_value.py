"""Pictures of one value: a large figure, a share of its whole; and changes as bars from a zero line."""

from __future__ import annotations

from decimal import Decimal

from generator.derive import pairs, picture_choice
from generator.derive.picture_choice import Picture
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import Caution
from generator.render.pages import pair_table, tracks
from generator.render.pages.pictures.drawing import DrawnList, DrawnPicture, PictureContext, Values
from generator.words.markdown import Markdown, joined


def large(context: PictureContext, items: Values) -> DrawnPicture:
    """Large figures, with their regions and periods where there are several."""
    if len(items) == 1:
        return DrawnPicture(Picture.LARGE, [DrawnList("large", [context.large(items[0])])])
    return DrawnPicture(Picture.LARGE, [DrawnList("large", [_told(context, item) for item in items])])


def _told(context: PictureContext, item: SourcedObservation) -> Markdown:
    return joined(" ", [context.large(item), context.who(item), context.when(item)])


def changes(context: PictureContext, items: Values) -> DrawnPicture:
    """A bar for each side, on one scale, and silence said."""
    edition = context.edition
    found = pairs.pairs(items, edition.side_of, len(edition.sides))
    return DrawnPicture(
        Picture.CHANGES, panels=pair_table.changes(edition, context.links, found), note=context.nested(items)
    )


def share(context: PictureContext, items: Values) -> DrawnPicture:
    """A bar of the whole; where nothing says what that is, its rest is dashed."""
    (item,) = items
    unknown = Caution.DENOMINATOR_MISSING in item.cautions
    rest = tracks.bar(Decimal(0), tracks.FULL, "bn-rest", *(("bn-rest--unknown",) if unknown else ()))
    value = picture_choice.share(item, context.edition.record)
    bar = tracks.bar(Decimal(0), value, context.hue(item), *tracks.softness(item))
    drawing = joined("", [context.large(item), tracks.track("bn-track--share", [rest, bar])])
    ends = context.ends("0", context.say("whole_unknown" if unknown else "whole"))
    return DrawnPicture(Picture.SHARE, [DrawnList("share", [drawing], foot=ends)])
