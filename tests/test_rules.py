"""The registries of rules: nothing that lies in a folder of rules is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rules import RULES
from generator.validate import registry
from tests.projects import ROOT

FOLDERS = ("load/rules", "validate/rules", "edit/rules")


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_module_of_a_folder_of_rules_is_registered(folder: str) -> None:
    found = {path.stem.replace("_", "-") for path in Path(ROOT, "generator", folder).glob("[!_]*.py")}
    assert found <= RULES.keys()


def test_a_module_that_checks_is_asked() -> None:
    asked = {module.RULE.code for module in registry.RECORD_RULES}
    told = {module.RULE.code for module in (*registry.SHAPE_RULES, *registry.FILE_RULES, *registry.WAIVER_RULES)}
    assert not asked & told
    for module in (*registry.SHAPE_RULES, *registry.FILE_RULES, *registry.WAIVER_RULES):
        assert not hasattr(module, "check"), module.RULE.code
