"""From an article to a record, as an editor types it."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from generator import pipeline
from tests.projects import ROOT, run

ARTICLE = (
    "平安小城\n2023年，全城破获盗窃案件43起，破案率同比下降2.2%、21.6%，推行“五步工作法”，这是第三次，建成一个平台。\n"
    "全年挽回损失138万余元，实现“零发生”。热线025-84707368。\n"
)
TOPICS = (
    "topics:\n  - id: everyday-crime\n    name: {zh: 民生小案, en: Everyday crime}\n"
    "    description: {zh: 侵财案件。, en: Property crime.}\n"
)
REGIONS = """\
regions:
  - {code: "320000", name: {zh: 江苏省, en: Jiangsu Province}, level: province}
"""
OPEN = ["token-status-mismatch", *["token-unaccounted"] * 4]
"""What is left after the walk: four figures, and 五步工作法, of which the record has no entity yet."""
SOURCE = (
    "new", "source", "--title-zh", "小城年报", "--title-en", "Town report", "--type", "report", "--region", "320000",
    "--reach", "2023", "--description-zh", "一年。", "--description-en", "A year.",
)  # fmt: skip
INDICATOR = (
    "new", "indicator", "--name-zh", "破获盗窃案件数", "--name-en", "Thefts cleared", "--definition-zh", "起数。",
    "--definition-en", "Cases.", "--kind", "count", "--unit", "case", "--better", "more", "--topic", "everyday-crime",
)  # fmt: skip
EVENT = (
    "new", "event", "--title-zh", "小城破获盗窃案件", "--title-en", "Thefts cleared", "--type", "case", "--passages",
    "2", "--date", "2023", "--topics", "everyday", "--observations", "jiangsu-thefts-cleared", "--summary-zh",
    "破获{jiangsu-thefts-cleared}。", "--summary-en", "Cleared: {jiangsu-thefts-cleared}.",
)  # fmt: skip


def biannian(project: Path, *arguments: str, terminal: int | None = None) -> subprocess.CompletedProcess[str]:
    return run("generator", *arguments, "--project", str(project), terminal=terminal)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the shared units and nothing else: a region and a topic of its own, which lead with no figure."""
    folder = tmp_path / "新 project"
    (folder / "content").mkdir(parents=True)
    shutil.copy(ROOT / "content/units.yaml", folder / "content")
    (folder / "content/regions.yaml").write_text(REGIONS, encoding="utf-8")
    (folder / "content/topics.yaml").write_text(TOPICS, encoding="utf-8")
    (folder / "文章.txt").write_text(ARTICLE, encoding="utf-8")
    assert biannian(folder, *SOURCE).returncode == 0
    assert biannian(folder, *INDICATOR).returncode == 0
    assert biannian(folder, "source", "index", "town-report", str(folder / "文章.txt")).returncode == 0
    return folder


def drafted(project: Path, *arguments: str) -> dict[str, list[dict[str, object]]]:
    done = biannian(project, "source", "draft", "town-report", *arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[dict[str, object]]] = YAML(typ="safe").load(done.stdout)
    return found


def test_every_open_numeral_has_one_proposal(project: Path) -> None:
    steps = [(2, "五")]
    for arguments, asked, named in (((), steps, []), ((str(project / "文章.txt"),), [], ["name"])):
        draft = drafted(project, *arguments)
        figures = [(item["passage"], item["token"]) for item in draft["observations"]]
        assert figures == [(2, "43起"), (2, "2.2%"), (2, "21.6%"), *asked, (3, "138万余元"), (3, "零")]
        aside = [(group["passage"], [token["status"] for token in group["tokens"]]) for group in draft["set_aside"]]  # type: ignore[attr-defined]
        assert aside == [(2, [*named, "ordinal", "structure"]), (3, ["name"])], "quoted"
    assert draft["dates"] == [{"date": "2023", "passages": [2]}]
    assert draft["names"] == [{"name": "五步工作法", "passages": [2]}, {"name": "零发生", "passages": [3]}]
    assert not drafted(project, "--passage", "1")["dates"], "of the passages asked for only"
    assert [name["name"] for name in drafted(project, str(project / "文章.txt"), "--passage", "3")["names"]] == [
        "零发生"
    ]


def test_a_figure_is_read_and_with_the_article_its_direction_and_indicator_are_guessed(project: Path) -> None:
    without, with_article = drafted(project), drafted(project, str(project / "文章.txt"))
    money = {"value": 138, "unit": "wan-yuan", "bound": "over", "period": "2023", "region": "320000"}
    for draft in (without, with_article):
        assert money.items() <= next(item for item in draft["observations"] if item["passage"] == 3).items()
    assert "direction" not in without["observations"][1]
    falls = [(item["value"], item["direction"]) for item in with_article["observations"][1:3]]
    assert falls == [(-2.2, "decrease"), (-21.6, "decrease")]
    text = biannian(project, "source", "draft", "town-report", str(project / "文章.txt")).stdout
    assert text.count("maybe: thefts-cleared") == 1
    assert with_article["observations"][0]["indicator"] is None, "a guess is for the editor to confirm"


def test_no_sentence_of_the_article_is_written(project: Path) -> None:
    output = project / "draft.yaml"
    reader, writer = pty.openpty()
    article = str(project / "文章.txt")
    done = biannian(project, "source", "draft", "town-report", article, "--output", str(output), terminal=writer)
    shown = os.read(reader, 100_000).decode()
    os.close(reader)
    os.close(writer)
    assert (done.returncode, done.stdout) == (0, "")
    assert "破获盗窃案件" in shown, "on a terminal the words around a numeral are shown"
    for file in (output, *(project / "content").rglob("*.yaml")):
        assert "挽回损失" not in file.read_text(encoding="utf-8")


def test_from_an_article_to_an_event(project: Path) -> None:
    output = project / "draft.yaml"
    article = str(project / "文章.txt")
    assert biannian(project, "source", "draft", "town-report", article, "--output", str(output)).returncode == 0
    text = output.read_text(encoding="utf-8").replace("indicator:", "indicator: thefts-cleared", 1)
    output.write_text(text, encoding="utf-8")
    done = biannian(project, "source", "take", "town-report", str(output))
    assert done.returncode == 0, done.stderr
    assert "jiangsu-thefts-cleared" in done.stdout
    assert "tokens set aside: 4" in done.stdout
    assert "waiting: 4" in done.stdout
    assert "43起" not in done.stdout.partition("waiting")[2], "what was taken does not wait"
    assert biannian(project, *EVENT).returncode == 0
    assert sorted(finding.code for finding in pipeline.check(project).findings) == OPEN
    again = biannian(project, "source", "take", "town-report", str(output))
    assert "figures taken: 0\n" in again.stdout
    assert "tokens set aside: 0\n" in again.stdout
    assert "figures there already: 1  jiangsu-thefts-cleared\n" in again.stdout
    assert "tokens there already: 4\n" in again.stdout
    assert sorted(finding.code for finding in pipeline.check(project).findings) == OPEN
    covered = biannian(project, "source", "coverage", "town-report", "--open").stdout
    assert "6/10" in covered
    assert "138万余元" in covered


def test_what_cannot_be_done_is_said(project: Path) -> None:
    article = str(project / "文章.txt")
    inside = project / "content/draft.yaml"
    for arguments, said in (
        (("draft", "town-reports"), "town-report"),
        (("draft", "town-report", "--output", article), "已经有了"),
        (("draft", "town-report", "--output", str(inside)), "content/"),
        (("coverage", "nothing"), "没有来源"),
    ):
        done = biannian(project, "source", *arguments)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)
        assert said in done.stderr
    assert not inside.exists()
    source = project / "content/sources/town-report.yaml"
    source.write_text(source.read_text(encoding="utf-8") + "id: twice\n", encoding="utf-8")
    before = source.read_bytes()
    done = biannian(project, "source", "index", "town-report", article)
    assert (done.returncode, "Traceback" in done.stderr, source.read_bytes()) == (1, False, before)


def test_an_index_of_a_new_source_leaves_its_fields_to_fill_in(project: Path) -> None:
    done = biannian(project, "source", "index", "other", str(project / "文章.txt"))
    assert done.returncode == 0, done.stderr
    done = biannian(project, "source", "draft", "other")
    assert done.returncode == 2
    assert "biannian check" in done.stderr
    missing = [each for each in pipeline.check(project).findings if each.span.file.name == "other.yaml"]
    assert [finding.code for finding in missing] == ["missing-field"] * 5


def test_names_of_the_article_are_looked_for_in_the_record_and_not_shown(project: Path) -> None:
    article = project / "文章.txt"
    article.write_text(ARTICLE + "民警庞青山说，群众很满意。\n", encoding="utf-8")
    assert biannian(project, "source", "index", "town-report", str(article)).returncode == 0
    done = biannian(project, "source", "verify", "town-report", str(article))
    assert done.returncode == 0, done.stdout
    source = project / "content/sources/town-report.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("一年。", "庞 青山的一年。"), encoding="utf-8")
    done = biannian(project, "source", "verify", "town-report", str(article))
    assert done.returncode == 1
    assert "content/sources/town-report.yaml:" in done.stdout
    assert "庞" not in done.stdout
