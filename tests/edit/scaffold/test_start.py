"""A record to begin with is clean, builds, and leaves alone what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from generator import pipeline
from tests.projects import run
from tests.repositories import replace

AT_MOST = 10
"""Files that somebody who begins has to own."""
FIGURE: Final = {"zh": "8.6万人次", "en": "86,000 visits"}
HAN: Final = re.compile("[⺀-⿟々-〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
LANGUAGES: Final = pytest.mark.parametrize("language", ["zh", "en"])


@LANGUAGES
def test_three_commands_lead_from_nothing_to_a_page(tmp_path: Path, language: str) -> None:
    record = tmp_path / "own" / "record"
    begun = run("generator", "init", "--lang", language, str(record), folder=tmp_path)
    assert begun.returncode == 0, begun.stderr
    files = [path for path in record.rglob("*") if path.is_file()]
    assert len(files) <= AT_MOST
    assert all(str(path.relative_to(tmp_path)) in begun.stdout for path in files)
    assert pipeline.check(record).findings == ()
    built = run("generator", "build", folder=record)
    assert built.returncode == 0, built.stderr
    page = (record / "site/events/library-year/index.html").read_text(encoding="utf-8")
    assert FIGURE[language] in page
    assert f'<html lang="{language}' in page
    assert "1970" not in (record / "site/index.html").read_text(encoding="utf-8")
    if language == "en":
        assert _with_han(record) == []


def _with_han(folder: Path) -> list[str]:
    """The text files below a folder that hold a Han character, the built site among them."""
    return [str(path) for path in sorted(folder.rglob("*")) if path.is_file() and HAN.search(_text(path))]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:  # a picture or an archive
        return ""


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    refused = run("generator", "init", str(tmp_path), folder=tmp_path)
    assert refused.returncode == 2
    assert "不是空文件夹" in refused.stderr
    assert "is not empty" in refused.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "letter.txt"]
    (tmp_path / "letter.txt").unlink()
    assert run("generator", "init", str(tmp_path), folder=tmp_path).returncode == 0


@LANGUAGES
def test_the_index_is_that_of_the_report_in_the_readme(tmp_path: Path, language: str) -> None:
    """Whoever saves the lines of README.md finds that every passage agrees."""
    record = tmp_path / "record"
    assert run("generator", "init", "--lang", language, str(record), folder=tmp_path).returncode == 0
    readme = (record / "README.md").read_text(encoding="utf-8")
    _, _, report = readme.partition({"zh": "试一遍：\n\n", "en": "the second step:\n\n"}[language])
    lines = [line.strip() for line in report.partition("\n\n")[0].splitlines()]
    (tmp_path / "article.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    verified = run("generator", "source", "verify", "library-2024", "../article.txt", folder=record)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert run("generator", "fmt", "--check", folder=record).returncode == 0


WORDS: Final = """\
event_types:
  - {id: annual, name: {en: Annual report, zh: 年报}, mark: {en: An, zh: 年}, colour: "#4156d2"}
entity_kinds:
  - {id: house, name: {en: House, zh: 馆舍}}
levels:
  - {id: shire, name: {en: Shire, zh: 郡}}
source_types:
  - {id: brochure, name: {en: Brochure, zh: 小册}}
relation_types:
  - {id: keeps, name: {en: Keeps, zh: 收藏}, inverse: {en: Kept by, zh: 收藏于}}
  - {id: beside, name: {en: Beside, zh: 相邻}, traits: [mutual]}
change_bases:
  - {id: last-season, name: {en: the season before, zh: 上一季}}
"""
"""None of them is a word of the package."""


ENTITIES: Final = {
    "reading-room": "relations: [{type: keeps, to: map-case, basis: stated}, {type: beside, to: hall, basis: stated}]",
    "map-case": "",
    "hall": "",
}
ENTITY: Final = """\
id: {id}
kind: house
name: {{zh: 馆{id}, en: "House {id}"}}
level: shire
region: qingxi
description: {{zh: 县图书馆的一处。, en: A part of the county library.}}
sources: [{{source: library-2024, passages: [2]}}]
{relations}
"""


def test_a_record_with_words_of_its_own_alone_builds(tmp_path: Path) -> None:
    """Its types, kinds, levels, relations and bases are none of the package's; its pages are in both languages."""
    record = tmp_path / "record"
    assert run("generator", "init", str(record), folder=tmp_path).returncode == 0
    content = record / "content"
    (content / "record.yaml").write_text("languages: [zh, en]\n", encoding="utf-8")
    (content / "vocabularies.yaml").write_text(WORDS, encoding="utf-8")
    (content / "entities").mkdir()
    for id_, relations in ENTITIES.items():
        entity = ENTITY.format(id=id_, relations=relations)
        (content / f"entities/{id_}.yaml").write_text(entity.strip() + "\n", encoding="utf-8")
    replace(content / "events/2024/library-year.yaml", "type: report", "type: annual")
    replace(content / "sources/library-2024.yaml", "type: report", "type: brochure")
    replace(content / "regions.yaml", "level: county", "level: shire")
    replace(content / "indicators.yaml", "base: previous_year", "base: last-season")
    assert pipeline.check(record).findings == ()
    built = run("generator", "build", folder=record)
    assert built.returncode == 0, built.stderr
    for page, words in PAGES.items():
        said = (record / "site" / page / "index.html").read_text(encoding="utf-8")
        assert [word for word in words if word not in said] == [], page
    data = "".join(path.read_text(encoding="utf-8") for path in (record / "site/assets/explorer").rglob("index*.js"))
    assert all(word in data for word in ("mark_annual", "colour_annual", "#4156d2"))


PAGES: Final = {
    "events/library-year": ("年报",),
    "en/events/library-year": ("Annual report",),
    "sources/library-2024": ("小册",),
    "en/sources/library-2024": ("Brochure",),
    "en/entities/reading-room": ("Keeps", "Beside"),
    "entities/map-case": ("收藏于",),
    "en/entities/map-case": ("Kept by",),
    "en/entities/hall": ("Beside",),
    "indicators/library-visits-change": ("上一季",),
    "en/indicators/library-visits-change": ("the season before",),
}
"""What a page has to say, in the words of the record."""
