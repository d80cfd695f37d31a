from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.load.site_config import read_site_config
from generator.model.settings_error import SettingsError
from generator.render.settings import Settings, strings_of
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
