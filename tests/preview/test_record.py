"""The preview of this record shows what a build of it writes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from generator.bundle.policy import POLICY
from generator.bundle.target import MARKER
from tests.browser.site import KINDS
from tests.preview.saves import heading, opened, put_back
from tests.preview.session import Session
from tests.projects import copy_project, tree
from tests.repositories import replace

EVENT: Final = "content/events/2023/kunshan-elder-rescue.yaml"
PAGE: Final = "events/kunshan-elder-rescue/"
TITLE: Final = "昆山警方用无人机找到走失老人"


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """The project of this record, with what the build of its site has drawn: the preview need not draw it again."""
    project = copy_project(tmp_path_factory.mktemp("编年 预览") / "项目 二")
    shutil.copytree(site.parent / ".cache", project / ".cache", dirs_exist_ok=True)
    return project


def test_pages_are_those_of_the_built_site(session: Session, site: Path) -> None:
    for kind in (*KINDS, "404.html", "sitemap.xml"):
        _, policy, served = session.get(kind)
        built = site / kind if "." in kind else site / kind / "index.html"
        script = r'<script src="/__preview__/preview.js" data-version="\d+" defer></script>'
        bare, count = re.subn(script, "", served.decode())
        assert count == (kind != "sitemap.xml")
        assert bare == built.read_text(encoding="utf-8"), kind
        assert policy == POLICY


def test_other_files_are_those_of_the_built_site(session: Session, site: Path) -> None:
    files = [path for path in tree(site) if not path.endswith((".html", "sitemap.xml", "sitemap.xml.gz", MARKER))]
    for path in files[:: max(1, len(files) // 40)]:
        assert session.get(quote(path))[2] == (site / path).read_bytes(), path


def test_charts_and_search_work(browser: Browser, pristine: Path, session: Session) -> None:
    with put_back(pristine), opened(browser, session, PAGE, TITLE) as page:
        replace(pristine / EVENT, TITLE, f"丁丑{TITLE}")
        heading(page, f"丁丑{TITLE}")
        page.fill("input[name=q]", "丁丑昆")
        expect(page.locator(".bn-result").first).to_contain_text("丁丑", timeout=30_000)
        page.goto(session.address + "topics/major-crime/")
        expect(page.locator(".bn-chart__drawing--wide").first).to_be_visible()
