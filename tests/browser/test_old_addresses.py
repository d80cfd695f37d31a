"""Old addresses keep working, hosted and from a folder, with and without script."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from generator.files.addresses import EMBED
from tests.browser.site import served
from tests.browser.test_accessibility import AXE
from tests.projects import run
from tests.small import small_project

REDIRECTS = """\
redirects:
  - {from: autumn-campaign, kind: event, to: late-campaign}
  - {from: late-campaign, kind: event, to: summer-campaign}
  - {from: old-desk, kind: entity, reason: {zh: "与[[town-police]]重复", en: "It repeats [[town-police]]"}}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("旧 址") / "项目")
    (folder / "content/redirects.yaml").write_text(REDIRECTS, encoding="utf-8")
    for options in ([], ["--offline"]):
        done = run("generator", "build", *options, folder=folder)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("script", [True, False])
def test_hosted_an_old_address_leads_to_the_new_one(browser: Browser, project: Path, script: bool) -> None:
    with served(project / "site") as address:
        page = browser.new_page(java_script_enabled=script)
        page.goto(f"{address}events/autumn-campaign/")
        page.wait_for_url(f"{address}events/summer-campaign/")
        assert page.inner_text("h1") == "夏季治安行动"
        page.close()


@pytest.mark.parametrize("script", [True, False])
def test_from_a_folder_an_old_address_leads_to_the_new_one(browser: Browser, project: Path, script: bool) -> None:
    folder = project / "site-offline" / "events"
    context = browser.new_context(offline=True, java_script_enabled=script)
    page = context.new_page()
    page.goto((folder / "autumn-campaign/index.html").as_uri())
    page.wait_for_url((folder / "summer-campaign/index.html").as_uri())
    assert page.inner_text("h1") == "夏季治安行动"
    context.close()


@pytest.mark.parametrize("tree", ["site", "site-offline"])
def test_a_tombstone_says_why(browser: Browser, project: Path, tree: str) -> None:
    page = browser.new_page()
    page.goto((project / tree / "entities/old-desk/index.html").as_uri())
    assert "撤下的理由：与小城公安局重复" in page.inner_text("article").replace("\n", "")
    page.close()


def test_search_engines_are_told_the_new_address_and_to_leave_the_old_alone(project: Path) -> None:
    old = (project / "site/events/autumn-campaign/index.html").read_text(encoding="utf-8")
    assert old.count('rel="canonical"') == 1
    assert '<link rel="canonical" href="https://biannian.example/events/summer-campaign/">' in old
    for path in ("events/autumn-campaign", "events/late-campaign", "entities/old-desk"):
        html = (project / f"site/{path}/index.html").read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in html
    assert "noindex" not in (project / "site/events/summer-campaign/index.html").read_text(encoding="utf-8")


def test_old_addresses_are_in_no_sitemap_nav_or_search(project: Path) -> None:
    names = {"{http://www.sitemaps.org/schemas/sitemap/0.9}loc"}
    sitemap = [element.text for element in ET.parse(project / "site/sitemap.xml").iter() if element.tag in names]  # noqa: S314
    assert "https://biannian.example/events/summer-campaign/" in sitemap
    site = project / "site"
    pages = [path for path in site.rglob("index.html") if EMBED not in path.relative_to(site).parts]
    assert len(sitemap) == len(set(sitemap)) == len(pages) - 3 * 2  # in either language
    for path in (project / "site").rglob("*"):
        if path.suffix in {".html", ".js", ".json", ".xml"} and "data/yaml" not in path.as_posix():
            text = path.read_text(encoding="utf-8")
            own = path.parent.name in {"autumn-campaign", "late-campaign", "old-desk"}
            assert own or not any(id_ in text for id_ in ("autumn-campaign", "late-campaign", "old-desk")), path


def test_axe_finds_nothing_on_a_tombstone(browser: Browser, project: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto((project / "site/entities/old-desk/index.html").as_uri())
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate("axe.run()")["violations"] == []
    page.close()
