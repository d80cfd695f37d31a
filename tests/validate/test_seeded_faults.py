"""Faults of all kinds put into copies of the real record: each is found where it is, and little else is said."""

# ruff: noqa: E501 - one fault a line
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from generator.diagnostics.diagnostic import Diagnostic
from generator.load.content import Content, content_of
from generator.model.kinds import KINDS, Ref
from generator.validate.registry import RULES
from generator.validate.validate import validate
from tests.projects import ROOT
from tests.this_record import this_content
from tests.validate.changed import with_file

EVENT: Final = "content/events/2023/kunshan-elder-rescue.yaml"
ENTITY: Final = "content/entities/suqian-police-e-office.yaml"
OBSERVATIONS: Final = "content/observations/suqian-2023.yaml"
SOURCE: Final = "content/sources/suqian-2023.yaml"
OTHER_SOURCE: Final = "content/sources/jiangsu-2023.yaml"
HERE: Final = "¦"


@dataclass(frozen=True)
class Fault:
    """In ``file`` the first match of ``old`` becomes ``new``; ``code`` is due on the line of the mark ``¦`` in it.

    ``due`` is the file the finding is due in (on line 1) where it is another one.
    """

    code: str
    file: str
    old: str
    new: str
    due: str = ""
    encoding: str = "utf-8"

    def __str__(self) -> str:
        return f"{self.code}-{PurePosixPath(self.file).stem}-{self.new[:20]!r}"


@cache
def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def sample(folder: str, count: int) -> list[str]:
    """Files of a folder of the record, spread over it."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "content" / folder).glob("*.yaml"))
    return files[:: len(files) // count][:count]


def faults() -> Iterator[Fault]:
    yield from of_entries((EVENT,), (ENTITY,))
    yield from OBSERVED
    yield from SOURCED
    yield from VOCABULARY
    yield from FILES


def of_entries(events: Iterable[str], entities: Iterable[str]) -> Iterator[Fault]:
    """What can be wrong with each of these files."""
    for file in events:
        yield from of_any_entry(file, "type", "title")
        yield from of_events(file)
    for file in entities:
        yield from of_any_entry(file, "kind", "name")


def of_any_entry(file: str, kind: str, title: str) -> Iterator[Fault]:
    """What can be wrong with any event or entity."""
    yield Fault("unknown-key", file, rf"\n{title}:", rf"\n¦{title}s:")
    yield Fault("unknown-value", file, rf"\n{kind}: ", rf"\n¦{kind}: un")
    yield Fault("missing-field", file, r"\A(.*)((?:.|\n)*?)\nregion: .*", r"¦\1\2")
    yield Fault("bad-id", file, r"\nregion: .*", "\n¦region: Suqian")
    yield Fault("dangling-reference", file, r"\nregion: .*", '\n¦region: "999999"')
    yield Fault("wrong-type", file, r"\nsources:\n(?: .*\n)*", "\n¦sources: suqian-2023\n")
    yield Fault("duplicate-key", file, rf"\n({kind}: .*)", r"\n\1\n¦\1")
    yield Fault("syntax", file, rf"\n({kind}): (.*)", r"\n\1: \2: \2¦")
    yield Fault("unsupported-yaml", file, rf"\n{kind}: ", rf"\n¦{kind}: &a ")
    yield Fault("private-name", file, r"\n(  zh: .*)\Z|\n  zh: (?=.*。)", "\n¦  zh: 庞某立功。")
    yield Fault("encoding", file, r"\n  zh: ", "\n¦  zh: \x07")
    yield Fault("invisible-character", file, r"\n  zh: (\S)", "\n¦  zh: \\1\u200b")
    yield Fault("syntax", file, rf"\n({kind}: .*)", r"\n¦<<<<<<< HEAD\n\1\n=======\n\1\n>>>>>>> other")
    yield Fault("id-not-file-name", file, r"\Aid: .*", "¦id: another-id")
    yield Fault("bad-waiver", file, rf"\n({kind}: .*)", r"\n¦\1  # waive: syntax — reason")
    yield Fault("unused-waiver", file, rf"\n({kind}: .*)", r"\n¦\1  # 免查：bare-numeral — 理由")


def of_events(file: str) -> Iterator[Fault]:
    """What can be wrong with any event besides."""
    yield Fault("sourceless-event", file, r"\nsources:\n(?: .*\n)*", "\n¦sources: []\n")
    yield Fault("bad-date", file, r"\ndate: .*", "\n¦date: 去年夏天")
    yield Fault("bad-date", file, r"\ndate: .*", "\n¦date: ../202")
    yield Fault("bad-date", file, r"\ndate: .*", "\n¦date: 2023-2X")
    yield Fault("date-outside-reach", file, r"\ndate: .*", '\n¦date: "1999"')
    yield Fault("bare-numeral", file, r"\nsummary:\n  zh: ", "\nsummary:\n¦  zh: 12起，")
    yield Fault("bare-numeral", file, r"\n  zh: ", "\n¦  zh: 十八万元与")
    yield Fault("dangling-reference", file, r"\nsummary:\n  zh: ", "\nsummary:\n¦  zh: 另有{no-such-figure}，")
    yield Fault("dangling-reference", file, r"\ntopics: \[", "\n¦topics: [no-such-topic, ")
    yield Fault("missing-translation", file, r"\ntitle:\n(.*)\n  en: .*", r"\ntitle:\n¦\1")
    yield Fault(
        "waiver-without-reason", file, r"\nsummary:\n  zh: (.*)", r"\nsummary:\n¦  zh: 12起，\1  # waive: bare-numeral"
    )


OBSERVED: Final = [
    Fault("value-mismatch", OBSERVATIONS, r"value: 11\b", "¦value: 12"),
    Fault("value-mismatch", OBSERVATIONS, r"value: 38.4", "¦value: 384"),
    Fault("value-mismatch", OBSERVATIONS, r"value: 38.4", "¦value: -38.4"),
    Fault("value-mismatch", OBSERVATIONS, r"( +- id: suqian-telecom-fraud-cleared-change\n(?:.*\n){5}) +direction: .*\n", r"¦\1"),
    Fault("value-mismatch", OBSERVATIONS, r"(unit: year)", r"\1\n    ¦bound: about"),
    Fault("value-mismatch", OBSERVATIONS, r"unit: category", "¦unit: case"),
    Fault("value-mismatch", OBSERVATIONS, r"(value: )11\b", r"¦value: 11\n    upper: 12"),
    Fault("value-mismatch", OBSERVATIONS, r"value: 11\b", "¦fraction: 11/2"),
    Fault("contradictory-figure", OBSERVATIONS, r"value: 11\b", "value: 11\n    ¦upper: 3"),
    Fault("contradictory-figure", OBSERVATIONS, r"value: 11\b", "¦value: 11\n    fraction: 11/2"),
    Fault("wrong-type", OBSERVATIONS, r"value: 11\b", "¦fraction: 11/0"),
    Fault("verb-mismatch", OBSERVATIONS, r"verb: 上升", "¦verb: 下降"),
    Fault("verb-mismatch", OBSERVATIONS, r"verb: 缩短", "¦verb: 腾飞"),
    Fault("verb-mismatch", OBSERVATIONS, r"(unit: year)", r"\1\n    ¦verb: 增加"),
    Fault("direction-mismatch", OBSERVATIONS, r"value: 38.4\n( +unit: percent)\n( +)direction: increase", r"value: -38.4\n\1\n¦\2direction: decrease"),
    Fault("indicator-mismatch", OBSERVATIONS, r"indicator: telecom-fraud-cases-cleared-change", "¦indicator: theft-clearance-rate-change"),
    Fault("region-mismatch", OBSERVATIONS, r'region: "321300"', '¦region: "321322"'),
    Fault("period-mismatch", OBSERVATIONS, r'period: "2013/2023"', '¦period: "2014/2023"'),
    Fault("missing-caution", OBSERVATIONS, r"( +- id: suqian-homicide-streak\n(?:.*\n){7})( +cautions: .*\n) +note:\n.*\n.*\n", r"\1¦\2"),
    Fault("languages-differ", EVENT, r"(summary:\n  zh: .*\n)  en: .*", r"\1¦  en: An elder was found."),
    Fault("edited-index", SOURCE, r"(\n)(  numerals: sha256:)....", r"\1¦\g<2>0000"),
    Fault("edited-index", SOURCE, r"(\n)(  reader: )\d+", r"\1¦\g<2>1"),
    Fault("edited-index", SOURCE, r"(\n)(  reader: )\d+", r"\1¦\g<2>99"),
    Fault("edited-index", SOURCE, r"(\n)  reader: \d+\n", r"\1¦"),
    Fault("event-date-mismatch", EVENT, r'date: "2023-05"', '¦date: "2023-06"'),
    Fault("event-region-mismatch", EVENT, r'region: "320583"', '¦region: "320100"'),
    Fault("misplaced-figure", EVENT, r"(summary:\n)(  zh: .*?)\{kunshan-takeoff\}(.*?)\{kunshan-coverage\}", r"\1¦\2{kunshan-coverage}\3{kunshan-takeoff}"),
    Fault("unlisted-figure", EVENT, r"(summary:\n)(  zh: .*?)\{kunshan-age\}(.*\n  en: .*?)\{kunshan-age\}", r"\1¦\2{suqian-homicide-streak}\3{suqian-homicide-streak}"),
    Fault("unit-mismatch", "content/units.yaml", r"factor: 1440", "¦factor: 1404"),
    Fault("unit-mismatch", "content/units.yaml", r"symbol: \{zh: '公里'", "¦symbol: {zh: '千克'"),
    Fault("older-index", SOURCE, r"(\n)(  reader: )\d+", r"\1¦\g<2>2"),
    Fault("source-not-indexed", SOURCE, r"\nindex:\n(?:  .*\n)+passages:\n", "\npassages:\n¦"),
    Fault("token-status-mismatch", SOURCE, r"(token: 五大, .*?status: )name", r"¦\1slogan"),
    Fault("token-not-in-passage", OBSERVATIONS, r"token: 连续11年", "¦token: 连续十一年"),
    Fault("token-not-in-passage", OBSERVATIONS, r"passage: 10\n    token: 8类", "¦passage: 11\n    token: 8类"),
    Fault("token-quoted-twice", OBSERVATIONS, r"(  - id: suqian-homicide-streak)(\n(?:    .*\n)*?)(    token: .*\n)((?:    .*\n)*)", r"\1\2\3\4\1-too\2¦\3\4"),
    Fault("wrong-unit", OBSERVATIONS, r"unit: year", "¦unit: yuan"),
    Fault("figure-without-indicator", OBSERVATIONS, r"- id: suqian-homicide-streak\n    indicator: .*", "¦- id: suqian-homicide-streak"),
    Fault("dangling-reference", OBSERVATIONS, r"indicator: all-homicide", "¦indicator: al-homicide"),
    Fault("dangling-reference", OBSERVATIONS, r"unit: year", "¦unit: years"),
    Fault("dangling-reference", OBSERVATIONS, r"passage: 10\b", "¦passage: 1000"),
    Fault("dangling-reference", OBSERVATIONS, r'region: "321300"', '¦region: "321399"'),
    Fault("wrong-type", OBSERVATIONS, r"value: 11\b", "¦value: eleven"),
    Fault("wrong-type", OBSERVATIONS, r"passage: 10\b", "¦passage: ten"),
    Fault("wrong-type", OBSERVATIONS, r"passage: 10\b", "¦passage: 0"),
    Fault("unknown-value", OBSERVATIONS, r"direction: increase", "¦direction: up"),
    Fault("unknown-key", OBSERVATIONS, r"direction: increase", "direction: increase\n    ¦source: suqian-2023"),
    Fault("bad-date", OBSERVATIONS, r'period: "2013/2023"', "¦period: 2013-2023"),
    Fault("date-outside-reach", OBSERVATIONS, r'period: "2013/2023"', '¦period: "2003/2023"'),
    Fault("duplicate-id", OBSERVATIONS, r"(  - id: suqian-grave-crime-streak)(\n(?:    .*\n)+)", r"\1\2¦\1\2"),
    Fault("bad-id", OBSERVATIONS, r"id: suqian-homicide-streak", "¦id: Suqian_homicide_streak"),
    Fault("id-not-file-name", OBSERVATIONS, r"source: suqian-2023", "¦source: jiangsu-2023"),
    Fault("unknown-key", OBSERVATIONS, r"\nobservations:", "\nextra: x¦\nobservations:"),
    Fault("private-name", OBSERVATIONS, r"zh: 起始", "¦zh: 民警庞青山说起始"),
    Fault("orphan-observation", EVENT, r"  - kunshan-age\n", "", "content/observations/jiangsu-2023.yaml:kunshan-age"),
]  # fmt: skip
SOURCED: Final = [
    Fault("token-unaccounted", SOURCE, r"(      - \{token: 连续11年.*\})", r"\1\n      ¦- {token: 99起}"),
    Fault("token-unaccounted", SOURCE, r"\{token: 一个, .*", "¦{token: 一个}"),
    Fault("token-without-reason", SOURCE, r", reason: \{zh: 作冠词用.*", "¦}"),
    Fault("token-without-reason", SOURCE, r'\{token: 2023年, status: date, ref: "2023"\}', "¦{token: 2023年, status: date}"),
    Fault("unknown-value", SOURCE, r"\{token: 连续11年, ", "¦{token: 连续11年, status: observation, "),
    Fault("unknown-value", SOURCE, r"status: structure", "¦status: structural"),
    Fault("bad-date", SOURCE, r'ref: "2023"', "¦ref: 二〇二三"),
    Fault("dangling-reference", SOURCE, r"ref: suqian-five-mechanisms", "¦ref: suqian-six-mechanisms"),
    Fault("wrong-type", SOURCE, r"digest: sha256:6af2", "¦digest: md5:6af2"),
    Fault("duplicate-id", SOURCE, r"passage: 2\n", "¦passage: 1\n"),
    Fault("missing-field", SOURCE, r"- passage: 7\n", "¦- restored: []\n"),
    Fault("bad-date", SOURCE, r"reach: .*", "¦reach: recent"),
    Fault("unknown-key", SOURCE, r"reach:", "¦reech:"),
    Fault("unknown-value", SOURCE, r"type: webpage", "¦type: web"),
    Fault("private-name", SOURCE, r"(authors: \[)(\w+)((?:.|\n)*?)zh: 所见文本", r"\1\2\3¦zh: 据\2所见文本"),
    Fault("restored-reading", OTHER_SOURCE, r"reading: 1月10日", "¦reading: 2月11日"),
    Fault(
        "missing-date-note", OTHER_SOURCE, r"\nlanguage: zh-CN\n",
        '\nissued:\n  date: "2024-01-10"\n  ¦basis: inferred\nlanguage: zh-CN\n',
    ),
    Fault("missing-date-note", EVENT, r"date_basis: restored\ndate_note:\n.*\n.*\n", "¦date_basis: restored\n"),
]  # fmt: skip
VOCABULARY: Final = [
    Fault("alias-unknown", EVENT, r"启动\[\[jiangsu-integrated-command\]\]", "启动[[jiangsu-integrated-command|指挥长]]¦"),
    Fault("dangling-reference", EVENT, r"\[\[cangqiong-drone-team\]\]", "[[cangqiong-drone]]¦"),
    Fault("dangling-reference", EVENT, r"\[\[cangqiong-drone-team\]\]", "[[cangqiong-drone-team]¦"),
    Fault("dangling-reference", EVENT, r"\{kunshan-takeoff\}，", "{kunshan-takeof}¦，"),
    Fault("dangling-reference", EVENT, r"passages: \[21\]", "¦passages: [21, 999]"),
    Fault("dangling-reference", EVENT, r"source: jiangsu-2023\n    passage:", "¦source: jiangsu-2033\n    passage:"),
    Fault("dangling-reference", EVENT, r"to: kunshan-police", "¦to: kunshan-policy"),
    Fault("unknown-value", EVENT, r"type: uses", "¦type: used"),
    Fault("unknown-value", EVENT, r"basis: stated", "¦basis: claimed"),
    Fault(
        "unanchored-note", "content/entities/suqian-number-one-project.yaml", r"zh: 江苏的报道以", "¦zh: 这是江苏的报道所用，以",
    ),
    Fault("long-short-name", "content/indicators.yaml", r"short: \{zh: 电诈立案数", "¦short: {zh: 电信网络诈骗案件立案数"),
    Fault("long-short-name", "content/indicators.yaml", r"en: Fraud cases filed", "¦en: The number of cases of telecom and online fraud filed"),
    Fault("repeated-alias", "content/topics.yaml", r"aliases: \[电信诈骗, ", "aliases: [¦反电信网络诈骗, "),
    Fault("repeated-alias", "content/topics.yaml", r"aliases: \[电信诈骗, 电诈, ", "aliases: [电信诈骗, 电诈, ¦电诈, "),
    Fault("repeated-alias", "content/topics.yaml", r"aliases: \[交通事故, ", "aliases: [¦everyday crime and public order, "),
    Fault("repeated-alias", "content/entities/jiangsu-110-desk.yaml", r'- "110"', "- ¦110报警服务台"),
    Fault("bad-state", "content/stories/digital-police.yaml", r"state: topic=smart-policing&source", "state: ¦topic=smart-police&source"),
    Fault("bad-state", "content/stories/digital-police.yaml", r"state: topic=smart-policing&figures", "state: ¦topic=smart-policing&figure"),
    Fault("bad-state", "content/stories/missing-to-found.yaml", r"state: topic=youth-missing&type=report", "state: ¦topic=youth-missing&type=reports"),
    Fault("repeated-step", "content/stories/missing-to-found.yaml", r"- id: rules", "- id: ¦call"),
    Fault("story-length", "content/stories/missing-to-found.yaml", r"(steps:\n)(  - id: call[\s\S]*?)  - id: rules[\s\S]*", r"\1¦\2"),
    Fault("headline-without-figure", "content/stories/missing-to-found.yaml", r"zh: 江苏报告研判[^\n]*", "zh: ¦江苏报告了找回的人数。"),
    Fault("unlisted-lead", EVENT, r"lead: kunshan-found", "¦lead: suqian-pilots"),
    Fault("headline-without-figure", "content/topics.yaml", r"zh: 宿迁报告公安改革[^\n]*", "¦zh: 宿迁报告了公安改革重点项目和试点。"),
    Fault("headline-without-figure", "content/topics.yaml", r'en: "?Suqian reports \{suqian-reform[^\n]*', "¦en: Suqian reports key projects."),
    Fault("headline-without-figure", "content/regions.yaml", r"zh: 宿迁报告电信网络诈骗[^\n]*", "¦zh: 宿迁报告了破案和抓获。"),
    Fault("dangling-reference", "content/regions.yaml", r"\{suqian-homicide-streak\}。", "{suqian-homicide-streek}¦。"),
    Fault("bare-numeral", "content/regions.yaml", r"zh: 宿迁报告电信网络诈骗", "¦zh: 三家单位的宿迁报告电信网络诈骗"),
    Fault("dangling-reference", "content/indicators.yaml", r"part_of: cold-homicide-cases-cleared", "part_of: ¦cold-homicides"),
    Fault("headline-without-figure", "content/sources/suqian-2023.yaml", r"zh: 宿迁的报道称[^\n]*", "¦zh: 宿迁的报道写了命案和试点。"),
    Fault("dangling-reference", "content/sources/suqian-2023.yaml", r"passage: 26\n    title", "passage: ¦260\n    title"),
    Fault("dangling-reference", "content/indicators.yaml", r"indicator: fast-clearance-window", "indicator: ¦fast-clearance-windows"),
    Fault("bare-numeral", "content/topics.yaml", r"zh: 宿迁报告公安改革", "¦zh: 三家单位的宿迁报告公安改革"),
    Fault("remark-in-claim", EVENT, r"zh: 报道称，老人被成功救出。", "¦zh: 报道称，老人被成功救出，没有写明姓名。"),
    Fault("remark-in-claim", EVENT, r"en: The article says that the rescue.*", "¦en: The article does not say by whom."),
    Fault("inference-without-reason", EVENT, r"to: kunshan-police\n    basis: stated", "to: kunshan-police\n    ¦basis: inferred"),
    Fault("unsourced-word", EVENT, r"zh: 昆山警方用", "¦zh: 昆山警方按规定用"),
    Fault("reference-in-name", "content/entities/suqian-police.yaml", r"zh: (.*)", "¦zh: '[[kunshan-police]]'"),
    Fault("near-duplicate-title", "content/entities/suqian-police.yaml", r"zh: .*", "¦zh: 宿警e办公"),
    Fault("circular-reference", "content/units.yaml", r"(- id: yuan\n(?:    .*\n)+)", r"\1    ¦base: yi-yuan\n"),
    Fault("circular-reference", "content/regions.yaml", r'(code: "100000"\n)', r'\1    ¦parent: "320000"' + "\n"),
    Fault("duplicate-id", "content/regions.yaml", r'code: "320200"', '¦code: "320100"'),
    Fault("dangling-reference", "content/regions.yaml", r'parent: "100000"', '¦parent: "100001"'),
    Fault("unknown-value", "content/regions.yaml", r"level: city", "¦level: town"),
    Fault("unfit-region-code", "content/regions.yaml", r'(code: "320600"\n.*\n.*\n) +parent: "320000"', r'\1    ¦parent: "320500"'),
    Fault("duplicate-id", "content/topics.yaml", r"(  - id: major-crime)(\n(?:    .*\n)+)", r"\1\2¦\1\2"),
    Fault("unknown-key", "content/topics.yaml", r"description:", "¦descripton:"),
    Fault("bare-numeral", "content/topics.yaml", r"zh: 命案、", "¦zh: 二十起命案、"),
    Fault("missing-translation", "content/topics.yaml", r"name: \{zh: 命案与重大案件, .*", "¦name: {zh: 命案与重大案件}"),
    Fault("unknown-value", "content/indicators.yaml", r"kind: streak", "¦kind: run"),
    Fault("dangling-reference", "content/indicators.yaml", r"topic: major-crime", "¦topic: minor-crime"),
    Fault("dangling-reference", "content/indicators.yaml", r"unit: year", "¦unit: decade"),
    Fault("unknown-key", "content/units.yaml", r"words: \['%'", "¦word: ['%'"),
    Fault("wrong-type", "content/units.yaml", r"words: \[起, 宗\]", "¦words: 起"),
    Fault("wrong-type", "content/units.yaml", r"units:", "units: {}¦\nother:"),
    Fault("missing-field", "content/redirects.yaml", r"redirects: \[\]", "redirects:\n  ¦- {from: a-b}"),
    Fault("redirect-loop", "content/redirects.yaml", r"redirects: \[\]", "redirects:\n  ¦- {from: a-b, to: a-b}"),
    Fault("dangling-reference", "content/redirects.yaml", r"redirects: \[\]", "redirects:\n  ¦- {from: a-b, to: c-d}"),
    Fault("unknown-value", "content/redirects.yaml", r"redirects: \[\]", "redirects:\n  ¦- {from: a-b, kind: page, to: kunshan-elder-rescue}"),
    Fault("duplicate-id", "content/redirects.yaml", r"redirects: \[\]", "redirects:\n  ¦- {from: kunshan-elder-rescue, reason: {zh: 无, en: No}}"),
]  # fmt: skip
FILES: Final = [
    Fault("encoding", EVENT, r"\A", HERE, encoding="utf-16"),
    Fault("encoding", EVENT, r"\A", HERE, encoding="utf-8-sig"),
    Fault("encoding", EVENT, r"\Aid: .*\ntype: .*\ntitle:\n  zh", r"id: kunshan-elder-rescue\ntype: case\ntitle:\n¦  zh", encoding="gb18030"),
    Fault("file-too-large", EVENT, r"\A", "¦# " + "x" * 5 * 2**20),
    Fault("syntax", EVENT, r"\A(?:.|\n)*", "¦# nothing\n"),
    Fault("syntax", EVENT, r"\ntopics: ", "\n¦\ttopics: "),
    Fault("syntax", EVENT, r"\n  - type: uses", '\n  - type: "uses¦'),
    Fault("wrong-type", EVENT, r"\A(?:.|\n)*", "¦- a list\n"),
    Fault("unsupported-yaml", EVENT, r"\ntopics: ", "\n¦topics: !!seq "),
    Fault("unsupported-yaml", EVENT, r"\Z", "\n¦---\nid: two\n"),
    Fault("unsupported-yaml", EVENT, r"\ntopics: .*", "\n¦topics: " + "[" * 40 + "]" * 40),
]  # fmt: skip
ALL: Final = list(faults())
"""What ``make test`` puts in: each fault once."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The long run puts what can be wrong with an entry into others too."""
    if "fault" in metafunc.fixturenames:
        long = metafunc.config.getoption("--fuzz-factor") > 1
        more = of_entries(sample("events/2023", 2), sample("entities", 1)) if long else ()
        metafunc.parametrize("fault", [*ALL, *more], ids=str)


@pytest.fixture(scope="module")
def record() -> Content:
    return this_content()


def everything(record: Content) -> frozenset[Ref]:
    kinds = {kind.plural: kind.name for kind in KINDS if kind.is_file}
    files = [document.file for document in record.documents]
    return frozenset(Ref(kinds[file.parts[1]], file.stem) for file in files if file.parts[1] in kinds)


def checked(record: Content, file: str, data: bytes | None, project: Path) -> tuple[Diagnostic, ...]:
    """The findings of the record with another content of ``file``: only that file is read again."""
    return validate(with_file(record, file, data, project), everything(record)).findings


def test_nothing_is_reported_on_the_clean_record(record: Content) -> None:
    assert record.findings == ()
    assert validate(record, everything(record)).findings == ()


def test_the_faults_are_many_and_of_every_code_a_file_can_have() -> None:
    # Below: what happens to a whole file, and what is told by what was published.
    elsewhere = {"vanished-id", "misplaced-file", "unreadable-file", "uncorrected-value", "altered-correction"}
    assert len(ALL) >= 150
    assert {fault.code for fault in ALL} == RULES.keys() - elsewhere


@pytest.mark.fuzz
def test_a_fault_is_found_where_it_is(record: Content, fault: Fault, tmp_path: Path) -> None:
    marked, count = re.subn(fault.old, fault.new, text_of(fault.file), count=1)
    assert count == 1, "the fault does not fit the record"
    text = marked.replace(HERE, "")
    file, line = fault.file, marked[: marked.find(HERE)].count("\n") + 1
    if fault.due:
        file, _, mark = fault.due.partition(":")
        line = text_of(file)[: text_of(file).index(f"id: {mark}\n")].count("\n") + 1
    findings = checked(record, fault.file, text.encode(fault.encoding), tmp_path)
    found = [(finding.code, str(finding.span.file), finding.span.line) for finding in findings]
    assert (fault.code, file, line) in found, found
    others = [code for code, *_ in found if code != "edited-index"]  # which says so of every edit of an index
    assert len(others) <= 2, found


@pytest.mark.parametrize("file", [EVENT, ENTITY, SOURCE])
def test_a_folder_in_place_of_a_file(record: Content, file: str, tmp_path: Path) -> None:
    findings = checked(record, file, None, tmp_path)
    assert [(finding.code, str(finding.span.file)) for finding in findings] == [("unreadable-file", file)]


@pytest.mark.parametrize(
    "name",
    [
        "content/x.yaml",
        "content/events/x.yaml",
        "content/events/2023/x.yml",
        "content/e/x.yaml",
        "content/events/2023/x.yaml.txt",
    ],
)
def test_a_file_in_the_wrong_place(record: Content, name: str, tmp_path: Path) -> None:
    findings = checked(record, name, b"id: x\n", tmp_path)
    assert [(finding.code, str(finding.span.file)) for finding in findings] == [("misplaced-file", name)]


def test_a_file_that_is_gone(record: Content) -> None:
    kept = tuple(document for document in record.documents if document.file != PurePosixPath(ENTITY))
    findings = validate(Content(kept, ()), everything(record)).findings
    assert ("vanished-id", "content/redirects.yaml") in {(each.code, str(each.span.file)) for each in findings}


@pytest.mark.parametrize(
    ("code", "published", "now"),
    [
        ("uncorrected-value", "    value: 11\n", "    value: 12\n"),
        (
            "altered-correction",
            "",
            "    corrections: [{date: 2024-03-01, was: {zh: 十年}, is: {zh: 十一年}, why: {zh: 抄错}}]\n",
        ),
    ],
)
def test_what_was_published_otherwise(record: Content, code: str, published: str, now: str) -> None:
    """The record is held against a published one that differs from it in one line."""
    text = text_of(OBSERVATIONS)
    old = (
        text.replace(published, now, 1)
        if published
        else text.replace("    passage: 10\n", f"{now}    passage: 10\n", 1)
    )
    assert old != text
    before = content_of({PurePosixPath(OBSERVATIONS): old.encode()})
    found = [(each.code, str(each.span.file)) for each in validate(record, everything(record), before).findings]
    assert found == [(code, OBSERVATIONS)]
