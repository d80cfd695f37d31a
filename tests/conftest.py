from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.site import chromium
from tests.once import Once
from tests.projects import copy_project, run
from tests.small import small_project

os.environ["LC_ALL"] = "C.UTF-8"  # messages are in Chinese wherever the tests run
# Containers often forbid bytecode: each command that tests start would then compile all it imports, for a second.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A shell that starts a run in the background has it ignore Ctrl-C, and what a test starts and ends would too.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, so that main fails when it is broken and at no other time.
settings.register_profile("project", derandomize=True, deadline=None)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files of golden tests anew")
    parser.addoption("--fuzz-factor", type=int, default=1, help="how many times as long the tests marked fuzz run")


LONGEST: Final = (
    "browser/test_screens.py", "validate/test_seeded_faults.py", "cli/test_circumstances.py",
    "browser/test_explorer.py", "browser/test_accessibility.py", "mkdocs_plugin/test_build.py",
    "browser/test_search.py", "bundle/test_release.py",
)  # fmt: skip
"""Modules that take the most: one that began last would keep a process while the others have nothing to do.

The second and third need no site of the record, which the first one builds meanwhile.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest modules."""
    ranks = {Path(__file__).parent / name: rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fuzz: a seeded sample of a long run; make fuzz runs all of it")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def fuzz_factor(request: pytest.FixtureRequest) -> int:
    """How many times as long as in ``make test`` a test marked fuzz runs: 100 in ``make fuzz``."""
    return int(request.config.getoption("--fuzz-factor"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of all tests: Playwright runs once in a process."""
    with chromium() as instance:
        yield instance


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes what all processes of a run read."""
    own = tmp_path_factory.getbasetemp()
    return Once(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The hosted site of this record, as ``biannian build`` leaves it; to be read and not to be changed."""
    return once.made("hosted", _built) / "site"


@pytest.fixture(scope="session")
def offline_site(once: Once) -> Path:
    """The offline site of this record, moved to a folder whose path has spaces and Hanzi."""
    return once.made("编年 离线", _built_offline) / "江苏 2023"


@pytest.fixture(scope="session")
def small_site(once: Once) -> Path:
    """The hosted site of the project of two events; to be read and not to be changed."""
    return once.made("small", _built_small) / "site"


@pytest.fixture(scope="session")
def small_offline_site(once: Once) -> Path:
    """The offline site of that project, as ``biannian build --offline`` leaves it."""
    return once.made("small offline", partial(_built_small, options=["--offline"])) / "site-offline"


def _built(folder: Path) -> None:
    _build(copy_project(folder))


def _built_small(folder: Path, options: Sequence[str] = ()) -> None:
    _build(small_project(folder), *options)


def _build(project: Path, *options: str) -> None:
    done = run("generator", "build", *options, folder=project)
    assert done.returncode == 0, done.stderr


def _built_offline(folder: Path) -> None:
    project = copy_project(folder / "project")
    _build(project, "--offline")
    shutil.move(project / "site-offline", folder / "江苏 2023")
