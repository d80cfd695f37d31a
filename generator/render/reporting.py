"""Where a reader reports an error: the issue form of the repository, with the page filled in.

Pages that are rendered here end with it.  Those that are written by hand, and the theme's own page
for addresses that are not there, are given it as a ``Foot``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from generator.files.addresses import ROOT
from generator.files.artifact import Foot
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import Markdown, escape, external

_GITLAB: Final = re.compile(r"(?P<project>https?://.+?)/-/(?:blob|tree|raw)/.+")
_GITHUB: Final = re.compile(r"(?P<project>https?://[^/]+/[^/]+/[^/]+)/(?:blob|tree|raw)/.+")


def form(repository: str, page: str, title: str) -> str | None:
    """The address of a new report about ``page``, or None when the repository has no form we know.

    ``repository`` is the address below which files are seen: ``…/blob/main`` as GitHub writes it
    (Gitea and Forgejo do not), or ``…/-/blob/main`` as GitLab does.  The forms are
    ``.github/ISSUE_TEMPLATE/correction.yml`` and ``.gitlab/issue_templates/correction.md``.
    """
    if match := _GITLAB.fullmatch(repository):
        head = quote(f"更正 / Correction: {title} {page}", safe="")
        return f"{match['project']}/-/issues/new?issuable_template=correction&issue%5Btitle%5D={head}"
    if match := _GITHUB.fullmatch(repository):
        head, place = quote(f"更正 / Correction: {title}", safe=""), quote(page, safe="")
        return f"{match['project']}/issues/new?template=correction.yml&title={head}&page={place}"
    return None


def foot(site: Site, language: Language, path: PurePosixPath, title: str, file: str = "") -> Foot | None:
    """The foot of the page at ``path``, in a language; ``file`` is named beside its address.

    None where ``site_config/site.yaml`` names neither a form nor a contact.
    """
    page = ROOT.url(site.url, str(path))
    return _foot(site, language, path, title, f"{page} ({file})" if file else page)


def _foot(site: Site, language: Language, path: PurePosixPath, title: str, page: str) -> Foot | None:
    lang = language.code if language.code != site.place.language else ""
    if address := form(site.repository, page, title):
        return Foot(path, language.say("report"), address, lang)
    return Foot(path, language.text(site.contact), None, lang) if site.contact else None


def feet(site: Site, languages: Iterable[Language]) -> Iterator[Foot]:
    """The foot of every hand-written page, in the language of its folder, and of the page for lost addresses."""
    by_code = {language.code: language for language in languages}
    own = by_code[site.place.language]
    for path, page in site.written.items():
        language = by_code.get(path.parts[0], own)
        place = site.place.own(str(path))
        if found := foot(site, language, place, page.title, f"docs/{place}"):
            yield found
    if site.place.prefix:
        return
    if found := _foot(site, own, PurePosixPath("404.html"), "404", ""):
        yield found


def markdown(foot: Foot | None) -> Markdown:
    """A foot as the last paragraph of a page."""
    if foot is None:
        return Markdown()
    text = external(foot.text, foot.address) if foot.address else escape(foot.text)
    lang = f" lang={foot.lang}" if foot.lang else ""
    return Markdown(f"\n{text}\n{{: .bn-report{lang}}}\n")
