"""``biannian diff`` as it is typed, in real repositories."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.derive.differences import FIGURE
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator, Region, Topic, Unit
from generator.model.sources import Source
from tests.projects import run
from tests.render.strings import language
from tests.repositories import commit, replace
from tests.rules.overlay import MINIMAL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "项目 一"
    shutil.copytree(MINIMAL / "content", folder / "content")
    commit(folder)
    return folder


def test_values_are_told_in_words_with_unit_and_bound(project: Path) -> None:
    observations = project / "content/observations/town-2023.yaml"
    replace(observations, "value: -2.2", "value: -2.5")
    replace(project / "content/events/2023/fraud-desk.yaml", "date: ", "date: 2022 # ")
    done = run("generator", "diff", "HEAD", folder=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "数值：原为 下降2.2%，现为 下降2.5%" in done.stdout
    assert "~ fraud-desk" in done.stdout
    assert "现为 2022年" in done.stdout
    said = run("generator", "diff", "HEAD", "--lang", "en", "--format", "markdown", folder=project).stdout
    assert "value: was fell by 2.2%, is fell by 2.5%" in said


def test_a_passage_tells_the_numerals_that_changed(project: Path) -> None:
    source = project / "content/sources/town-2023.yaml"
    replace(source, "- {token: 2.2%}", "- {token: 2.2%, status: name, reason: {zh: 名称}}")
    said = run("generator", "diff", "HEAD", folder=project).stdout
    assert "段落：原为 第2段：2.2%，现为 第2段：2.2% 名称" in said
    replace(source, f"digest: sha256:{'a' * 64}", f"digest: sha256:{'b' * 64}")
    said = run("generator", "diff", "HEAD", folder=project).stdout
    assert "段落：原为 第1段：sha256:aaaaaaa，现为 第1段：sha256:bbbbbbb" in said


def test_two_revisions_and_json(project: Path) -> None:
    (project / "content/events/2023/fraud-desk.yaml").unlink()
    commit(project)
    replace(project / "content/topics.yaml", "id: safety", "id: peace")
    found = json.loads(run("generator", "diff", "HEAD~1", "HEAD", "--format", "json", folder=project).stdout)
    assert (found["from"], found["to"]) == ("HEAD~1", "HEAD")
    assert [(change["kind"], change["id"], change["change"]) for change in found["changes"]] == [
        ("event", "fraud-desk", "removed")
    ]
    assert json.loads(run("generator", "diff", "HEAD", "--format", "json", folder=project).stdout)["to"] is None


def test_nothing_changed(project: Path) -> None:
    assert run("generator", "diff", "HEAD", folder=project).stdout == "从 HEAD 到 工作目录\n记录没有改动。\n"


def test_a_record_with_errors_is_compared_as_far_as_it_can_be_read(project: Path) -> None:
    replace(project / "content/events/2023/fraud-desk.yaml", "type: ", "typ: ")
    replace(project / "content/events/2023/summer-campaign.yaml", "date: ", "date: 20235 # ")
    replace(project / "content/units.yaml", "id: percent", "id: per-cent")
    done = run("generator", "diff", "HEAD", folder=project)
    assert done.returncode == 0, done.stderr
    assert "工作目录 的记录有" in done.stdout
    assert "现为 20235" in done.stdout


@pytest.mark.parametrize("options", [["nowhere"], ["HEAD", "nowhere"], ["HEAD", "--format", "xml"], []])
def test_usage_errors_are_status_2(project: Path, options: list[str]) -> None:
    done = run("generator", "diff", *options, folder=project)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_without_git_it_is_said(tmp_path: Path) -> None:
    shutil.copytree(MINIMAL / "content", tmp_path / "content")
    done = run("generator", "diff", "HEAD", folder=tmp_path)
    assert done.returncode == 2
    assert "这里没有 git 的历史" in done.stderr


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_field_has_a_name(code: str) -> None:
    for model in (Event, SourcedObservation, Entity, Indicator, Source, Region, Topic, Unit):
        for field in set(model.model_fields) - {"id", "code", *(set(FIGURE) - {"value", "unit"})}:
            assert language(code).say(f"field_names.{field}")
