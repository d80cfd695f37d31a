"""The small project that the patches of the guide are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.repositories import commit
from tests.small import small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    commit(small_project(folder))
    return folder
