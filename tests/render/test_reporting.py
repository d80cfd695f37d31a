"""The foot of every page: a form with the page filled in, or a sentence."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, urlsplit

import pytest

from generator import pipeline
from generator.derive.index import index
from generator.files.addresses import EMBED
from generator.files.artifact import Page
from generator.load.published import History
from generator.mkdocs_plugin.lazy import Workshop
from generator.model.base import LocalText
from generator.render.reporting import feet, form, markdown
from generator.render.site import render
from generator.render.written import WrittenPage
from tests import records
from tests.projects import copy_project
from tests.render.strings import language, site
from tests.repositories import replace as rewrite

PAGE = "https://biannian.example/events/x/"


@pytest.mark.parametrize("host", ["https://github.com/a/b", "https://git.example/a/b"])
def test_the_form_of_github_has_the_page_filled_in(host: str) -> None:
    address = urlsplit(form(f"{host}/blob/main", PAGE, "甲 & 乙?#") or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{host}/issues/new"
    assert parse_qs(address.query) == {
        "template": ["correction.yml"], "title": ["更正 / Correction: 甲 & 乙?#"], "page": [PAGE],
    }  # fmt: skip


def test_the_template_of_gitlab_has_the_page_in_its_title() -> None:
    address = urlsplit(form("https://gitlab.example/a/group/b/-/blob/main", PAGE, "甲") or "")
    assert address.path == "/a/group/b/-/issues/new"
    assert parse_qs(address.query) == {
        "issuable_template": ["correction"], "issue[title]": [f"更正 / Correction: 甲 {PAGE}"],
    }  # fmt: skip


@pytest.mark.parametrize("repository", ["", "https://example.org/files", "javascript://a/b/c/blob/main"])
def test_no_form_is_known_elsewhere(repository: str) -> None:
    assert form(repository, PAGE, "甲") is None


def rendered(**settings: object) -> dict[str, str]:
    indexed = index(records.record([records.event("x")]))
    made = render(indexed, replace(site(), **settings))  # type: ignore[arg-type]
    pages = [each for each in made if isinstance(each, Page) and each.path.parts[0] != EMBED]
    return {str(page.path): page.markdown.rstrip().rpartition("\n\n")[2] for page in pages}


def test_every_page_ends_with_its_own_form() -> None:
    for path, foot in rendered(repository="https://github.com/a/b/blob/main").items():
        assert foot.startswith("[报告错误](<https://github.com/a/b/issues/new?template=correction.yml"), path
        assert foot.endswith(">)\n{: .bn-report}"), path
        page = "https://example.org/" + path.removesuffix("index.md").replace(".md", "/")
        assert f"&page={page.replace(':', '%3A').replace('/', '%2F')}>" in foot, path


def test_every_page_ends_with_the_sentence_where_there_is_no_form() -> None:
    feet_of = rendered(contact=LocalText(zh="写信<b>来</b>"))
    assert set(feet_of.values()) == {"写信&#60;b&#62;来&#60;/b&#62;\n{: .bn-report}"}


def test_nothing_is_said_where_nothing_is_set() -> None:
    assert not any("bn-report" in foot for foot in rendered().values())


LANGUAGES = (language("zh"), language("en"))
REPOSITORY = "https://github.com/a/b/blob/main"
WRITTEN = {
    PurePosixPath("about.md"): WrittenPage("# 关于 *本站* {#top}\n"),
    PurePosixPath("en/editors/index.md"): WrittenPage("# For editors\n"),
}


def test_a_report_about_a_hand_written_page_names_its_file() -> None:
    found = {str(foot.path): foot for foot in feet(replace(site(), repository=REPOSITORY, written=WRITTEN), LANGUAGES)}
    asked = {path: parse_qs(urlsplit(foot.address or "").query, keep_blank_values=True) for path, foot in found.items()}
    assert {path: (query["title"], query["page"]) for path, query in asked.items()} == {
        "about.md": (["更正 / Correction: 关于 本站"], ["https://example.org/about/ (docs/about.md)"]),
        "en/editors/index.md": (
            ["更正 / Correction: For editors"], ["https://example.org/en/editors/ (docs/en/editors/index.md)"],
        ),
        "404.html": (["更正 / Correction: 404"], [""]),
    }  # fmt: skip
    assert markdown(found["about.md"]).endswith("{: .bn-report}\n")
    assert markdown(found["en/editors/index.md"]).startswith("\n[Report an error](<https://github.com/")
    assert markdown(found["en/editors/index.md"]).endswith("{: .bn-report lang=en}\n")


def reports(page: str) -> list[str]:
    return re.findall(r'<p class="bn-report"[^>]*>(.*?)</p>', page, re.DOTALL)


def test_every_page_of_a_built_site_says_once_where_errors_are_reported(site: Path, offline_site: Path) -> None:
    for folder in (site, offline_site):
        pages = list(folder.rglob("*.html"))
        assert pages
        for page in pages:
            if EMBED in page.relative_to(folder).parts:
                continue  # in a frame there is a way to the whole page, which says it
            english = "en" in page.relative_to(folder).parts
            (said,) = reports(page.read_text(encoding="utf-8"))
            assert said.startswith("Found an error?" if english else "发现错误？"), page


def test_hand_written_pages_and_lost_addresses_lead_to_the_form(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "项目 一")
    rewrite(project / "site_config/site.yaml", 'repository: ""', f"repository: {REPOSITORY}")
    workshop = Workshop(project)
    record = pipeline.check(project).record
    assert record
    built = workshop.site(workshop.plan(record, History()))
    written = [path.relative_to(project / "docs") for path in (project / "docs").rglob("*.md")]
    for path in (each for each in written if each.parts[0] not in {"developers", "decisions"}):
        page = path.parent / "index.html" if path.stem == "index" else path.with_suffix("") / "index.html"
        (said,) = reports((built.get(str(page)) or b"").decode())
        address = html.unescape(re.findall(r'href="([^"]+)"', said)[0])
        (named,) = parse_qs(urlsplit(address).query)["page"]
        assert named.endswith(f"/ (docs/{path})")
    (said,) = reports((built.get("404.html") or b"").decode())
    assert "https://github.com/a/b/issues/new?template=correction.yml" in said
