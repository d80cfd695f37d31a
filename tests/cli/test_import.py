"""``biannian import`` and ``biannian export`` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from click.testing import CliRunner

from generator.cli.import_ import command
from generator.model.record import Record
from generator.words.wording import Wording
from tests.projects import ROOT, copy_project, run, tree
from tests.render.strings import language
from tests.small import small_project
from tests.this_record import this_record

LEFT_BEHIND: Final = ("claims", "corrections")
"""What an event has and no other format holds."""


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """The project without its events, in a folder with a space and Hanzi."""
    project = copy_project(tmp_path / "我的 项目")
    for path in sorted((project / "content/events").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    return project


@pytest.fixture(scope="session")
def record() -> Record:
    return this_record()


def drafts(project: Path) -> dict[str, dict[str, Any]]:
    files = sorted((project / "content/events").rglob("*.yaml"))
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}


def exported(folder: Path, *options: str) -> Path:
    path = folder / ("事件.json" if "timelinejs" in options else "事件.csv")
    done = run("generator", "export", *options, "-o", str(path))
    assert done.returncode == 0, done.stderr
    for name in LEFT_BEHIND:
        assert f"装不下 {name}（" in done.stderr, "what is left behind is told"
    return path


def test_a_table_goes_round(empty: Path, tmp_path: Path) -> None:
    done = run("generator", "import", str(exported(tmp_path, "--format", "csv")), folder=empty)
    assert done.returncode == 0, done.stderr
    found = drafts(empty)
    assert found.keys() == {path.stem for path in (ROOT / "content/events").rglob("*.yaml")}
    for path in sorted((ROOT / "content/events").rglob("*.yaml")):
        whole = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name in LEFT_BEHIND:
            whole.pop(name, None)
        whole["relations"] = [{"type": each["type"], "to": each["to"]} for each in whole.get("relations", ())]
        assert found[path.stem] == {key: value for key, value in whole.items() if value not in ([], {})}


def test_check_asks_for_what_the_table_did_not_have(empty: Path, tmp_path: Path) -> None:
    run("generator", "import", str(exported(tmp_path, "--format", "csv")), folder=empty)
    findings = json.loads(run("generator", "check", "--format", "json", folder=empty).stdout)["findings"]
    assert {(each["code"], each["message"]) for each in findings} == {("missing-field", "relations 里缺少字段 basis")}


@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_document_goes_round_as_far_as_it_carries(empty: Path, tmp_path: Path, record: Record, code: str) -> None:
    document = exported(tmp_path, "--format", "timelinejs", "--lang", code) if code == "zh" else tmp_path / "事件.json"
    if code == "en":
        run("generator", "export", "--format", "timelinejs", "--lang", "en", "-o", str(document))
    done = run("generator", "import", str(document), "--source", "jiangsu-2023", folder=empty)
    assert done.returncode == 1, "remarks beside dates are told"
    found = drafts(empty)
    wording = Wording(record, language(code))
    assert found.keys() == record.events.keys()
    for id_, event in record.events.items():
        assert found[id_]["date"] == event.date
        assert found[id_]["topics"] == [event.topics[0]]
        assert found[id_]["title"] == {code: wording.plain(event.title)}, "figures in the place of their ids"
        assert found[id_]["sources"] == [{"source": "jiangsu-2023"}]


def test_a_dry_run_writes_nothing_and_shows_what_would_be_written(empty: Path, tmp_path: Path) -> None:
    table = exported(tmp_path, "--format", "csv")
    before = tree(empty)
    shown = run("generator", "import", str(table), "--dry-run", folder=empty)
    assert tree(empty) == before
    run("generator", "import", str(table), folder=empty)
    for path in (empty / "content/events").rglob("*.yaml"):
        assert path.read_text(encoding="utf-8") in shown.stdout


def test_an_import_never_overwrites(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    before = tree(project)
    table = tmp_path / "x.csv"
    table.write_text(
        "id,title,date\nnew-one,新的,2023\nkunshan-elder-rescue,旧的,2023\nnew-one,又一个,2023\n", encoding="utf-8"
    )
    done = run("generator", "import", str(table), folder=project)
    assert done.returncode == 1
    assert "x.csv:3:1: 错误[already-there]" in done.stderr
    assert "x.csv:4:1: 错误[already-there]" in done.stderr
    assert tree(project) == before


def test_a_table_without_ids_is_not_imported_twice(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    table = tmp_path / "x.csv"
    table.write_text("标题,日期\n冬季巡防,2023/12/5\n没有日期的,\n", encoding="utf-8")
    assert run("generator", "import", str(table), folder=project).returncode == 1, "one has no date"
    before = tree(project)
    table.write_text("标题,日期\n冬季巡防,2023年12月5日\n没有日期的,\n冬季巡防,2024/12/5\n", encoding="utf-8")
    done = run("generator", "import", str(table), folder=project)
    assert "x.csv:2:1: 错误[already-there] 事件 dong-ji-xun-fang 的标题和日期与它相同" in done.stderr
    assert "x.csv:3:1: 错误[already-there] 事件 mei-you-ri-qi-de" in done.stderr
    assert "x.csv:4:1" not in done.stderr, "another year is another event"
    assert tree(project) == before


def test_proposed_ids_are_new(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    table = tmp_path / "x.csv"
    table.write_text(
        "title_zh,title_en,date\n甲,Kunshan elder rescue,2023\n乙,Kunshan elder rescue,\n夏季行动,,2023\n",
        encoding="utf-8",
    )
    done = run(
        "generator",
        "import",
        str(table),
        "--type",
        "案件",
        "--region",
        "昆山市",
        "--topic",
        "grassroots",
        folder=project,
    )
    assert done.stdout.split() == [
        "content/events/2023/kunshan-elder-rescue-2.yaml",
        "content/events/undated/kunshan-elder-rescue-3.yaml",
        "content/events/2023/xia-ji-xing-dong.yaml",
    ]
    draft = drafts(project)["xia-ji-xing-dong"]
    assert (draft["type"], draft["region"], draft["topics"]) == ("case", "320583", ["grassroots"])


def test_a_folder_that_cannot_be_written_is_a_clear_message_and_leaves_nothing(empty: Path, tmp_path: Path) -> None:
    (empty / "content/events/2023").write_text("a file where a folder should be", encoding="utf-8")
    before = tree(empty)
    done = run("generator", "import", str(exported(tmp_path, "--format", "csv")), folder=empty)
    assert done.returncode == 2
    assert "写不进 content/events/2023：那里已经有同名的文件" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(empty) == before


@pytest.mark.parametrize(
    "id_",
    [
        "../../../../evil-rel", "../../../.github/workflows/x", "/x", "..", ".", "a/b", "a\\b", "C:x", "con", "aux",
        "index", "Kunshan", "x ", "x.", "__proto__", "a" * 300,
    ],
)  # fmt: skip
def test_an_id_is_checked_before_it_is_a_path(tmp_path: Path, id_: str) -> None:
    project = small_project(tmp_path / "outer" / "project")
    table = tmp_path / "table.csv"
    table.write_text(f'id,标题,日期\n"{id_}",甲地巡防,2023\ngood,乙地巡防,2023\n', encoding="utf-8")
    before = tree(tmp_path)
    status = CliRunner().invoke(command, [str(table), "--project", str(project)]).exit_code
    allowed = {f"outer/project/content/events/2023/{id_.strip()}.yaml", "outer/project/content/events/2023/good.yaml"}
    written = tree(tmp_path).keys() - before.keys()
    assert (status, written) == (1, set()) if id_ != "x " else written == allowed


def test_nothing_is_written_through_a_link_out_of_the_record(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    outside = tmp_path / "outside"
    outside.mkdir()
    (project / "content/events/2024").symlink_to(outside)
    table = tmp_path / "table.csv"
    table.write_text("id,标题,日期\ngood,甲地巡防,2024\n", encoding="utf-8")
    done = CliRunner().invoke(command, [str(table), "--project", str(project)])
    assert done.exit_code == 2
    assert list(outside.iterdir()) == []
