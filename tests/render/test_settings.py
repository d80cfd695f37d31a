from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.load.site_config import read_site_config
from generator.model.settings_error import SettingsError
from generator.render.settings import Settings
from generator.words.strings import strings_of
from tests.projects import ROOT


def test_ui_strings_are_texts_nested_by_key() -> None:
    assert strings_of({"a": {"b": "text"}}) == {"a": {"b": "text"}}


@pytest.mark.parametrize(("data", "key"), [({"a": {"b": ["text"]}}, "a.b."), ({"a": 1}, "a."), ("text", "UI strings")])
def test_another_shape_is_refused_by_its_key(data: object, key: str) -> None:
    with pytest.raises(SettingsError, match=key):
        strings_of(data)


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ValidationError, match="highlight"):
        Settings.model_validate({"highlight": []})


def test_the_settings_of_the_project_can_be_read() -> None:
    assert Settings.model_validate(read_site_config(ROOT, "site.yaml")).findings


@pytest.mark.parametrize(
    ("written", "lost"),
    [
        ("headline: {zh: 甲, en: Visits, loans}", "loans"),
        ("findings:\n  - {zh: 甲, 乙, en: One}", "乙"),
        ("licence: {name: X, title: {zh: 甲, en: A, B}, path: 'https://licence.example/'}", "B"),
    ],
)
def test_nothing_between_braces_is_lost(tmp_path: Path, written: str, lost: str) -> None:
    folder = tmp_path / "site_config"
    folder.mkdir()
    (folder / "site.yaml").write_text(f"repository:\n{written}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=rf"site\.yaml:\d+:\d+：{lost} 没有值"):
        read_site_config(tmp_path, "site.yaml")


def test_a_setting_may_be_left_open(tmp_path: Path) -> None:
    (tmp_path / "site_config").mkdir()
    (tmp_path / "site_config" / "site.yaml").write_text("repository:\nhighlights: []\n", encoding="utf-8")
    assert read_site_config(tmp_path, "site.yaml") == {"highlights": []}
