"""What a reader takes along from a chart: its table, a picture of it, its code for other pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import picture as pictures
from generator.charts.spec import ChartSpec
from generator.files import addresses
from generator.files.artifact import Asset
from generator.render.links import Links
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import Markdown, escape, joined


def picture(site: Site, language: Language, spec: ChartSpec, page: str) -> tuple[Asset, Asset]:
    """The picture of a chart that stands on ``page``: as a file, and as a script for who makes a PNG of it."""
    text = site.keep(spec, _foot(site, language, f"{site.place.url(site.url, page)}#{spec.id}")).picture
    file = Asset(site.place.own(addresses.picture(spec.id)), text.encode())
    return file, pictures.script(spec, text, site.place)


def _foot(site: Site, language: Language, address: str) -> Iterator[str]:
    """Where the chart stands, and how it may be used."""
    yield language.say("charts.take.stands", site=language.say("site_name"), address=address)
    if site.licence:
        yield language.say("charts.take.licence", licence=language.text(site.licence.title))


def line(links: Links, spec: ChartSpec, taken: Sequence[Asset]) -> Markdown:
    """The line below a chart: a link to each of its files."""
    say = links.wording.language.say
    parts = [links.to(say("charts.csv", title=spec.title), addresses.table(spec.id))]
    if taken:
        _, script = taken
        parts += [links.to(say("charts.take.svg"), addresses.picture(spec.id)), _png(links, spec, script)]
        parts.append(links.to(say("charts.take.embed"), addresses.embed(spec.id)))
    return joined(" · ", parts)


def _png(links: Links, spec: ChartSpec, script: Asset) -> Markdown:
    """The button by which the browser makes a PNG of the picture; without script it is not shown."""
    say = links.wording.language.say
    return Markdown(
        f'<button type="button" class="bn-chart-png" value="{spec.id}"'
        f' data-picture="{links.place.within(script.path.name)}" data-failed="{escape(say("charts.take.failed"))}">'
        f"{escape(say('charts.take.png'))}</button>"
    )
