from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.preview.saves import PAGE, TITLE, opened, preview_project, put_back
from tests.preview.session import Session, serving


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return preview_project(tmp_path_factory.mktemp("编年 预览") / "项目 一")


@pytest.fixture(scope="module")
def session(pristine: Path) -> Iterator[Session]:
    with serving(pristine) as running:
        yield running


@pytest.fixture
def project(pristine: Path) -> Iterator[Path]:
    """The project served, put back after the test as it was."""
    with put_back(pristine):
        yield pristine


@pytest.fixture
def page(browser: Browser, session: Session, project: Path) -> Iterator[Page]:  # noqa: ARG001 - put back at the end
    """The page of one event."""
    with opened(browser, session, PAGE, TITLE) as page:
        yield page
