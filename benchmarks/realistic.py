"""A realistic record of any size: the reports of a province and its cities over many years, with all kinds of dates.

Each report is an article that is written here, sentence by sentence, and read by the record's own reader, so that the
passage index, the observations and the checks are those of a real record. The same size gives the same bytes.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from generator import pipeline
from generator.edit import passage_index
from generator.model.surroundings import Vocabulary

PROJECT: Final = Path(__file__).resolve().parent.parent
EVENTS: Final = 60
"""Events of one report: the two articles of this record have 74 and 48."""
_LAST_YEAR: Final = 2024
_STREAK: Final = 3
_YAML: Final = YAML()
_YAML.width = 1_000_000


@dataclass(frozen=True)
class Measure:
    """What is counted every year: an indicator, and the words of its sentence."""

    id: str
    kind: str
    field: str
    zh: str
    en: str
    unit: str
    word: str
    topic: str


_KINDS: Final = (
    ("theft", "盗窃", "everyday-crime"),
    ("fraud", "诈骗", "telecom-fraud"),
    ("food", "食品", "everyday-crime"),
    ("tax", "涉税", "business-services"),
    ("river", "水域", "public-safety"),
    ("road", "道路", "public-safety"),
    ("market", "市场", "business-services"),
    ("school", "校园", "youth-missing"),
    ("village", "乡村", "grassroots"),
    ("data", "数据", "smart-policing"),
    ("permit", "证照", "government-services"),
    ("rescue", "救助", "youth-missing"),
)
_COUNTS: Final = (
    ("handled", "办理{}案件", "{} cases handled", "case", "起"),
    ("checked", "排查{}隐患", "{} hazards checked", "site", "处"),
    ("leads", "推送{}线索", "{} leads sent", "lead", "条"),
    ("matters", "办结{}事项", "{} matters settled", "piece", "件"),
    ("visits", "走访{}单位", "{} visits paid", "occurrence", "次"),
)


MEASURES: Final = tuple(
    Measure(f"{kind}-{count}", kind, name, zh.format(name), en.format(kind).capitalize(), unit, word, topic)
    for (kind, name, topic), (count, zh, en, unit, word) in product(_KINDS, _COUNTS)
)
"""Sixty of them, so that each is met once in a report and makes a series over years and cities."""


@dataclass(frozen=True)
class When:
    """When something took place: as EDTF, and as the article says it."""

    date: str
    said: str
    basis: str = "stated"


def write_project(folder: Path, events: int) -> None:
    """Write a project with ``events`` events, as many observations, and twelve entities a body."""
    shutil.copytree(PROJECT / "site_config", folder / "site_config")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    content = folder / "content"
    content.mkdir()
    for name in ("units", "redirects"):
        shutil.copy(PROJECT / "content" / f"{name}.yaml", content)
    for name in ("topics", "regions"):
        _write(content / f"{name}.yaml", {name: list(_without_headlines(name))})
    _write(content / "indicators.yaml", {"indicators": [_indicator(measure) for measure in MEASURES]})
    regions = [region for region in _without_headlines("regions") if region["level"] in {"province", "city"}]
    vocabulary = passage_index.vocabulary_of(pipeline.draft(folder))
    left = events
    for number, (year, region) in enumerate(product(range(_LAST_YEAR, 0, -1), regions)):
        if left <= 0:
            break
        chance = random.Random(number)  # noqa: S311 - a fixed seed, so that every run measures the same record
        _Report(content, vocabulary, region, year, chance).write(min(left, EVENTS))
        left -= EVENTS
    first = f"{regions[0]['code']}-{_LAST_YEAR}-{MEASURES[0].id}"
    _write(folder / "site_config/site.yaml", {"highlights": [first], "languages": ["zh", "en"]})


def _without_headlines(name: str) -> Iterator[dict[str, Any]]:
    """Entries of the real record without their headlines, which cite figures that only it has."""
    for entry in YAML(typ="safe").load(PROJECT / f"content/{name}.yaml")[name]:
        yield {key: value for key, value in entry.items() if key != "headline"}


def _indicator(measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "name": {"zh": f"{measure.zh}数", "en": measure.en},
        "definition": {"zh": f"一年内{measure.zh}的数量。", "en": f"{measure.en} in a year."},
        "kind": "count",
        "unit": measure.unit,
        "better": "neither",
        "topic": measure.topic,
    }


class _Report:
    """One body's report on one year: its article, and what the record holds of it."""

    def __init__(
        self, content: Path, vocabulary: Vocabulary, region: dict[str, Any], year: int, chance: random.Random
    ) -> None:
        self._content = content
        self._vocabulary = vocabulary
        self._region = region
        self._year = year
        self._chance = chance
        self.id = f"r{region['code']}-{year}"

    def write(self, events: int) -> None:
        """Write the source with its index, its observations and ``events`` events."""
        measures = MEASURES[:events]
        values = [self._chance.randint(2, 9_999) for _ in measures]
        times = [self._when(number) for number in range(events)]
        told = list(zip(measures, values, times, strict=True))
        _write(self._content / f"sources/{self.id}.yaml", self._source())
        article = "\n".join(self._sentence(*each) for each in told)
        passage_index.index(self._content / f"sources/{self.id}.yaml", self.id, article, self._vocabulary)
        observations = [self._observation(number, *each) for number, each in enumerate(told, 1)]
        _write(self._content / f"observations/{self.id}.yaml", {"source": self.id, "observations": observations})
        for number, (measure, _, when) in enumerate(told, 1):
            self._write_office(number, measure)
            event = self._event(number, measure, when)
            _write(self._content / f"events/{self._year}/{event['id']}.yaml", event)

    def _when(self, number: int) -> When:
        """Of ten events six are known to their year; of the rest every kind of date comes in turn."""
        year, month = self._year, self._chance.randint(1, 9)
        day = self._chance.randint(1, 28)
        finer = (
            When(f"{year}-{month:02}", f"{year}年{month}月"),
            When(f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日"),
            When(f"{year}-{month:02}/{year}-{month + 2:02}", f"{year}年{month}月至{month + 2}月"),
            When(f"{year - _STREAK}/{year}", f"{year - _STREAK}年至{year}年"),
        )[: 4 if year % (_STREAK + 1) == 0 else 3]  # one streak begins when another has ended
        return finer[number // 10 % len(finer)] if number % 10 > 5 else When(str(year), f"{year}年")

    def _sentence(self, measure: Measure, value: int, when: When) -> str:
        name = self._region["name"]["zh"]
        return f"{when.said}，{name}公安机关{measure.zh}{value}{measure.word}，有关情况由各地分别上报汇总。"

    def _source(self) -> dict[str, Any]:
        name = self._region["name"]
        return {
            "id": self.id,
            "type": "report",
            "title": {"zh": f"{name['zh']}公安工作{self._year}年度报告", "en": f"{name['en']}: report on {self._year}"},
            "region": self._region["code"],
            "reach": f"{self._year - _STREAK}/{self._year}",
            "period": str(self._year),
            "description": {"zh": "为测量而写的年度报告。", "en": "A yearly report written for measuring."},
        }

    def _office(self, measure: Measure) -> str:
        return f"office-{self._region['code']}-{measure.kind}"

    def _write_office(self, number: int, measure: Measure) -> None:
        """Write the body that counts, which lasts from year to year: the newest report brings it in."""
        path = self._content / f"entities/{self._office(measure)}.yaml"
        if path.exists():
            return
        name = self._region["name"]
        office = {
            "id": path.stem,
            "kind": "platform",
            "name": {"zh": f"{name['zh']}{measure.field}平台", "en": f"{name['en']} {measure.kind} platform"},
            "level": self._region["level"],
            "region": self._region["code"],
            "description": {"zh": "为测量而写的平台。", "en": "A platform written for measuring."},
            "sources": [{"source": self.id, "passages": [number]}],
        }
        _write(path, office)

    def _observation(self, number: int, measure: Measure, value: int, when: When) -> dict[str, Any]:
        return {
            "id": f"{self._region['code']}-{self._year}-{measure.id}",
            "indicator": measure.id,
            "region": self._region["code"],
            "period": when.date,
            "value": value,
            "unit": measure.unit,
            "passage": number,
            "token": f"{value}{measure.word}",
        }

    def _event(self, number: int, measure: Measure, when: When) -> dict[str, Any]:
        name = self._region["name"]
        figure = f"{{{self._region['code']}-{self._year}-{measure.id}}}"
        return {
            "id": f"{self.id}-{measure.id}",
            "type": ("case", "reform", "campaign", "service")[number % 4],
            "title": self._title(measure, when, figure),
            "date": when.date,
            "date_basis": when.basis,
            "region": self._region["code"],
            "topics": [measure.topic],
            "entities": [self._office(measure)],
            "summary": {
                "zh": f"报告称{name['zh']}公安机关{measure.zh}{figure}，由[[{self._office(measure)}]]汇总。",
                "en": f"The report gives {measure.en} as {figure}, gathered by the [[{self._office(measure)}]].",
            },
            "observations": [figure[1:-1]],
            "sources": [{"source": self.id, "passages": [number]}],
            "relations": [{"type": "uses", "to": self._office(measure), "basis": "stated"}],
        }

    def _title(self, measure: Measure, when: When, figure: str) -> dict[str, str]:
        """What is told of several years says so: of one of them the same is told again."""
        name, several = self._region["name"], len(when.date) == len("2020/2023")
        zh = f"{name['zh']}{'历年合计' if several else ''}{measure.zh}{figure}"
        en = f"{name['en']}, {measure.en}{' over several years' if several else ''}: {figure}"
        return {"zh": zh, "en": en}


def _write(path: Path, document: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        _YAML.dump(document, file)
