"""Frozen editions: two of them, made of a small record in a repository, and the site that publishes both."""

from __future__ import annotations

import html
import io
import lzma
import re
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser

from generator import pipeline
from tests.browser.site import served
from tests.browser.test_accessibility import SCHEMES, violations
from tests.browser.test_html import faults
from tests.page_languages import PageLanguages, not_returned
from tests.projects import run, tree
from tests.repositories import commit, git, replace
from tests.small import small_project

PAGE: Final = "events/fraud-desk/index.html"
TITLE: Final = "content/events/2023/fraud-desk.yaml"
NOTICE: Final = re.compile(rb"<!--bn-release (\w+)-->")


@dataclass(frozen=True)
class Published:
    """A project with two releases, the second of today's record, and its site."""

    project: Path
    site: dict[str, bytes]
    archives: dict[str, dict[str, bytes]]


def ran(project: Path, *command: str) -> str:
    done = run("generator", *command, folder=project, environment={})
    assert done.returncode == 0, done.stderr
    return done.stdout


def released(project: Path, tag: str, when: str) -> None:
    commit(project, when)
    git(project, "tag", "-am", "x", tag)
    ran(project, "release", tag)
    commit(project, when)


def opened(archive: Path) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(archive.read_bytes()))) as tar:
        return {member.name: (tar.extractfile(member) or io.BytesIO()).read() for member in tar}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    project = small_project(tmp_path_factory.mktemp("released") / "记录 一")
    with (project / "site_config/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("texts: {en: {site_name: Small, site_description: A small record, copyright: Of nobody}}\n")
    (project / ".gitignore").write_text("/site/\n/.cache/\n", encoding="utf-8")
    released(project, "v1", "2024-02-01T08:00:00Z")
    replace(project / TITLE, "反诈服务台启用", "反诈服务台开放")
    released(project, "v2.0", "2024-03-01T08:00:00Z")
    ran(project, "build")
    archives = {tag: opened(project / f"releases/{tag}.tar.xz") for tag in ("v1", "v2.0")}
    return Published(project, tree(project / "site"), archives)


def test_every_byte_of_an_edition_but_its_notices_is_what_was_frozen(published: Published) -> None:
    for tag, archive in published.archives.items():
        frozen = {name.removeprefix("site/"): data for name, data in archive.items() if name.startswith("site/")}
        here = {name: data for name, data in published.site.items() if name.startswith(f"releases/{tag}/")}
        assert here.keys() == {f"releases/{tag}/{name}" for name in frozen}
        for name, data in frozen.items():
            before, *language_and_after = NOTICE.split(data)
            now = here[f"releases/{tag}/{name}"]
            after = language_and_after[1] if language_and_after else b""
            assert now.startswith(before), name
            assert now.endswith(after), name
            assert bool(language_and_after) == (len(now) > len(before) + len(after)), name
    assert "反诈服务台启用" in published.site[f"releases/v1/{PAGE}"].decode()
    assert "反诈服务台启用" not in published.site[PAGE].decode().partition("<article")[2]


def notice(page: bytes) -> str:
    return page.decode().partition('<aside class="md-banner">')[2].partition("</aside>")[0]


def test_a_notice_says_which_edition_it_is_and_leads_to_what_is_there(published: Published) -> None:
    said = {
        f"releases/v1/{PAGE}": "这是 v1 的版本（2024年2月1日），有更新的版本。",
        f"releases/v2.0/{PAGE}": "这是 v2.0 的版本（2024年3月1日），记录到今天没有改动。",
        f"releases/v1/en/{PAGE}": "This is edition v1 (1 February 2024). There is a newer version.",
    }
    for path, words in said.items():
        told = notice(published.site[path])
        assert words in told
        links = re.findall(r'href="([^"]*)"', told)
        found = [normpath(PurePosixPath(path).parent / link) for link in links]
        assert found[0] == path.partition("/")[2].partition("/")[2]
        assert set(found) <= published.site.keys()


def test_a_frozen_page_is_cited_by_its_tag_and_its_own_address(published: Published) -> None:
    page = published.site[f"releases/v1/{PAGE}"].decode()
    address = "https://biannian.example/releases/v1/events/fraud-desk/"
    assert f'<link rel="canonical" href="{address}">' in page
    assert page.count('<meta name="robots" content="noindex">') == 1
    cited = html.unescape(page.partition('id="cite"')[2])
    assert re.search(rf"\[EB/OL\]\. v1\. .*{re.escape(address)}", cited)
    assert "version = {v1}" in cited
    assert "biannian.example/events/fraud-desk" not in page


@pytest.mark.parametrize(("home", "words"), [("", "记录与 v2.0 的版本"), ("en/", "The record is that of edition v2.0")])
def test_a_page_of_today_offers_the_edition_that_equals_it(published: Published, home: str, words: str) -> None:
    cited = published.site[f"{home}{PAGE}"].decode().partition('id="cite"')[2]
    assert words in cited
    assert f'href="https://biannian.example/releases/v2.0/{home}events/fraud-desk/"' in cited


def test_what_changed_is_told_from_one_to_the_next_and_to_now(published: Published) -> None:
    between = published.site["releases/v1...v2.0/index.html"].decode()
    assert "原为 反诈服务台启用" in between.replace("<p>", "").replace("</p>", "")
    assert "记录没有改动。" in published.site["releases/v2.0...now/index.html"].decode()
    english = published.site["en/releases/v1...v2.0/index.html"].decode().partition("<article")[2]
    assert '<span lang="zh">反诈服务台启用</span>' in english
    listed = published.site["releases/index.html"].decode()
    assert listed.index('href="v2.0/"') < listed.index('href="v1...v2.0/"') < listed.index('href="v1/"')
    for page in ("changes", "data", "en/changes", "en/data"):
        assert 'href="../releases/"' in published.site[f"{page}/index.html"].decode()


def test_frozen_pages_are_in_no_sitemap_and_no_search(published: Published) -> None:
    assert b"/releases/v1...now/" in published.site["sitemap.xml"]
    assert b"/releases/v1/" not in published.site["sitemap.xml"]
    assert not [
        name for name, data in published.site.items() if name.startswith("assets/search") and b"releases/v" in data
    ]


def test_pages_of_editions_are_in_their_language_and_only_lists_name_each_other(published: Published) -> None:
    read = {
        path: PageLanguages(data.decode())
        for path, data in published.site.items()
        if "releases/" in path and path.endswith(".html")
    }
    english = {path: page for path, page in read.items() if page.language == "en"}
    assert {path for path in read if re.search(r"(^|/)en/", path)} == english.keys()
    assert {path: page.chinese for path, page in english.items() if page.chinese} == {}
    frozen = {path for path in read if re.match(r"releases/v[\d.]+/", path)}
    assert frozen
    assert [path for path in frozen if read[path].alternates] == []
    assert not_returned(page for path, page in read.items() if path not in frozen) == []
    assert read["en/releases/index.html"].alternates["zh"] == read["releases/index.html"].canonical


LISTS: Final = tuple(f"{home}releases/{name}" for home in ("", "en/") for name in ("", "v1...v2.0/", "v2.0...now/"))
FROZEN: Final = tuple(f"releases/v1/{name}" for name in ("", "en/", "events/fraud-desk/", "en/events/fraud-desk/"))


def test_pages_of_editions_are_valid_html(published: Published) -> None:
    assert faults([published.project / "site" / page / "index.html" for page in (*LISTS, *FROZEN)]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_pages_of_editions(
    published: Published, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    with served(published.project / "site") as address:
        for path in (*LISTS, *FROZEN):
            page.goto(address + path)
            assert violations(page, SCHEMES[scheme]) == [], path
    context.close()


@pytest.fixture
def copy(published: Published, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "-q", str(published.project), "copy")
    return tmp_path / "copy"


def codes(project: Path) -> set[str]:
    return {finding.code for finding in pipeline.check(project).findings} & {"altered-release", "missing-tag"}


def test_an_archive_that_was_changed_or_is_gone_stops_a_build(copy: Path) -> None:
    assert codes(copy) == set()
    archive = copy / "releases/v1.tar.xz"
    archive.write_bytes(archive.read_bytes() + b"\0")
    assert codes(copy) == {"altered-release"}
    assert pipeline.check(copy).record is None
    archive.unlink()
    assert codes(copy) == {"altered-release"}
    done = run("generator", "build", folder=copy, environment={})
    assert done.returncode != 0
    assert "git checkout" in done.stderr
    assert not (copy / "site").exists()


def test_a_tag_that_is_gone_or_moved_is_told(copy: Path) -> None:
    git(copy, "tag", "-f", "v1", "HEAD")
    assert codes(copy) == {"missing-tag"}
    git(copy, "tag", "-d", "v1")
    assert codes(copy) == {"missing-tag"}


def test_a_clone_without_its_history_loses_nothing_and_freezes_nothing(published: Published, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", published.project.as_uri(), "cut")
    assert codes(tmp_path / "cut") == set()
    assert len(pipeline.site_config(tmp_path / "cut").releases) == 2
    done = run("generator", "release", "v3", folder=tmp_path / "cut")
    assert done.returncode == 2
    assert "git fetch --unshallow --tags" in done.stderr


@pytest.mark.parametrize(
    ("tag", "said"), [("v1", "已经冻结"), ("V1", "已经冻结"), ("v9", "git tag v9"), ("now", "now"), ("a/b", "字母")]
)
def test_what_cannot_be_frozen_is_refused(published: Published, tag: str, said: str) -> None:
    done = run("generator", "release", tag, folder=published.project)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_host_lets_frozen_charts_be_framed_too(published: Published) -> None:
    said = ran(published.project, "host", "nginx")
    pattern = re.search(r'"~(\^/\([^"]*embed/)"', said)
    assert pattern
    assert re.match(pattern[1], "/releases/v1/en/embed/charts/x/")
    assert not re.match(pattern[1], "/releases/v1/events/x/")
