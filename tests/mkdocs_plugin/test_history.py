"""The history of the record in a site that was built: dated by commits, and not needed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Final

import feedparser
import icalendar
import pytest

from generator.files.addresses import EMBED
from tests.projects import run, tree
from tests.repositories import commit, git
from tests.small import small_project

COMMITTED: Final[Mapping[str, str]] = {}
"""No SOURCE_DATE_EPOCH: the commit gives the time."""


def built(project: Path, *options: str) -> dict[str, bytes]:
    done = run("generator", "build", *options, folder=project, environment=COMMITTED)
    assert done.returncode == 0, done.stderr
    return tree(project / ("site-offline" if options else "site"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("历史") / "项目 一")
    desk = folder / "content/events/2023/fraud-desk.yaml"
    text = desk.read_text(encoding="utf-8")
    desk.unlink()
    (folder / ".gitignore").write_text("/site/\n/site-offline/\n/.cache/\n", encoding="utf-8")
    commit(folder, "2024-01-01T00:00:00Z")
    desk.write_text(text, encoding="utf-8")
    commit(folder, "2024-03-02T20:00:00-08:00")
    return folder


@pytest.fixture(scope="module")
def hosted(project: Path) -> dict[str, bytes]:
    return built(project)


def test_a_site_is_dated_by_its_commits_and_a_clone_gives_the_same_bytes(
    project: Path, hosted: dict[str, bytes], tmp_path: Path
) -> None:
    site = hosted
    page = site["changes/index.html"].decode().partition("<article")[2]
    assert page.index("2024年3月3日") < page.index("反诈服务台启用") < page.index("2024年1月1日")
    assert "2024年3月3日：增加 1 个事件" in site["index.html"].decode()
    feed = feedparser.parse(site["feed.xml"])
    assert not feed.bozo
    assert feed.feed.updated == feed.entries[0].updated == "2024-03-03T04:00:00+00:00"
    assert feed.entries[0].link == "https://biannian.example/events/fraud-desk/"
    assert len(json.loads(site["feed.json"])["items"]) == len(feed.entries) == 5
    icalendar.Calendar.from_ical(site["calendar.ics"])
    git(tmp_path, "clone", "-q", str(project), "clone")
    assert built(tmp_path / "clone") == site


def test_without_a_history_the_page_is_made_of_corrections_alone(project: Path, tmp_path: Path) -> None:
    archive = small_project(tmp_path / "archive")
    git(tmp_path, "clone", "-q", "--depth", "1", project.as_uri(), "cut")
    for folder in (archive, tmp_path / "cut"):
        site = built(folder)
        assert "没有可用的提交历史" in site["changes/index.html"].decode()
        assert not feedparser.parse(site["feed.xml"]).entries


class _Feeds(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kind = given.get("type") or ""
        if tag == "link" and "alternate" in (given.get("rel") or "").split() and kind.startswith("application/"):
            self.found.setdefault(kind, []).append(given["href"] or "")


@pytest.mark.parametrize("offline", [False, True])
def test_every_page_names_the_feeds_and_they_name_the_hosted_site(
    project: Path, hosted: dict[str, bytes], *, offline: bool
) -> None:
    site = built(project, "--offline") if offline else hosted
    for path, data in site.items():
        if path.endswith("index.html") and EMBED not in PurePosixPath(path).parts:
            parser = _Feeds()
            parser.feed(data.decode())
            home = "en/" if path.startswith("en/") else ""  # an edition has feeds of its own
            own = [name for name in ("topics/safety/", "regions/320000/") if path.endswith(f"{name}index.html")]
            folder = PurePosixPath(path).parent
            found = {type_: [normpath(folder / href) for href in hrefs] for type_, hrefs in parser.found.items()}
            assert found == {
                "application/atom+xml": [f"{home}{folder}feed.xml" for folder in ("", *own)],
                "application/feed+json": [f"{home}{folder}feed.json" for folder in ("", *own)],
            }, path
    for edition in ("", "en/"):
        entries = feedparser.parse(site[f"{edition}feed.xml"]).entries
        assert entries
        assert all(entry.link.startswith(f"https://biannian.example/{edition}") for entry in entries)
