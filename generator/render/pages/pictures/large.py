"""A figure whose number is larger than its bound and its unit: as large as a headline, or on a card."""

from __future__ import annotations

import re
from typing import Final

from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences
from generator.words.markdown import Markdown, classed, joined, span

_NUMBER: Final = re.compile(r"(?P<before>[^\d]*?)(?P<number>-?\d(?:[\d.,/]*\d)?)(?P<after>.*)")


def large(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    """A figure as large as a headline, a link to its numeral."""
    hue = sentences.side_class(edition.side_of[item.source])
    return classed(links.printed(sized(edition, item), item), "bn-figure", "bn-large", hue)


def sized(edition: Edition, item: SourcedObservation) -> Markdown:
    """A figure in pieces of two sizes; a number written in words stands whole."""
    text = edition.wording.figure(item)
    match = _NUMBER.fullmatch(text)
    if match is None:
        return span("bn-words", text)
    around = (span("bn-measure", match["before"].strip()), span("bn-number", match["number"]))
    return joined("", [*(around if match["before"] else around[1:]), span("bn-measure", match["after"])])
