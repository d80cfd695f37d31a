"""A project of N events whose texts are Hanzi at random, for searching: no two of them read alike."""

from __future__ import annotations

import hashlib
import random
import shutil
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

PROJECT: Final = Path(__file__).resolve().parent.parent
# Han characters that are neither numerals nor common surnames, for titles that differ from each other.
_CHARACTERS: Final = (
    "春夏秋冬晨光海川山林花草树木星月云雨雪风湖泊溪流桥路街巷灯塔港湾港岸船帆琴棋书画诗歌舞蹈茶香竹松梅兰荷桂"
)
_TYPES: Final = ("case", "reform", "campaign", "platform", "service", "honor", "organization", "conference")
_TOPICS: Final = ("smart-policing", "government-services", "public-safety", "grassroots")
_REGIONS: Final = ("320000", "321300", "320583", "320100", "320500")


def write_project(folder: Path, events: int) -> None:
    """Write a project with ``events`` events, as many observations and a tenth as many entities."""
    shutil.copytree(PROJECT / "site_config", folder / "site_config")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    content = folder / "content"
    for name in ("sources", "observations", "entities", "events/2023"):
        (content / name).mkdir(parents=True)
    for name in ("units", "redirects"):
        shutil.copy(PROJECT / "content" / f"{name}.yaml", content)
    for name in ("topics", "regions"):
        _write_without_headlines(name, content)
    chance = random.Random(events)  # noqa: S311 - a fixed seed, so that every run measures the same record
    entities = max(1, events // 10)
    (content / "indicators.yaml").write_text(_INDICATORS, encoding="utf-8")
    passages, observations = [], []
    for number in range(1, entities + 1):
        _write(content / f"entities/unit-{number}.yaml", _ENTITY.format(number=number, name=_words(chance, 8)))
    for number in range(1, events + 1):
        value = chance.randint(2, 9999)
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        passages.append(f"  - passage: {number}\n    digest: sha256:{digest}\n    tokens: [{{token: {value}起}}]\n")
        observations.append(_OBSERVATION.format(number=number, value=value, region=chance.choice(_REGIONS)))
        event = _EVENT.format(
            number=number,
            type=chance.choice(_TYPES),
            title=_words(chance, 12),
            date=f"2023-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            region=chance.choice(_REGIONS),
            topic=chance.choice(_TOPICS),
            entity=chance.randint(1, entities),
            prose="，".join(_words(chance, 20) for _ in range(6)),
            claim=_words(chance, 30),
        )
        _write(content / f"events/2023/event-{number}.yaml", event)
    _write(content / "sources/report-2023.yaml", _SOURCE + "".join(passages))
    _write(content / "observations/report-2023.yaml", "source: report-2023\nobservations:\n" + "".join(observations))
    _write(folder / "site_config/site.yaml", "highlights: [value-1]\n")


def _write_without_headlines(name: str, content: Path) -> None:
    """Write real entries without their headlines, which cite figures that only the real record has."""
    yaml = YAML()
    document = yaml.load(PROJECT / f"content/{name}.yaml")
    for entry in document[name]:
        entry.pop("headline", None)
    yaml.dump(document, content / f"{name}.yaml")


def _words(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(_CHARACTERS, k=length))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


_INDICATORS: Final = """\
indicators:
  - id: cases-cleared
    name: {zh: 破案数, en: Cases cleared}
    definition: {zh: 破获的案件数。, en: The number of cases cleared.}
    kind: count
    unit: case
    better: neither
    topic: grassroots
"""
_SOURCE: Final = """\
id: report-2023
type: report
title: {zh: 年度报告, en: Yearly report}
region: "320000"
reach: 2013/2024
description: {zh: 用于测量的年度报告。, en: A yearly report made for measuring.}
passages:
"""
_ENTITY: Final = """\
id: unit-{number}
kind: platform
name: {{zh: {name}平台, en: Platform {name}}}
level: province
region: "320000"
description: {{zh: 用于测量的平台。, en: A platform made for measuring.}}
sources: [{{source: report-2023, passages: [{number}]}}]
"""
_OBSERVATION: Final = """\
  - id: value-{number}
    indicator: cases-cleared
    region: "{region}"
    period: 2023
    value: {value}
    unit: case
    passage: {number}
    token: {value}起
"""
_EVENT: Final = """\
id: event-{number}
type: {type}
title: {{zh: {title}, en: Event {title}}}
date: {date}
date_basis: stated
region: "{region}"
topics: [{topic}]
entities: [unit-{entity}]
summary:
  zh: "[[unit-{entity}]]{prose}，共{{value-{number}}}。"
  en: "[[unit-{entity}]] reported {{value-{number}}}."
observations: [value-{number}]
claims:
  - text: {{zh: 报道称{claim}。, en: The report says so.}}
    source: report-2023
    passage: {number}
sources: [{{source: report-2023, passages: [{number}]}}]
relations:
  - {{type: uses, to: unit-{entity}, basis: stated}}
"""
