"""Files that machines ask a site for by name: what may be read, and the sign of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.files import addresses
from generator.files.addresses import ROOT
from generator.files.artifact import Asset
from generator.render.downloads.exports import lines
from generator.render.downloads.openapi import OPENAPI
from generator.render.downloads.whole import names
from generator.render.edition import Edition
from generator.render.machines import icon
from generator.render.machines.known import Known


def files(first: Edition) -> list[Asset]:
    """``robots.txt``, the icons and the manifest; ``first`` is the edition at the root of the site, if one is there."""
    if first.place.prefix:
        return []
    made = {
        addresses.ROBOTS: _robots(first),
        addresses.ICON: icon.svg(),
        addresses.TOUCH_ICON: icon.png(),
        addresses.MANIFEST: _manifest(first),
    }
    return [Asset(ROOT.own(name), data) for name, data in made.items()]


def outline(edition: Edition) -> list[Asset]:
    """``llms.txt``: what an edition is and where its pages and data are, for readers that are programs."""
    where, say = Known(edition).where, edition.language.say
    address = edition.place.file_url if edition.site.markdown else edition.place.url
    pages = [
        (say(f"sections.{name}"), address(edition.site.url, path), say(f"leads.{name}")) for name, path in _outlined()
    ]
    files = [*(f"{name}.json" for name in lines()), *names(), OPENAPI]
    parts = [
        f"# {say('site_name')}",
        f"> {say('home.lead')}",
        f"## {say('sections.home')}",
        "\n".join(f"- [{name}]({address}): {lead}" for name, address, lead in pages),
        f"## {say('sections.data')}",
        "\n".join(f"- [{name}]({ROOT.file_url(where.site, addresses.download(name))})" for name in files),
    ]
    return [Asset(edition.place.own(addresses.LLMS), ("\n\n".join(parts) + "\n").encode())]


def _outlined() -> Iterator[tuple[str, str]]:
    """The pages that lead on, by the name of their section."""
    for kind in addresses.OWN:
        yield kind.pages, addresses.section(kind.pages)
    for path in (addresses.COMPARE, addresses.COVERAGE, addresses.CHANGES, addresses.DATA):
        yield addresses.section_of(path), path


def _robots(first: Edition) -> bytes:
    sitemap = ROOT.file_url(first.site.url, addresses.SITEMAP)
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()


def _manifest(first: Edition) -> bytes:
    """The web app manifest; its addresses are relative to it."""
    said = {
        "name": first.language.say("site_name"),
        "lang": first.language.code,
        "start_url": "./",
        "display": "browser",
        "icons": [
            {"src": addresses.ICON, "type": "image/svg+xml", "sizes": "any"},
            {"src": addresses.TOUCH_ICON, "type": "image/png", "sizes": f"{icon.SIZE}x{icon.SIZE}"},
        ],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
