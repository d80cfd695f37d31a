"""Folders that go and come back while a preview watches them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.preview.saves import EVENT, PAGE, TITLE, corner, heading
from tests.preview.session import Session
from tests.projects import tree
from tests.repositories import replace


@contextmanager
def removed(folder: Path) -> Iterator[None]:
    """Remove a folder and write it anew, as git does between branches."""
    files = tree(folder)
    shutil.rmtree(folder)
    yield
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@contextmanager
def put_aside(folder: Path) -> Iterator[None]:
    """Move a folder elsewhere and back, as programs that sync do."""
    aside = folder.parent.parent / "aside"
    folder.rename(aside)
    yield
    aside.rename(folder)


@contextmanager
def renamed(folder: Path) -> Iterator[None]:
    """Give a folder another name in its place, and its own back."""
    other = folder.with_name(f"{folder.name} 旧")
    folder.rename(other)
    yield
    other.rename(folder)


SAVED = {
    "content": (EVENT, TITLE, PAGE),
    "docs": ("docs/about.md", "本站把公共机构", "about/"),
    "site_config": ("site_config/site.yaml", "发现错误", PAGE),
}
"""In each folder that is watched a file, words of it, and a page that shows them."""


@pytest.mark.parametrize(
    ("away", "folder"),
    [
        (removed, "content"),
        (removed, "content/entities"),
        (removed, "docs"),
        (removed, "site_config"),
        (put_aside, "content"),
        (renamed, "content"),
        (renamed, "docs"),
    ],
)
def test_a_folder_that_was_away_is_watched_again(
    page: Page, session: Session, project: Path, away: Callable[[Path], AbstractContextManager[None]], folder: str
) -> None:
    watched = folder.partition("/")[0]
    file, words, address = SAVED[watched]
    with away(project / folder):
        if watched != "site_config":  # without it a site is as the package has it
            corner(page, watched)
        page.reload()
        heading(page, TITLE)
        if watched != "site_config":
            corner(page, watched)
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    page.goto(session.address + address)
    for before, after in (("", "甲"), ("甲", "乙")):
        replace(project / file, f"{before}{words}", f"{after}{words}")
        expect(page.locator("article")).to_contain_text(f"{after}{words}", timeout=30_000)
