"""A page for machines: its name and language, and where it stands on the site."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.files import addresses
from generator.files.addresses import HOME
from generator.render.machines.known import Where
from generator.render.machines.nodes import Node, block, node
from generator.words.markdown import Markdown


def web_page(where: Where, path: str, title: str, description: str, type_: str = "WebPage", **more: object) -> Node:
    """What is said of every page, by its path from the edition's home, and ``more``."""
    return node(
        type_,
        where.page(path),
        name=title,
        description=description,
        inLanguage=where.language.code,
        isPartOf=None if path == HOME else where.home,
        breadcrumb=_trail(where, path, title),
        **more,
    )


def written(where: Where, path: str, title: str, description: str) -> Markdown:
    """The data block of a page that is written by hand, or made from the program itself."""
    return block([web_page(where, path, title, description)])


def _trail(where: Where, path: str, title: str) -> Node | None:
    """The way from the home page to a page, itself last; none for the home page."""
    if path == HOME:
        return None
    say, index = where.language.say, addresses.section(PurePosixPath(path).parts[0])
    steps = [(say("sections.home"), HOME)]
    if addresses.depth(path) and path != index and (name := addresses.section_of(index)):
        steps.append((say(f"sections.{name}"), index))
    steps.append((title, path))
    items = [
        node("ListItem", position=number, name=name, item=where.page(step))
        for number, (name, step) in enumerate(steps, start=1)
    ]
    return node("BreadcrumbList", itemListElement=items)
