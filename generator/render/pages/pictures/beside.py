"""Pictures of two values beside each other: regions on one scale, and a part within its whole."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from generator.derive import picture_choice
from generator.derive.picture_choice import PartOfWhole, Picture
from generator.files import addresses
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import IndicatorKind
from generator.render.pages import tracks
from generator.render.pages.pictures.drawing import DrawnList, DrawnPicture, PictureContext, Values
from generator.words.markdown import Markdown, joined, span

_MOST_UNITS: Final = 60
"""More unit marks than this are counted by nobody."""


def sides(context: PictureContext, items: Values) -> DrawnPicture:
    """A mark for each region on one scale; the first label above it, the others below, so that none meet."""
    sizes = [_size(context, item) for item in items]
    is_share = context.indicator.kind is IndicatorKind.SHARE
    end = tracks.FULL if is_share else tracks.end_of(sizes)
    places = [size / end * tracks.FULL for size in sizes]
    found = list(zip(places, items, strict=True))
    marks = [tracks.mark(at, context.side(item), context.hue(item), *tracks.softness(item)) for at, item in found]
    track = tracks.track("bn-track--sides", [tracks.rule(min(places), max(places)), *marks])
    first, *others = (_label(context, item, at) for at, item in found)
    ends = context.ends("0", f"{end:f}{'%' if is_share else ''}")
    return DrawnPicture(
        Picture.SIDES,
        [DrawnList("sides", [first, context.compared(track), *others], foot=ends)],
        note=context.nested(items),
    )


def _size(context: PictureContext, item: SourcedObservation) -> Decimal:
    record = context.edition.record
    is_share = context.indicator.kind is IndicatorKind.SHARE
    return picture_choice.share(item, record) if is_share else picture_choice.size(item, record)


def _label(context: PictureContext, item: SourcedObservation, at: Decimal) -> Markdown:
    """A label beside its mark, on the side where there is more room."""
    name = span(f"bn-named {context.hue(item)}", context.edition.wording.region(item.region))
    words = joined(" ", [name, context.figure(item)])
    if at * 2 <= tracks.FULL:
        return span("bn-scale-label", joined("", [tracks.spacer(at), words]))
    return span("bn-scale-label bn-scale-label--end", joined("", [words, tracks.spacer(tracks.FULL - at)]))


def part(context: PictureContext, _: Values) -> DrawnPicture:
    """The part in the box of its whole; what nobody says to be within stands dashed, across its edge."""
    found = picture_choice.part(context.indicator, context.edition.index)
    assert found
    record = context.edition.record
    whole, within = (picture_choice.size(item, record) for item in (found.whole, found.part))
    is_counted = whole <= _MOST_UNITS and whole % 1 == 0 and within % 1 == 0
    box = _units(context, found, int(whole), int(within)) if is_counted else _bar(context, found, within / whole)
    rows = [_named(context, found.whole), _door(context, found, box), _named(context, found.part)]
    names = {"whole": _name(context, found.whole), "part": _name(context, found.part)}
    note = context.say("part_stated" if found.stated else "part_unknown", **names)
    return DrawnPicture(Picture.PART, [DrawnList("part", rows)], note=note)


def _door(context: PictureContext, found: PartOfWhole, drawing: Markdown) -> Markdown:
    """To the whole, where that is another indicator; else to the comparison."""
    if not found.stated:
        return context.compared(drawing)
    name = context.edition.wording.indicator(found.whole.indicator)
    return context.door(drawing, name, addresses.page("indicator", found.whole.indicator))


def _named(context: PictureContext, item: SourcedObservation) -> Markdown:
    """A value with its region, and with the name of its indicator where that is another one."""
    other = [] if item.indicator == context.indicator.id else [context.links.indicator(item.indicator)]
    return span("bn-scale-label", joined(" ", [context.who(item), *other, context.figure(item)]))


def _name(context: PictureContext, item: SourcedObservation) -> str:
    """What tells part and whole apart: their indicators, or their regions."""
    wording = context.edition.wording
    return wording.indicator(item.indicator) if context.indicator.part_of else wording.region(item.region)


def _bar(context: PictureContext, found: PartOfWhole, ratio: Decimal) -> Markdown:
    whole = tracks.bar(Decimal(0), tracks.FULL, context.hue(found.whole), "bn-pale")
    soft = () if found.stated else ("bn-soft",)
    return tracks.track(
        "bn-track--share", [whole, tracks.bar(Decimal(0), ratio * tracks.FULL, context.hue(found.part), *soft)]
    )


def _units(context: PictureContext, found: PartOfWhole, whole: int, within: int) -> Markdown:
    """A mark for each unit: square or disc, as the side that reports it."""
    own, around = (f"bn-one {context.hue(item)}" for item in (found.part, found.whole))
    inside = within if found.stated else 0
    marks = [span(own, "") for _ in range(inside)] + [span(f"{around} bn-pale", "") for _ in range(whole - inside)]
    box = span("bn-box", joined("", marks))
    across = [span(f"{own} bn-across", "") for _ in range(within - inside)]
    edge = [span("bn-edge", joined("", across))] if across else []
    return Markdown(f'<span class="bn-units" aria-hidden="true">{joined("", [box, *edge])}</span>')
