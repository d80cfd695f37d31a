"""The foot of every page: a form with the page filled in, or a sentence."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.derive.index import index
from generator.model.base import LocalText
from generator.render.artifact import Page
from generator.render.reporting import form
from generator.render.site import render
from tests import records
from tests.render.strings import site

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


def feet(**settings: object) -> dict[str, str]:
    indexed = index(records.record([records.event("x")]))
    pages = [each for each in render(indexed, replace(site(), **settings)) if isinstance(each, Page)]  # type: ignore[arg-type]
    return {str(page.path): page.markdown.rstrip().rpartition("\n\n")[2] for page in pages}


def test_every_page_ends_with_its_own_form() -> None:
    for path, foot in feet(repository="https://github.com/a/b/blob/main").items():
        assert foot.startswith("[报告错误](<https://github.com/a/b/issues/new?template=correction.yml"), path
        assert foot.endswith(">)\n{: .bn-report}"), path
        page = "https://example.org/" + path.removesuffix("index.md").replace(".md", "/")
        assert f"&page={page.replace(':', '%3A').replace('/', '%2F')}>" in foot, path


def test_every_page_ends_with_the_sentence_where_there_is_no_form() -> None:
    feet_of = feet(contact=LocalText(zh="写信<b>来</b>"))
    assert set(feet_of.values()) == {"写信&#60;b&#62;来&#60;/b&#62;\n{: .bn-report}"}


def test_nothing_is_said_where_nothing_is_set() -> None:
    assert not any("bn-report" in foot for foot in feet().values())
