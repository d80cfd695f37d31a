"""The package that ``pip`` installs has every file that the product is made of."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import yaml

from generator.charts import echarts
from tests.projects import ROOT

UNUSED = (".d.ts",)
"""How the names end of what only the checks of the scripts read."""


def test_the_wheel_holds_every_file_of_the_product(tmp_path: Path) -> None:
    """A pattern of package data leaves out files whose names begin with a dot, and kinds that nobody listed."""
    listed = subprocess.run(["git", "ls-files", "generator"], cwd=ROOT, capture_output=True, check=True, text=True)
    files = [name for name in listed.stdout.splitlines() if not name.endswith(UNUSED)]
    for name in (*files, "pyproject.toml", "setup.py", "README.md", "LICENSE"):
        (tmp_path / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / "source" / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", str(tmp_path), str(tmp_path / "source")], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as package:
        assert {*files, "biannian/__init__.py", "biannian/py.typed"} - set(package.namelist()) == set()
        assert package.read("generator/charts/echarts.esm.min.js") == echarts.read(), "no package beside it is needed"


def test_version_and_licence_are_told_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    assert cited["authors"] == project["authors"]
    assert f"## {project['version']} — {cited['date-released']}\n" in changes
