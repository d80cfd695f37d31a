from __future__ import annotations

import json
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string

from generator.load.content import read_content
from generator.load.vocabularies import usual_vocabularies
from generator.model.base import LocalText
from generator.model.sources import Issued, Source
from generator.model.vocabularies import SourceType
from generator.model.vocabulary import DateBasis
from generator.validate.validate import validate
from generator.words.citations import CitedWork, Medium, bibtex, csl_json, data, gbt7714, page, source

PROJECT = Path(__file__).parents[2]

WORDS = usual_vocabularies()


@pytest.fixture
def article() -> Source:
    record, *_ = validate(read_content(PROJECT))
    assert record is not None
    return record.sources["jiangsu-2023"]


def _fields(text: str) -> tuple[str, str, dict[str, str]]:
    library = parse_string(text, parse_stack=[])
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry.entry_type, entry.key, {field.key: field.value for field in entry.fields}


def test_a_page_of_the_site() -> None:
    reference = page("kunshan", "昆山寻回走失老人", "https://example.org/events/kunshan/", "2026-11-23")
    assert gbt7714(reference) == (
        "Biannian 编年. 昆山寻回走失老人[EB/OL]. （2026-11-23）. https://example.org/events/kunshan/."
    )
    kind, key, fields = _fields(bibtex(reference))
    assert (kind, key) == ("misc", "kunshan")
    assert fields == {
        "author": "{{Biannian 编年}}",
        "title": "{{昆山寻回走失老人}}",
        "year": "{2026}",
        "date": "{2026-11-23}",
        "url": "{https://example.org/events/kunshan/}",
        "langid": "{chinese}",
    }


def test_a_source_without_a_date_shows_none(article: Source) -> None:
    """The date in the article is that of the briefing, not of its publication."""
    assert gbt7714(source(article, WORDS)).endswith("[EB/OL]. 江苏现代快报传媒有限公司.")
    assert not {"date", "year", "note"} & _fields(bibtex(source(article, WORDS)))[2].keys()


def test_a_source_with_an_inferred_date_and_no_address(article: Source) -> None:
    article = article.model_copy(update={"issued": Issued(date="2024-01-10", basis=DateBasis.INFERRED)})
    text = gbt7714(source(article, WORDS, accessed="2026-11-23"))
    assert text.startswith("胡兰兰，曹阳. ")
    assert text.endswith("[EB/OL]. 江苏现代快报传媒有限公司（[2024-01-10]）.")
    _, _, fields = _fields(bibtex(source(article, WORDS)))
    assert fields["note"] == "{date inferred, not stated by the source}"
    assert "url" not in fields
    assert fields["author"] == "{{胡兰兰} and {曹阳}}"


def test_an_article_of_a_newspaper_on_the_web(article: Source) -> None:
    known = article.model_copy(
        update={
            "type": SourceType("article-newspaper"),
            "title": LocalText(zh="题名"),
            "container": LocalText(zh="某报"),
            "issued": Issued(date="2024-01-10", basis=DateBasis.STATED),
            "url": "https://example.org/a",
        }
    )
    reference = source(known, WORDS, accessed="2026-11-23")
    assert gbt7714(reference) == "胡兰兰，曹阳. 题名[N/OL]. 某报，2024-01-10. https://example.org/a."
    kind, _, fields = _fields(bibtex(reference))
    assert kind == "article"
    assert (fields["journal"], fields["urldate"]) == ("{某报}", "{2026-11-23}")
    assert gbt7714(source(known.model_copy(update={"url": None}), WORDS)) == "胡兰兰，曹阳. 题名[N]. 某报，2024-01-10."


URL = "https://example.org/a"


@pytest.mark.parametrize(
    ("reference", "written"),
    [
        (CitedWork("a", Medium.WEB, "题", url=URL, accessed="2026-12-01"), f"题[EB/OL]. [2026-12-01]. {URL}."),
        (CitedWork("a", Medium.WEB, "题", publisher="社", url=URL, issued="2024"), f"题[EB/OL]. （2024）. {URL}."),
        (
            CitedWork("a", Medium.DATA, "题", ("甲",), issued="2026-11-30", accessed="引用日期", url=URL),
            f"甲. 题[DS/OL]. （2026-11-30）[引用日期]. {URL}.",
        ),
        (
            CitedWork("a", Medium.DATA, "Data", ("A", "B", "C", "D"), issued="2026", url=URL, language="en"),
            f"A, B, C, et al. Data[DS/OL]. (2026). {URL}.",
        ),
        (CitedWork("a", Medium.REPORT, "题", ("甲",), publisher="社", issued="2024"), "甲. 题[R]. 社，2024."),
        (
            CitedWork("a", Medium.REPORT, "题", ("甲",), publisher="社", issued="2024", url=URL, accessed="2026"),
            f"甲. 题[R/OL]. 2024. {URL}.",
        ),
        (
            CitedWork("a", Medium.NEWSPAPER, "News", container="Daily", issued="2024", language="en"),
            "News[N]. Daily, 2024.",
        ),
    ],
)
def test_the_forms_of_the_edition_of_2025(reference: CitedWork, written: str) -> None:
    """The day of access belongs to pages and data alone; a report on the web has no publisher."""
    assert gbt7714(reference) == written


def test_data_in_every_form() -> None:
    reference = data("data", "报告：数据", "https://example.org/data/", "2026-11-30", "编年")
    kind, key, fields = _fields(bibtex(reference))
    assert (kind, key, fields["date"]) == ("misc", "data", "{2026-11-30}")
    assert json.loads(csl_json(reference)) == [
        {
            "id": "data",
            "type": "dataset",
            "title": "报告：数据",
            "author": [{"literal": "编年"}],
            "issued": {"date-parts": [[2026, 11, 30]]},
            "URL": "https://example.org/data/",
            "language": "zh-CN",
        }
    ]


@pytest.mark.parametrize(
    ("issued", "inferred", "wanted"),
    [
        ("2024-01", False, {"date-parts": [[2024, 1]]}),
        ("2023/..", False, {"literal": "2023/.."}),
        ("2024-01-10", True, {"date-parts": [[2024, 1, 10]], "circa": True}),
        ("", True, None),
    ],
)
def test_a_date_of_csl_json_claims_no_more_than_is_known(issued: str, inferred: bool, wanted: object) -> None:
    (item,) = json.loads(csl_json(CitedWork("a", Medium.NEWSPAPER, "题", issued=issued, inferred=inferred)))
    assert item.get("issued") == wanted


def test_words_that_ask_for_a_day_are_no_date_in_bibtex() -> None:
    assert "urldate" not in _fields(bibtex(CitedWork("a", Medium.WEB, "题", accessed="引用日期", url=URL)))[2]


def test_what_is_not_known_is_left_out() -> None:
    bare = CitedWork("a", Medium.WEB, "题名")
    assert gbt7714(bare) == "题名[EB/OL]."
    assert set(_fields(bibtex(bare))[2]) == {"title", "langid"}


def test_more_than_three_authors_are_cut() -> None:
    assert gbt7714(CitedWork("a", Medium.WEB, "题", ("甲", "乙", "丙", "丁"))) == "甲，乙，丙，等. 题[EB/OL]."
    assert gbt7714(CitedWork("a", Medium.WEB, "题", ("甲", "乙", "丙"))) == "甲，乙，丙. 题[EB/OL]."


@pytest.mark.parametrize("open_start", ["../2023", "2023/.."])
def test_an_open_date_gives_no_false_year(open_start: str) -> None:
    fields = _fields(bibtex(CitedWork("a", Medium.WEB, "题", issued=open_start)))[2]
    assert fields.get("year", "{2023}") == "{2023}"
    assert ("year" in fields) is open_start.startswith("2023")


@pytest.mark.parametrize(
    "text", ["}", "{", "a}, url = {http://evil", "\\input{x}", "50% & #1_$^~", "@article{x,", "a\nb"]
)
def test_a_hostile_title_stays_in_its_field(text: str) -> None:
    reference = CitedWork("key", Medium.WEB, text, (text,), text, text, "2024", url="https://example.org/{a} b}")
    written = bibtex(reference)
    assert written.count("{") == written.count("}")  # BibTeX counts braces even behind a backslash
    kind, key, fields = _fields(written)
    assert (kind, key) == ("misc", "key")
    assert list(fields) == ["author", "title", "howpublished", "organization", "year", "date", "url", "langid"]
    assert fields["url"] == "{https://example.org/%7Ba%7D%20b%7D}"
    assert "\\input" not in fields["title"]
    assert "\n" not in fields["title"]
