"""A selection of the explorer in the frame of another site: the events that the query of the address asks for.

Without script the page lists the first of all events; ``generator/browser/embed`` is the browser's half.
"""

from __future__ import annotations

from html import escape as attribute
from pathlib import Path
from typing import Final

import rjsmin

from generator.derive.day_ranges import timed
from generator.files import addresses
from generator.files.artifact import Asset, Rendered
from generator.files.classic_script import joined
from generator.model.events import Event
from generator.render.edition import Edition
from generator.render.explorer.headline import headline
from generator.render.pages import parts
from generator.words.markdown import Markdown, classed, preformatted, span
from generator.words.markdown import joined as together

LISTED: Final = 100
"""So many events stand in a frame; all of them stand on the page that it leads to."""
_HEIGHT: Final = 480
"""Pixels: about ten events."""
_ENTRY: Final = Path(__file__).parents[2] / "browser" / "embed" / "main.js"


def script_asset() -> Asset:
    """The script of the page, without its comments.  Raises ScriptError."""
    return Asset(addresses.script("embed.js"), rjsmin.jsmin(joined(_ENTRY)).encode())


def code(edition: Edition, path: str, title: str, height: int) -> str:
    """The code by which another page shows one of these: a frame, and no script."""
    return (
        f'<iframe src="{edition.place.url(edition.site.url, path)}" title="{attribute(title)}"'
        f' width="100%" height="{height}" style="border:0" loading="lazy"></iframe>'
    )


def rendered(edition: Edition) -> Rendered:
    """The page: what is found, the events, the way to the explorer, the code."""
    say, told = edition.language.say, timed(edition.record.events.values())
    title, lead = say("embed.selection"), headline(edition.language, [item.extent for item in told])
    head = {
        "title": title,
        "description": lead,
        "template": "embed.html",
        "robots": "noindex",
        "script": "assets/javascripts/embed.js",
    }
    whole = edition.framed_selection.to(say("embed.explorer", site=say("site_name")), addresses.timeline())
    text = edition.template("embed_selection").render(
        title=title,
        lead=lead,
        items=[_item(edition, item.event) for item in told[:LISTED]],
        whole=classed(whole, "bn-embed__whole"),
        licence=edition.language.text(edition.site.licence.title) if edition.site.licence else "",
        code=preformatted(code(edition, addresses.SELECTION, title, _HEIGHT)),
        citation=parts.data_citation(edition, title, addresses.timeline(), edition.changed),
        t=edition.language.strings,
    )
    return Rendered(text, (), title, lead, head=head)


def _item(edition: Edition, event: Event) -> Markdown:
    links = edition.framed_selection
    return together(" ", [links.event(event.id), span("bn-date", edition.wording.date(event))])
