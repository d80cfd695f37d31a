"""Old addresses: a page that leads on to the new one, or one that says what stood there and why it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.derive.redirects import Retired, retired
from generator.files import addresses
from generator.files.artifact import Page
from generator.render.edition import Body, Edition, body
from generator.words.markdown import Markdown, code, joined

_META = {"template": "moved.html", "robots": "noindex"}


def pages(edition: Edition) -> Iterator[Page]:
    """A page at every old address of a kind that has pages."""
    for item in retired(edition.record):
        if item.kind in addresses.FOLDERS:
            says = partial(_moved, edition, item, item.to) if item.to else partial(_gone, edition, item)
            yield edition.page(addresses.page(item.kind, item.id), says)


def _moved(edition: Edition, item: Retired, to: str) -> Body:
    target = edition.nested.thing(item.kind, to)
    moved = f"{edition.place.home}{addresses.published(addresses.page(item.kind, to))}"
    return _body(edition, item, "moved", target, _META | {"moved": moved})


def _gone(edition: Edition, item: Retired) -> Body:
    reason = edition.nested.prose(item.reason) if item.reason else Markdown()
    return _body(edition, item, "gone", reason, _META)


def _body(edition: Edition, item: Retired, what: str, said: Markdown, meta: dict[str, str]) -> Body:
    say, folder = edition.language.say, addresses.FOLDERS[item.kind]
    title = say(f"moved.{what}_title")
    return body(
        "moved",
        title=title,
        description=title,
        meta=meta,
        lead=joined("", [say(f"moved.{what}_lead", kind=say(f"diff.kinds.{item.kind}")), code(item.id)]),
        said=joined("", [say(f"moved.{what}_said"), said]),
        others=joined(
            "", [say("moved.others"), edition.nested.to(say(f"sections.{folder}"), addresses.section(folder))]
        ),
    )
