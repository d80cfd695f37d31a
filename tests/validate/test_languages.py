"""The languages of a record are its own: which every text has, which are asked for, and what follows from that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from generator import pipeline
from generator.diagnostics.languages import Language
from generator.edit.importing.drafts import local
from generator.edit.scaffold.forms import forms
from generator.edit.schema.schemas import schemas
from generator.load.content import content_of
from generator.load.vocabularies import usual_vocabularies
from generator.model.settings import DEFAULT_LANGUAGES
from generator.render.downloads.formats import columns
from generator.render.downloads.row_shapes import EventRow
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import validate
from tests.projects import ROOT

TOPIC: Final = PurePosixPath("content/topics.yaml")
MISSING: Final = ["the field en is missing in name", "the field en is missing in description"]
SETTINGS: Final = PurePosixPath("content/record.yaml")


def _files(settings: str | None, name: str) -> dict[PurePosixPath, bytes]:
    topics = f"topics:\n  - {{id: reading, name: {name}, description: {name}}}\n"
    said = {} if settings is None else {SETTINGS: settings.encode()}
    return {TOPIC: topics.encode(), **said}


def _found(settings: str | None, name: str) -> list[tuple[str, str]]:
    """What is said of a record of one topic: the code, and the message in English."""
    return [(found.code, found.message.en) for found in validate(content_of(_files(settings, name))).findings]


def _draft(settings: str | None, name: str) -> Draft:
    return decode(content_of(_files(settings, name)).documents)[0]


@pytest.mark.parametrize(
    ("settings", "name", "expected"),
    [
        (None, "{zh: 阅读, en: Reading}", []),
        (None, "{zh: 阅读}", ["name has no English", "description has no English"]),
        (None, "{en: Reading}", ["the field zh is missing in name", "the field zh is missing in description"]),
        ("languages: [en]", "{en: Reading}", []),
        ("languages: [en]", "{zh: 阅读}", MISSING),
        ("languages: [zh]", "{zh: 阅读}", []),
        ("languages: [en, zh]", "{zh: 阅读, en: Reading}", []),
        ("languages: [en, zh]", "{en: Reading}", ["name has no Chinese", "description has no Chinese"]),
        ("languages: [en]", "{}", MISSING),
        ("languages: [en]", "{en: }", MISSING),
    ],
)  # fmt: skip
def test_the_first_language_is_required_and_the_others_are_asked_for(
    settings: str | None, name: str, expected: list[str]
) -> None:
    assert [message for _, message in _found(settings, name)] == expected


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("languages: [fr]", "unknown-value"),
        ("languages: [en, en]", "wrong-type"),
        ("languages: []", "wrong-type"),
        ("languages: en", "wrong-type"),
        ("language: [en]", "unknown-key"),
        ("languages: [en", "syntax"),
    ],
)
def test_settings_that_cannot_be_read_are_one_finding_and_no_text_lacks_a_language_for_it(
    settings: str, code: str
) -> None:
    """Which language is the main one is not known then: 1,000 texts in English would be 1,000 findings."""
    assert {found for found, _ in _found(settings, "{en: Reading}")} == {code}


def test_an_entry_decoded_for_one_language_is_not_taken_for_another() -> None:
    """A preview keeps what it decoded; a save of ``record.yaml`` changes what every text must have."""
    first = content_of(_files("languages: [en]", "{en: Reading}"))
    assert validate(first).findings == ()
    again = content_of(_files("languages: [zh]", "{en: Reading}"))
    kept = [document for document in first.documents if document.file == TOPIC]
    changed = [document for document in again.documents if document.file == SETTINGS]
    assert len(decode([*kept, *changed])[1]) == 2


def test_the_source_of_an_english_record_is_english_where_it_does_not_say() -> None:
    source = 'id: year\ntype: report\ntitle: {en: T}\nregion: "990000"\nreach: "2024"\ndescription: {en: D}\n'
    files = {SETTINGS: b"languages: [en]\n", PurePosixPath("content/sources/year.yaml"): source.encode()}
    assert decode(content_of(files).documents)[0].source_by_id["year"].value.language == "en"


@pytest.mark.parametrize(
    ("languages", "asked"),
    [
        (("zh", "en"), ["title-zh", "title-en"]),
        (("en", "zh"), ["title-en", "title-zh"]),
        (("en",), ["title-en"]),
        (("zh",), ["title-zh"]),
    ],
)
def test_new_asks_for_the_languages_of_the_record_in_their_order(
    languages: tuple[Language, ...], asked: list[str]
) -> None:
    questions = [each for each in forms(languages)["event"] if "title" in each.name]
    draft = _draft(f"languages: [{', '.join(languages)}]", "{zh: 阅读, en: Reading}")
    assert [each.name for each in questions if each.asked_if(draft, {})] == asked
    assert [each.name for each in questions if not each.optional] == asked[:1]


def _headers(languages: Iterable[Language]) -> list[str]:
    return [column.name for column in columns(EventRow, tuple(languages)) if column.path[0] == "title"]


def test_columns_schemas_and_imports_follow() -> None:
    assert _headers(DEFAULT_LANGUAGES) == ["title_zh", "title_en"]
    assert _headers(["en", "zh"]) == ["title_en", "title_zh"]
    assert _headers(["en"]) == ["title_en"]
    chinese, english = (pipeline.language(ROOT, code) for code in ("zh", "en"))
    assert '"required": [\n    "en"\n   ]' in schemas(chinese, english, usual_vocabularies(), ("en",))["topics.json"]
    assert local("1984", ("en",)) == {"en": "1984"}
    assert local("1984") == {"zh": "1984"}
    assert local("阅读", ("en",)) == {"zh": "阅读"}


def test_a_site_has_the_languages_of_its_record_where_its_settings_name_none(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert pipeline.site_config(tmp_path).editions == ("zh",)
    (tmp_path / SETTINGS).write_text("languages: [en, zh]\n", encoding="utf-8")
    assert pipeline.site_config(tmp_path).editions == ("en", "zh")
    (tmp_path / "site_config").mkdir()
    (tmp_path / "site_config/site.yaml").write_text("languages: [zh]\n", encoding="utf-8")
    assert pipeline.site_config(tmp_path).editions == ("zh",)
