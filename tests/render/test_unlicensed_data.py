"""A site is asked for the licence of its data, by a hint, until it names one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.diagnostics.diagnostic import Severity

LICENCE = "licence: {name: CC0-1.0, title: {zh: 放弃权利, en: No rights reserved}, path: 'https://licence.example/'}"


@pytest.mark.parametrize(("settings", "asked"), [(None, False), ("repository: ''", True), (LICENCE, False)])
def test_it_is_asked_for(tmp_path: Path, settings: str | None, asked: bool) -> None:
    (tmp_path / "content").mkdir()
    if settings:
        (tmp_path / "site_config").mkdir()
        (tmp_path / "site_config" / "site.yaml").write_text(settings + "\n", encoding="utf-8")
    found = [each for each in pipeline.check(tmp_path).findings if each.code == "unlicensed-data"]
    assert [each.severity for each in found] == [Severity.HINT] * asked
    assert [str(each.span) for each in found] == ["site_config/site.yaml:1:1"] * asked
