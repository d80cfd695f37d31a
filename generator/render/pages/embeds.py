"""What others may show in a frame: each drawn chart, light and with its source.

A page of these has a template of its own, without the theme around it, and says itself by which code it is embedded.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from generator.charts import streaks, strip, timeline
from generator.charts.labels import lines
from generator.charts.spec import ChartSpec
from generator.files import addresses
from generator.files.artifact import Asset, Page, Rendered
from generator.render.edition import Edition
from generator.render.pages import embedded_selection, parts
from generator.render.pages.embedded_selection import code
from generator.words.markdown import Markdown, classed, preformatted

_WIDTH: Final = 600
_AROUND: Final = 225
"""Pixels of what stands around a drawing besides its words: margins, the source, what is folded below it."""
_LINES: Final = ((18, 25), (15, 24), (13, 22))
"""Size and height of a line of title, statement and caption in pixels, as ``charts.css`` has them."""

Spec = Callable[[], ChartSpec]


def pages(edition: Edition) -> Iterator[Page]:
    """A page for each chart that is drawn, and one for whatever is selected in the explorer."""
    for chart, page, spec in _charts(edition):
        yield Page(edition.place.own(addresses.embed(chart)), partial(_chart, edition, page, spec))
    if edition.record.events:
        yield Page(edition.place.own(addresses.SELECTION), partial(embedded_selection.rendered, edition))


def _charts(edition: Edition) -> Iterator[tuple[str, str, Spec]]:
    """The id of each chart, the page it stands on, and what makes it."""
    if edition.record.events:
        yield "timeline", addresses.HOME, partial(_timeline, edition)
    for topic in streaks.topics(edition.index):
        yield f"streaks-{topic}", addresses.page("topic", topic), partial(_streaks, edition, topic)
    for number, account in enumerate(edition.index.coverage):
        if account.totals:
            yield f"strip-{account.source}", addresses.COVERAGE, partial(_strip, edition, number)


def _timeline(edition: Edition) -> ChartSpec:
    return timeline.specs(edition.index, edition.wording)[0]


def _streaks(edition: Edition, topic: str) -> ChartSpec:
    return streaks.specs(edition.index, edition.wording, topic)[0]


def _strip(edition: Edition, number: int) -> ChartSpec:
    found = strip.spec(edition.index.coverage[number], edition.wording)
    assert found is not None
    return found


def _chart(edition: Edition, page: str, made: Spec) -> Rendered:
    spec = made()
    kept, path = edition.site.keep(spec, ()), addresses.embed(spec.id)
    frame = code(edition, path, spec.title, _height(spec, kept.height))
    known = edition.place.own(addresses.oembed(spec.id))
    head = {
        "title": spec.title,
        "description": spec.statement,
        "template": "embed.html",
        "robots": "noindex",
        "oembed": str(known),
    }
    links = edition.embedded
    whole = links.to(edition.language.say("embed.whole", site=edition.language.say("site_name")), f"{page}#{spec.id}")
    text = edition.template("embed").render(
        figure=Markdown(kept.html),
        whole=classed(whole, "bn-embed__whole"),
        licence=edition.language.text(edition.site.licence.title) if edition.site.licence else "",
        code=preformatted(frame),
        citation=parts.data_citation(edition, spec.title, page, edition.changed, spec.id),
        t=edition.language.strings,
    )
    oembed = Asset(known, _oembed(edition, spec, frame, kept.height).encode())
    return Rendered(text, (oembed,), spec.title, spec.statement, head=head)


def _height(spec: ChartSpec, drawing: int) -> int:
    """How high the frame is to be, at a width of ``_WIDTH`` pixels; it scrolls where the words need more."""
    texts = zip((spec.title, spec.statement, spec.caption), _LINES, strict=True)
    said = sum(height * len(lines(text, (_WIDTH - 32) // size)) for text, (size, height) in texts)
    return -(-(said + drawing + _AROUND) // 20) * 20


def _oembed(edition: Edition, spec: ChartSpec, frame: str, drawing: int) -> str:
    """An answer of oEmbed 1.0 as a file: it is found by the page's ``link``, and the same for every width asked for."""
    say = edition.language.say
    told = {
        "version": "1.0",
        "type": "rich",
        "title": spec.title,
        "provider_name": say("site_name"),
        "provider_url": edition.place.url(edition.site.url),
        "html": frame,
        "width": _WIDTH,
        "height": _height(spec, drawing),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
