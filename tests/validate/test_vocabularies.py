"""A record has words of its own: for its types, kinds, levels and sources."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Final

import pytest

from generator.derive.facets import facets
from generator.derive.index import index
from generator.load.content import content_of
from generator.load.site_config import read_words
from generator.load.vocabularies import usual_vocabularies
from generator.model.record import Record
from generator.model.vocabularies import CHOSEN, EntityKind, EventType, Level, SourceType, Trait, Vocabularies
from generator.render.downloads.package import schema
from generator.render.downloads.rows import datasets
from generator.validate.decode import decode
from generator.validate.validate import as_far_as_decoded, validate
from generator.words.citations import gbt7714, source
from generator.words.strings import strings_of
from tests.projects import ROOT

VOCABULARIES: Final = PurePosixPath("content/vocabularies.yaml")
MUSEUM: Final = {
    VOCABULARIES: """
event_types:
  - {id: exhibition, name: {en: Exhibition}, mark: {en: Ex}, colour: "#4156d2", dark: "#8d9db0"}
  - {id: farewell, name: {en: Farewell}, traits: [dead]}
entity_kinds:
  - {id: collection, name: {en: Collection}, schema_type: Collection}
levels:
  - {id: house, name: {en: The house}}
source_types:
  - {id: leaflet, name: {en: Leaflet}}
relation_types:
  - {id: shown_in, name: {en: Shown in}, inverse: {en: Shows}}
  - {id: pendant_of, name: {en: Pendant of}, traits: [mutual]}
change_bases:
  - {id: last_show, name: {en: the show before}}
""",
    PurePosixPath("content/record.yaml"): "languages: [en]",
    PurePosixPath("content/topics.yaml"): "topics: [{id: glass, name: {en: Glass}, description: {en: Vessels.}}]",
    PurePosixPath("content/regions.yaml"): 'regions: [{code: "990000", name: {en: Old Harbour}, level: house}]',
    PurePosixPath("content/entities/goblets.yaml"): """
id: goblets
kind: collection
name: {en: Goblets}
level: house
region: "990000"
description: {en: Of the old harbour.}
""",
    PurePosixPath("content/sources/leaflet.yaml"): """
id: leaflet
type: leaflet
title: {en: What to see}
region: "990000"
reach: "2024"
description: {en: What is on.}
""",
    PurePosixPath("content/events/2024/opening.yaml"): """
id: opening
type: exhibition
title: {en: Glass of the old harbour opens}
date: "2024"
date_basis: context
date_note: {en: When in the year it began is not said.}
region: "990000"
topics: [glass]
summary: {en: "[[goblets]] are shown."}
entities: [goblets]
sources: [{source: leaflet, passages: [1]}]
""",
}
"""A record whose words are none of the package's; its source is not indexed yet."""


def _content(**changed: str) -> dict[PurePosixPath, bytes]:
    files = {**MUSEUM, **({VOCABULARIES: changed["vocabularies"]} if "vocabularies" in changed else {})}
    return {path: text.strip().encode() + b"\n" for path, text in files.items()}


def _found(**changed: str) -> list[tuple[str, str]]:
    found = validate(content_of(_content(**changed))).findings
    return [(each.code, each.message.en) for each in found if each.code not in NOT_HERE]


NOT_HERE: Final = {"source-not-indexed", "token-not-in-passage", "dangling-reference"}
"""What is said of a source without an index, which is none of this."""


@pytest.fixture(scope="module")
def museum() -> Record:
    verdict = validate(content_of(_content()))
    assert {each.code for each in verdict.findings} <= NOT_HERE
    return as_far_as_decoded(decode(content_of(_content()).documents)[0])


def test_a_record_that_shares_no_word_with_the_package_is_clean(museum: Record) -> None:
    own, usual = museum.vocabularies, usual_vocabularies()
    assert not any({*own.ids(kind)} & {*usual.ids(kind)} for kind in CHOSEN)
    assert _found() == []


@pytest.mark.parametrize(
    ("list_", "message"),
    [
        ("event_types: [{id: sale, name: {en: Sale}}]", "type cannot be exhibition"),
        ("entity_kinds: [{id: gallery, name: {en: Gallery}}]", "kind cannot be collection"),
        ("source_types: [{id: poster, name: {en: Poster}}]", "type cannot be leaflet"),
        ("levels: [{id: wing, name: {en: Wing}}]", "level cannot be house"),
    ],
)
def test_a_word_that_is_not_listed_is_none(list_: str, message: str) -> None:
    name = list_.partition(":")[0]
    kept = "\n".join(_without(MUSEUM[VOCABULARIES], name))
    assert ("unknown-value", message) in _found(vocabularies=f"{kept}\n{list_}")


def _without(text: str, name: str) -> list[str]:
    lines, inside = [], False
    for line in text.strip().splitlines():
        inside = line.startswith(name) or (inside and line.startswith(" "))
        lines += [] if inside else [line]
    return lines


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("event_types: [{id: exhibition}]", "missing-field"),
        ("event_types: [{id: exhibition, name: {zh: 展览}}]", "missing-field"),
        ("event_types: [{id: exhibition, name: {en: A}}, {id: exhibition, name: {en: B}}]", "duplicate-id"),
        ("event_types: [{id: exhibition, name: {en: A}, traits: [sad]}]", "unknown-value"),
        ("event_types: [{id: Exhibition, name: {en: A}}]", "wrong-type"),
        ("event_types: [{id: exhibition, name: {en: A}, colour: blue}]", "wrong-type"),
        ("event_typs: []", "unknown-key"),
        ("event_types: exhibition", "wrong-type"),
    ],
)
def test_a_slip_in_the_words_is_told_at_its_place_and_no_entry_is_at_fault_for_it(words: str, code: str) -> None:
    kept = "\n".join(_without(MUSEUM[VOCABULARIES], "event_types"))
    found = {code for code, message in _found(vocabularies=f"{kept}\n{words}") if "cannot be exhibition" not in message}
    assert found == {code}


def test_a_word_of_the_package_needs_no_name_and_keeps_what_it_is() -> None:
    own = Vocabularies.model_validate({"event_types": [{"id": "memorial"}, {"id": "sale", "name": {"en": "Sale"}}]})
    words = own.over(usual_vocabularies())
    assert words.ids(EventType) == ("memorial", "sale")
    assert words.has(EventType("memorial"), Trait.DEAD)
    assert not words.has(EventType("sale"), Trait.DEAD)
    assert str(words.word(EventType("memorial")).name) == "纪念"
    assert words.ids(Level) == usual_vocabularies().ids(Level)


def test_pages_call_a_word_by_its_name_its_mark_and_its_colour(museum: Record) -> None:
    said = strings_of(read_words(ROOT, "en", museum.vocabularies))
    assert said["event_types"] == {"exhibition": "Exhibition", "farewell": "Farewell"}
    explorer = said["explorer"]
    assert isinstance(explorer, dict)
    assert (explorer["mark_exhibition"], explorer["colour_exhibition"]) == ("Ex", "#4156d2 #8d9db0")
    assert explorer["mark_farewell"] == "Fa"


def test_facets_downloads_and_citations_know_the_words(museum: Record) -> None:
    found = index(museum)
    assert facets(found, tuple(museum.events.values()))["type"].keys == ("exhibition",)
    entities = next(each for each in datasets(found, lambda text: text) if each.name == "entities")
    listed = json.dumps(schema(entities)["$defs"])
    assert '"enum": ["collection"]' in listed
    assert museum.vocabularies.word(EntityKind("collection")).schema_type == "Collection"
    assert gbt7714(source(museum.sources["leaflet"], museum.vocabularies)).startswith("What to see[EB/OL]")
    assert museum.vocabularies.word(SourceType("leaflet")).schema_type is None
