"""The home page: its headline, its findings, the dead, its picture."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.derive.index import index
from generator.load.site_config import read_site_config
from generator.model.base import LocalText
from generator.model.settings_error import SettingsError
from generator.render.settings import Settings
from generator.render.site import plan
from tests import records
from tests.projects import ROOT
from tests.render.strings import site
from tests.this_record import this_index, this_record

SETTINGS = Settings.model_validate(read_site_config(ROOT, "site.yaml"))


def home(code: str = "zh", **changes: object) -> str:
    found = replace(site(code), headline=SETTINGS.headline, findings=SETTINGS.findings)
    made = plan(this_index(), replace(found, **changes))  # type: ignore[arg-type]
    return next(item for item in made.pages if str(item.path) == "index.md").markdown


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_headline_names_place_and_year(code: str) -> None:
    heading = re.search("^# (.*)$", home(code), re.MULTILINE)
    assert heading
    assert "2023" in heading[1]
    assert ("江苏" if code == "zh" else "Jiangsu") in heading[1]


def test_without_a_setting_the_headline_comes_from_the_record() -> None:
    assert "# 江苏省、宿迁市报告的2023年" in home(headline=None)


@pytest.mark.parametrize("code", ["zh", "en"])
def test_three_findings_are_sentences_made_of_figures(code: str) -> None:
    items = [line for line in home(code).splitlines() if line.startswith('- <span class="bn-kicker">')]
    assert len(items) == 3
    assert all("bn-figure" in item for item in items)


def test_findings_type_no_numeral() -> None:
    """The settings are read by no rule of the record, so the words around the references are looked at here."""
    for finding in SETTINGS.findings:
        for text in finding.texts:
            assert not re.search(r"[0-9一二两三四五六七八九十百千万亿]", re.sub(r"\{[^}]*\}|一名", "", text)), text


@pytest.mark.parametrize("text", ["没有数字。", "{nowhere}", "[[nobody]]{jiangsu-officers-fallen}"])
def test_a_finding_without_its_figure_is_told(text: str) -> None:
    with pytest.raises(SettingsError, match=r"site_config/site\.yaml: findings"):
        home(findings=(LocalText(zh=text),))


def test_the_dead_are_a_sentence_without_colour() -> None:
    memorial = home().partition('class="bn-memorial"')[2].partition("</div>")[0]
    assert "5名" in memorial
    assert "bn-side" not in memorial
    assert "bn-card" not in memorial


def test_the_picture_holds_every_change_against_the_year_before() -> None:
    bars = home().count('class="bn-track"')
    wanted = [
        item
        for item in this_record().observations.values()
        if this_record().indicators[item.indicator].base == "previous_year"
    ]
    assert bars == len(wanted)


def test_nearly_is_drawn_soft() -> None:
    (row,) = (line for line in home().splitlines() if line.startswith("| [出警到场时间]"))
    assert "bn-soft" in row


def test_a_record_of_one_source_has_no_silences() -> None:
    found = records.record([records.event("case")], observations=(records.observation("one"),))
    made = plan(index(found), site())
    assert "bn-silent" not in "".join(item.markdown for item in made.pages)
