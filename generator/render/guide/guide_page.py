"""A generated page of the editors' guide, beside the hand-written ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from generator.files import addresses
from generator.files.addresses import ROOT, place_of
from generator.files.artifact import Page, Rendered
from generator.render import reporting
from generator.render.environment import environment
from generator.render.machines.known import Where
from generator.render.machines.web_page import written
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import link, marked

_FOLDERS: Final = {"zh": "editors", "en": "en/editors"}


def guide_page(name: str, language: Language, site: Site, values: Callable[[], Mapping[str, object]]) -> Page:
    """The template ``name`` as a page of the guide; its words are below ``guide`` in the UI strings."""
    folder = PurePosixPath(_FOLDERS[language.code])
    return Page(folder / f"{name}.md", partial(_rendered, name, folder, language, site, values))


def _rendered(
    name: str, folder: PurePosixPath, language: Language, site: Site, values: Callable[[], Mapping[str, object]]
) -> Rendered:
    say, root = language.say, ROOT.up(len(folder.parts))
    title, lead = say(f"guide.{name}.title"), say(f"guide.{name}.lead")
    place = place_of(folder, site.places)
    home = place.own(addresses.HOME)
    other = _FOLDERS["en" if language.code == "zh" else "zh"]
    body = (
        environment()
        .get_template(f"guide_{name}.md.jinja")
        .render(
            values(),
            title=title,
            lead=lead,
            t=language.strings,
            lang=language.code,
            crumbs=[link(say("sections.home"), f"{root}{home}"), link(say("sections.guide"), addresses.HOME)],
            other=link(marked(say("guide.other"), language.code), f"{root}{other}/{name}.md"),
        )
    )
    foot = reporting.foot(site, language, folder / f"{name}.md", title)
    where, path = Where(place, site.url, language), str(folder.relative_to(place.prefix) / f"{name}.md")
    data = written(where, path, title, lead)
    head = {"title": title, "description": lead}
    return Rendered(body + data, foot=reporting.markdown(foot), head=head)
