from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest

from generator.derive.index import index
from generator.files.artifact import Page
from generator.load.content import read_content, read_files
from generator.model import prose, vocabulary
from generator.model.base import LocalText
from generator.model.numerals import Bound
from generator.model.record import Record
from generator.model.settings_error import SettingsError
from generator.render.downloads import downloads
from generator.render.settings import Site
from generator.render.site import render
from generator.validate.validate import validate
from tests import records
from tests.projects import ROOT
from tests.render.hostile import FOLDED, HOSTILE
from tests.render.reading import Html, read_markdown, read_page
from tests.render.strings import language, site, wordings
from tests.this_record import this_index, this_record

MINIMAL = ROOT / "tests" / "sites" / "minimal"
TAGS = {
    "h1", "h2", "h3", "p", "a", "nav", "div", "ol", "ul", "li", "dl", "dt", "dd", "br", "small", "span", "strong",
    "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "figure",
    "svg", "rect", "circle", "line", "path", "text", "section", "kbd",
    "form", "details", "summary", "fieldset", "legend", "label", "input", "select", "option", "button",
}  # fmt: skip
# The long one takes seconds to convert this often, and test_markdown has it.
SHORT = [item for item in [*HOSTILE, *FOLDED] if item.strip() and len(item) < 1_000 and "\ud800" not in item]
ATTRIBUTES = {
    "id", "class", "href", "role", "aria-label", "tabindex", "aria-describedby",
    "aria-expanded", "aria-controls", "hidden", "open", "start", "checked",
    "type", "name", "value", "maxlength", "inputmode", "autocomplete", "autocapitalize", "spellcheck", "placeholder",
    "aria-hidden", "x", "y", "width", "height", "cx", "cy", "r", "rx", "d", "text-anchor",
    "for", "aria-pressed", "data-kind", "data-none", "data-some", "x1", "x2", "y1", "y2",
    "aria-labelledby", "data-before", "data-after", "data-link", "data-copied",
    "data-failed", "data-live", "data-picture", "data-facet", "data-do", "data-event-id",
    "data-copy", "data-form", "data-accessed",
}  # fmt: skip


def record_of(project: Path) -> Record:
    record, findings, _ = validate(read_content(project))
    assert record is not None, findings
    return record


def pages_of(record: Record, settings: Site) -> dict[PurePosixPath, str]:
    return {item.path: item.markdown for item in render(index(record), settings) if isinstance(item, Page)}


def body_of(markdown: str) -> str:
    """What a page shows: no metadata and no data block, in which nothing can end the block or begin markup."""
    return re.sub(
        r'\n<script type="application/ld\+json">[^<>&]*</script>\n', "", markdown.split("\n---\n", 1)[1], count=1
    )


def test_the_pages_of_a_small_record(update_golden: bool) -> None:
    pages = pages_of(record_of(MINIMAL), site(highlights=("theft-change",)))
    folder = MINIMAL / "expected"
    if update_golden:
        for old in folder.rglob("*.md"):
            old.unlink()
        for path, markdown in pages.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(markdown, encoding="utf-8")
    expected = {
        PurePosixPath(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in folder.rglob("*.md")
    }
    assert pages.keys() == expected.keys()
    for path, markdown in pages.items():
        assert markdown == expected[path], path


def test_artifacts_come_sorted_and_each_path_once() -> None:
    paths = [item.path for item in render(index(record_of(MINIMAL)), site())]
    assert paths == sorted(set(paths))


@cache
def whole_record(code: str) -> tuple[frozenset[str], dict[PurePosixPath, Html]]:
    """The paths of the project's own site in one language, and its pages as they are read."""
    record, indexed = this_record(), this_index()
    yaml = read_files(ROOT, record.files.values())
    artifacts = render(indexed, replace(site(code), yaml=yaml))
    read = {item.path: read_page(body_of(item.markdown)) for item in artifacts if isinstance(item, Page)}
    return frozenset(str(item.path) for item in artifacts) | downloaded(), read


@cache
def downloaded() -> frozenset[str]:
    """The paths of what the site has to download in all languages."""
    return frozenset(str(item.path) for item in downloads(this_index(), wordings(this_record())))


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_link_leads_to_a_page_and_a_place_on_it(code: str) -> None:
    paths, read = whole_record(code)
    for path, html in read.items():
        for href in html.values("href"):
            if href.startswith("https://"):
                continue
            target, _, place = href.partition("#")
            found = normpath(f"{path.parent}/{target.partition('?')[0] or path.name}")
            assert found in paths, (path, href)
            assert not place or place in read[PurePosixPath(found)].values("id"), (path, href)


def test_ids_of_a_page_are_ascii_and_stand_once() -> None:
    for path, html in whole_record("zh")[1].items():
        ids = html.values("id")
        assert len(ids) == len(set(ids)), path
        assert all(id_.isascii() and not id_.startswith("_") for id_ in ids), (path, ids)


_POINTS = ("case", "drone", "figure")


def _hostile_record(name: str, words: str) -> Record:
    """Every field that takes text holds a hostile one; ``words`` where references are read."""
    named, said = records.text(name, name), records.text(words, words)
    claim = {"text": said, "source": "report", "passage": 1}
    correction = {"date": "2026-01-02", "was": said, "is": said, "why": said}
    relation = {"type": "uses", "to": "drone", "basis": "stated", "note": said}
    restored = {"printed": name, "reading": name, "reason": said}
    token = {"token": name[:60].strip(), "status": "name", "ref": name, "reason": said}
    return records.record(
        [
            records.event(
                "case", title=said, summary=said, date_note=said, observations=("figure",), entities=("drone",),
                claims=(claim,), corrections=(correction,), relations=(relation,),
            )
        ],
        entities=[
            records.entity("drone", name=named, aliases=(name,), description=said, corrections=(correction,))
        ],
        observations=[
            records.observation("figure", token=name[:60].strip(), note=said, corrections=(correction,))
        ],
        sources=[
            records.source(
                title=named, authors=(name,), publisher=named, container=named, url=name, description=said,
                note=said, issued={"date": "2023", "note": said},
                passages=(records.passage(1, token, restored=(restored,)),),
            )
        ],
        indicators=[
            records.indicator(name=named, definition=said, denominator=said), records.indicator("other", name=named),
        ],
        stories=[
            records.story(
                "way", title=said, headline=said,
                steps=[{"id": "one", "title": said, "text": said, "state": f"q={name}", "points": _POINTS}],
            )
        ],
        topics=[records.TOPICS[0].model_copy(update={"name": LocalText.model_validate(named)})],
        regions=[item.model_copy(update={"name": LocalText.model_validate(named)}) for item in records.REGIONS],
    )  # fmt: skip


@pytest.mark.parametrize("text", SHORT)
def test_hostile_text_stays_text_on_every_page(text: str) -> None:
    plain = all(isinstance(part, prose.PlainText) for part in prose.parse(text))
    record = _hostile_record(text, text if plain else "words")
    pages = pages_of(record, site(highlights=("figure",)))
    for number, (path, markdown) in enumerate(pages.items(), start=SHORT.index(text)):
        read = read_page if number % 4 else read_markdown  # each page by either: tests/markup holds that they agree
        html = read(body_of(markdown))
        assert html.names <= TAGS, path
        assert html.attributes <= ATTRIBUTES, path
        _only_own_links(html)


def _only_own_links(html: Html) -> None:
    for href in html.values("href"):
        own = re.split("[?#]", href)[0].endswith((".md", ".json", ".csv", ".xml", ".ics", ".svg", ".png"))
        assert own or re.fullmatch("#[a-z0-9-]+", href), href


def test_a_region_the_sources_leave_out_says_so() -> None:
    pages = pages_of(records.record([records.event("case", region="320583")]), site())
    assert "没有单独记录宿迁市" in pages[PurePosixPath("regions/321300.md")]
    assert "没有单独记录" not in pages[PurePosixPath("regions/320500.md")]


def test_regions_are_nested_in_the_list_of_regions() -> None:
    page = pages_of(records.record([records.event("case", region="320583")]), site())[PurePosixPath("regions/index.md")]
    assert re.search(r"^    +- \[", page, re.MULTILINE)


def test_a_correction_shows_on_its_page_and_at_home() -> None:
    correction = {"date": "2026-01-02", "was": {"zh": "旧说"}, "is": {"zh": "新说"}, "why": {"zh": "笔误"}}
    pages = pages_of(records.record([records.event("case", corrections=(correction,))]), site())
    for path in ("index.md", "events/case.md"):
        assert "2026年1月2日：原为旧说；现为新说；原因：笔误" in pages[PurePosixPath(path)]


def test_the_yaml_of_a_page_is_linked_where_it_can_be_seen() -> None:
    record = records.record([records.event("case")])
    page = PurePosixPath("events/case.md")
    assert "<code>content/event/case.yaml</code>" in pages_of(record, site())[page]
    linked = pages_of(record, site(repository="https://example.org/edit"))[page]
    assert "(<https://example.org/edit/content/event/case.yaml>)" in linked


def test_a_highlight_that_is_no_observation_is_named() -> None:
    with pytest.raises(SettingsError, match="no observation nowhere"):
        render(index(records.record()), site(highlights=("nowhere",)))


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("basis", vocabulary.Basis), ("date_basis", vocabulary.DateBasis),
        ("indicator_kinds", vocabulary.IndicatorKind),
        ("better", vocabulary.Better), ("changes.level", vocabulary.Direction), ("changes.count", vocabulary.Direction),
        ("changes.duration", vocabulary.Direction), ("token_status", vocabulary.TokenStatus),
        ("confidence", vocabulary.Confidence), ("unit_kinds", vocabulary.UnitKind),
    ],
)  # fmt: skip
def test_every_word_of_a_vocabulary_has_a_name(code: str, key: str, words: type[StrEnum]) -> None:
    assert all(language(code).say(f"{key}.{word}") for word in words)


def test_every_bound_but_the_exact_one_has_a_word() -> None:
    for bound in set(Bound) - {Bound.EXACT}:
        assert "3起" in language("zh").say(f"bounds.{bound}", amount="3起")
