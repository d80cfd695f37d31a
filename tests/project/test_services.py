"""The files that other programs read: CI services, pre-commit, issue forms. They keep to their published
schemas, and every command in them exists."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.cli.main import COMMANDS
from tests.projects import ROOT, run

SCHEMAS = {
    ".github/workflows/site.yml": "vendor.github-workflows",
    ".github/workflows/test.yml": "vendor.github-workflows",
    ".github/workflows/release.yml": "vendor.github-workflows",
    ".github/ISSUE_TEMPLATE/correction.yml": "vendor.github-issue-forms",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    "CITATION.cff": "vendor.citation-file-format",
}
SERVICES = (".github/workflows/site.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml")


def held(file: Path, schema: str) -> subprocess.CompletedProcess[str]:
    options = ["--data-transform", "gitlab-ci"] if schema == "vendor.gitlab-ci" else []
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *options, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_it_keeps_to_its_published_schema(name: str, schema: str) -> None:
    done = held(ROOT / name, schema)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        (".github/workflows/site.yml", "runs-on: ubuntu-latest", "run-on: ubuntu-latest"),
        (".github/ISSUE_TEMPLATE/correction.yml", "type: input", "type: line"),
        (".gitlab-ci.yml", "paths: [site]", "paths: site"),
    ],
)
def test_the_schema_would_notice(name: str, right: str, wrong: str, tmp_path: Path) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "wrong.yml").write_text(text.replace(right, wrong), encoding="utf-8")
    assert held(tmp_path / "wrong.yml", SCHEMAS[name]).returncode == 1


def commands(value: object) -> Iterator[str]:
    """Every string of a file, among them every command."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from commands(item)


@pytest.mark.parametrize("name", SERVICES)
def test_every_command_and_option_and_target_exists(name: str) -> None:
    lines = list(commands(yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = [
        match.groups()
        for line in lines
        for match in re.finditer(r"\.venv/bin/biannian (\w+)((?: --\S+(?: \w+)?)*)", line)
    ]
    targets = {match for line in lines for match in re.findall(r"^make (\S+)", line)}
    assert named
    for command, options in named:
        assert command in COMMANDS
        for option in re.findall(r"--\S+", options):
            assert option in run("generator", command, "--help").stdout
    assert all(re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE) for target in targets)


def test_pre_commit_reads_its_configuration() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    files = [str(path.relative_to(ROOT)) for path in (ROOT / "content").rglob("*.yaml")]
    for hook in config["repos"][0]["hooks"]:
        assert hook.keys() == {"id", "name", "entry", "language", "files", "pass_filenames"}
        assert all(re.search(hook["files"], file) for file in files)


def test_the_issue_templates_ask_the_same() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correction.yml").read_text(encoding="utf-8"))
    template = (ROOT / ".gitlab/issue_templates/correction.md").read_text(encoding="utf-8")
    asked = [part["attributes"]["label"].partition(" / ")[0] for part in form["body"] if "id" in part]
    assert asked == [
        line.removeprefix("## ").partition(" / ")[0] for line in template.splitlines() if line.startswith("## ")
    ]
    assert "page" in {part.get("id") for part in form["body"]}, "the site fills it in"
