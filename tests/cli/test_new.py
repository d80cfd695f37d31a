"""``biannian new`` as it is typed: by options, and by answers on a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.edit.scaffold.words import VOCABULARY_OF
from generator.load.vocabularies import usual_vocabularies
from generator.model.vocabularies import EventType, RelationType, Trait
from tests.projects import ROOT, run, tree
from tests.repositories import replace
from tests.rules.overlay import overlay

EVENT = (
    "--title-zh", "小城冬防", "--title-en", "Winter patrols in the town", "--type", "campaign", "--passages", "1",
    "--date", "2023-12", "--topics", "safety", "--summary-zh", "冬季巡防。", "--summary-en", "Patrols in winter.",
)  # fmt: skip
OBSERVATION = ("--passage", "2", "--token", "138万余元", "--indicator", "loss-averted-amount", "--id", "loss")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The minimal record, whose first passage has the date of the event below."""
    made = overlay("", tmp_path / "编年 project").project
    year = '- {token: 2023年, status: date, ref: "2023"}'
    month = "- {token: 2023年12月, status: date, ref: 2023-12}"
    replace(made / "content/sources/town-2023.yaml", year, f"{year}\n      {month}")
    return made


def new(project: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    return run("generator", "new", *arguments, "--project", str(project), answers=answers)


def test_an_event_by_options_passes_the_check(project: Path) -> None:
    done = new(project, "event", *EVENT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "核对通过" in done.stdout
    event = pipeline.draft(project).event_by_id["winter-patrols-town"].value
    assert (event.region, event.sources[0].source, event.date_basis) == ("320000", "town-2023", "stated")
    assert pipeline.check(project).clean
    file = project / "content/events/2023/winter-patrols-town.yaml"
    assert run("generator", "fmt", "--check", "--project", str(project), str(file)).returncode == 0


def test_what_is_not_given_is_left_open_and_said(project: Path) -> None:
    done = new(project, "event", *EVENT[:4], "--date", "2023-12")
    assert done.returncode == 1
    file = "content/events/2023/winter-patrols-town.yaml"
    lines = (project / file).read_text(encoding="utf-8").splitlines()
    for field in ("type:", "topics:", "  zh:"):
        assert f"{file}:{lines.index(field) + 1}:" in done.stdout, field


def test_the_same_by_answers_with_numbers_and_parts_of_names(project: Path) -> None:
    answers = [
        "小城冬防",
        "Winter patrols in the town",
        "",
        "3",
        "年报",
        "9",
        "1",
        "12月",
        "2023年12月",
        "",
        "江苏",
        "治",
    ]
    answers += ["", "", "冬季巡防。", "Patrols in winter."]
    done = new(project, "event", "--ask", answers="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "段落号是 1 到 3 的数" in done.stdout
    assert "日期写成" in done.stdout
    asked = tree(project)
    (project / "content/events/2023/winter-patrols-town.yaml").unlink()
    assert new(project, "event", *EVENT).returncode == 0
    assert tree(project) == asked


def test_going_back_to_the_question_before(project: Path) -> None:
    """``<`` takes back the last answer, from the first question on, and asks for it again."""
    answers = ["<", "小城冬仿", "<", "小城冬防", "Winter patrols in the town", "", "1", "＜", "3", "1", "1", "2023-12"]
    answers += ["", "江苏", "治", "", "", "冬季巡防。", "Patrols in winter."]
    done = new(project, "event", "--ask", answers="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    asked = tree(project)
    (project / "content/events/2023/winter-patrols-town.yaml").unlink()
    assert new(project, "event", *EVENT).returncode == 0
    assert tree(project) == asked


def test_an_event_is_offered_what_its_passages_gave(project: Path) -> None:
    answers = ["甲", "A", "", "3", "1", "1,2", "2023", "", "", "1", "?", "", "1", "{loss-averted}。", "{loss-averted}."]
    done = new(project, "event", "--ask", answers="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "  1  loss-averted  138万余元 / 避免损失" in done.stdout
    (event,) = [each.value for each in pipeline.draft(project).events if each.value.title.zh == "甲"]
    assert event.observations == ("loss-averted",)


def test_what_is_not_there_is_said_with_how_to_begin_it(project: Path) -> None:
    answers = ["甲", "A", "?", "", "1", "1", "1", "2023", "", "浙江省", "", "1", "", "", "", ""]
    done = new(project, "event", "--ask", answers="\n".join(answers) + "\n")
    assert "没有选项可列，直接写" in done.stdout
    assert "没有“浙江省”。没有的，先照样添进 content/regions.yaml" in done.stdout


def test_a_source_without_open_tokens_says_so(project: Path) -> None:
    done = new(project, "observation", "--ask", answers="1\n")
    assert "来源 town-2023 的数词都已有交代" in done.stdout


def test_an_english_text_alone_is_kept_and_its_chinese_asked_for(project: Path) -> None:
    done = new(project, "source", "--title-zh", "年报", "--publisher-en", "Town Daily")
    path = next((project / "content/sources").glob("nian-bao*.yaml"))
    assert "en: Town Daily" in path.read_text(encoding="utf-8")
    assert "publisher 里缺少字段 zh" in done.stdout


def test_what_may_be_left_out_is_not_asked_for_in_english(project: Path) -> None:
    done = new(project, "source", "--ask", answers="年报\n\n\n\n\n\n\n")
    assert "发布者（中文）" in done.stdout
    assert "发布者（英文）" not in done.stdout


def test_giving_up_halfway_writes_nothing(project: Path) -> None:
    before = tree(project)
    done = new(project, "event", "--ask", answers="小城冬防\nWinter patrols\n\n3\n")
    assert done.returncode == 1
    assert tree(project) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("event", *EVENT, "--topics", "safty"), "safety"),
        (("event", *EVENT, "--id", "Winter_2023"), "小写英文字母"),
        (("event", *EVENT, "--id", "fraud-desk"), "已经有了"),
        (("event", *EVENT, "--date", "去年5月"), "2023-05"),
        (("event", "--title-zh", "冬防", "--source", "nothing"), "没有"),
        (("entity",), "id"),
        (("source", "--title-zh", "年报", "--url", "2025年1月10日"), "网址以 https:// 或 http:// 开头"),
        (("observation", *OBSERVATION, "--value", "many"), "只写数字"),
    ],
)
def test_an_answer_that_does_not_fit_is_a_usage_error(project: Path, arguments: tuple[str, ...], said: str) -> None:
    before = tree(project)
    done = new(project, *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert said in done.stderr
    assert tree(project) == before


def test_a_file_that_is_there_is_never_written_over(project: Path) -> None:
    path = project / "content/events/2023/winter-patrols-town.yaml"
    path.write_text("- 半成品", encoding="utf-8")
    done = new(project, "event", *EVENT, "--id", "winter-patrols-town")
    assert done.returncode == 2
    assert path.read_text(encoding="utf-8") == "- 半成品"


def test_an_observation_is_read_from_its_token(project: Path) -> None:
    path = project / "content/observations/town-2023.yaml"
    text = path.read_text(encoding="utf-8").replace("source:", "# 注释\nsource:").replace("\n", "\r\n")
    path.write_bytes(text.encode())
    done = new(project, "observation", *OBSERVATION)
    assert done.returncode == 1
    # The passage has the numeral once, and a figure of the record quotes it already.
    assert re.findall(r"\[([a-z-]+)\]", done.stdout) == ["orphan-observation", "token-quoted-twice"]
    after = path.read_bytes().decode()
    assert after.startswith(text)
    assert after.count("\r\n") == after.count("\n")
    value = pipeline.draft(project).observation_by_id["loss"].value
    assert (int(value.value), value.unit, value.bound.value, value.period) == (138, "wan-yuan", "over", "2023")


def test_an_observation_of_a_change_is_asked_for_its_direction(project: Path) -> None:
    answers = ["1", "2", "2.2%", "盗窃", "", "2023", "下降", "压降", "", "", "", "", ""]
    assert new(project, "observation", "--ask", answers="\n".join(answers) + "\n\n").returncode == 1
    value = pipeline.draft(project).observations[-1].value
    assert (str(value.value), value.direction, value.verb) == ("-2.2", "decrease", "压降")
    assert value.unit == "percent"


def test_a_source_an_entity_and_an_indicator(project: Path) -> None:
    source = ("--title-zh", "次年年报", "--title-en", "Next report", "--type", "report", "--region", "320000")
    more = ("--reach", "2024", "--description-zh", "工作。", "--description-en", "Work.", "--authors", "葛青禾")
    assert new(project, "source", *source, *more).returncode == 0
    entity = ("--name-zh", "小城热线", "--name-en", "Town hotline", "--kind", "platform", "--level", "city")
    more = ("--source", "town-2023", "--passages", "2", "--description-zh", "热线。", "--description-en", "A hotline.")
    assert new(project, "entity", *entity, *more, "--aliases", "热线").returncode == 0
    indicator = ("--name-zh", "案件数", "--name-en", "Cases", "--definition-zh", "数。", "--definition-en", "A number.")
    more = ("--kind", "share", "--unit", "percent", "--better", "less", "--topic", "safety")
    done = new(project, "indicator", *indicator, *more)
    assert "cases" in pipeline.draft(project).indicator_by_id, done.stdout
    assert {"next-report", "town-hotline"} <= {
        *pipeline.draft(project).source_by_id, *pipeline.draft(project).entity_by_id
    }  # fmt: skip


def test_a_topic_a_region_and_a_unit_pass_the_check_and_the_format(project: Path) -> None:
    topic = ("--name-zh", "交通", "--name-en", "Traffic", "--description-zh", "道路。", "--description-en", "Roads.")
    assert new(project, "topic", *topic).returncode == 0
    region = ("--name-zh", "小县", "--name-en", "Little County", "--code", "320999", "--level", "county")
    assert new(project, "region", *region, "--parent", "320000").returncode == 0
    unit = ("--name-zh", "公里", "--name-en", "kilometre", "--symbol-zh", "公里", "--symbol-en", "km")
    assert new(project, "unit", *unit, "--words", "公里").returncode == 0
    draft = pipeline.draft(project)
    assert {*draft.topic_by_id} >= {"traffic"}
    assert draft.region_by_code["320999"].value.parent == "320000"
    assert draft.unit_by_id["kilometre"].value.words == ("公里",)
    assert pipeline.check(project).clean
    files = [str(project / f"content/{name}.yaml") for name in ("topics", "regions", "units")]
    assert run("generator", "fmt", "--check", "--project", str(project), *files).returncode == 0


@pytest.mark.parametrize("word", VOCABULARY_OF)
def test_a_word_of_ones_own_stands_beside_those_of_the_package(project: Path, word: str) -> None:
    kind = VOCABULARY_OF[word]
    for id_, name in (("first-own", "头一个"), ("second-own", "第二个")):
        done = new(project, word, "--name-zh", name, "--name-en", f"The {id_}", "--id", id_)
        assert done.returncode == 0, done.stdout + done.stderr
    own = pipeline.draft(project).vocabularies
    assert own.ids(kind) == (*usual_vocabularies().ids(kind), "first-own", "second-own")
    assert pipeline.check(project).clean
    file = str(project / "content/vocabularies.yaml")
    assert run("generator", "fmt", "--check", "--project", str(project), file).returncode == 0
    assert "is taken" in new(project, word, "--id", "first-own").stderr


def test_a_relation_has_its_other_end_and_what_it_is(project: Path) -> None:
    names = ("--name-zh", "收藏", "--name-en", "Keeps", "--inverse-zh", "收藏于", "--inverse-en", "Kept by")
    assert new(project, "relation", *names, "--traits", "upward").returncode == 0
    assert new(project, "type", "--name-zh", "展览", "--name-en", "Exhibition").returncode == 0
    words = pipeline.draft(project).vocabularies
    assert words.has(RelationType("keeps"), Trait.UPWARD)
    assert str(words.word(RelationType("keeps")).inverse) == "收藏于"
    assert "exhibition" in words.ids(EventType)


@pytest.mark.parametrize(("code", "said"), [("32", "has six digits"), ("320000", "is taken")])
def test_a_code_that_cannot_be_one_is_refused(project: Path, code: str, said: str) -> None:
    (project / "content/record.yaml").write_text("region_scheme: gb-2260\n", encoding="utf-8")
    done = new(project, "region", "--name-zh", "小县", "--code", code)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_story_is_begun_with_a_step_that_says_what_is_open(project: Path) -> None:
    given = ("--title-zh", "一年", "--title-en", "A year", "--id", "a-year", "--headline-zh", "报告称{loss-averted}。")
    done = new(project, "story", *given, "--topic", "safety", "--points", "loss-averted")
    assert done.returncode == 1
    assert {"missing-field", "story-length"} >= set(re.findall(r"(?:错误|警告)\[([a-z-]+)\]", done.stdout))
    text = (project / "content/stories/a-year.yaml").read_text(encoding="utf-8")
    assert "state: topic=safety" in text
    assert "points: [loss-averted]" in text


_WRITING = """
import sys
from itertools import count
from pathlib import Path
from generator import pipeline
from generator.edit.scaffold.entry import write
project = Path(sys.argv[1])
draft = pipeline.draft(project)
print("ready", flush=True)
for number in count():
    write(project, draft, "observation", {"source": "town-2023", "id": f"new-{number}", "token": "2.2%"})
"""


def test_a_killed_command_leaves_each_file_whole(project: Path) -> None:
    path = project / "content/observations/town-2023.yaml"
    before = path.read_text(encoding="utf-8")
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITING, str(project)], stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            for _ in range(300):
                text = path.read_text(encoding="utf-8")
                assert text.startswith(before)
                assert text.endswith(("token: 2.2%\n", before))
            process.kill()
        assert path.read_text(encoding="utf-8").endswith(("token: 2.2%\n", before))
        path.write_text(before, encoding="utf-8")
