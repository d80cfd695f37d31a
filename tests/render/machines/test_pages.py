"""What pages say to machines is what the record says, in terms that schema.org has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import pytest
from pyld import jsonld

from generator.files.addresses import Place
from generator.model.numerals import Bound
from tests.render.machines.blocks import graphs, objects
from tests.render.test_editions import EN, ZH
from tests.this_record import this_record

_SITE: Final = "https://example.org/"
_SCHEMA: Final = "https://schema.org/"
_PAGE: Final = "name description inLanguage isPartOf breadcrumb mainEntity"
_ENTITY: Final = "name alternateName description subjectOf"
_ARTICLE: Final = (
    "headline name creditText publisher isPartOf datePublished url inLanguage spatialCoverage dcterms:issued"
)
_TERMS: Final = {
    "WebPage": f"{_PAGE} {_ARTICLE} citation correction dateModified",
    "CollectionPage": _PAGE,
    "WebSite": f"{_PAGE} potentialAction",
    "SearchAction": "target query-input",
    "BreadcrumbList": "itemListElement",
    "ListItem": "position name item",
    "CorrectionComment": "datePublished text",
    "Event": "name description location about subjectOf startDate endDate dcterms:date",
    "GovernmentOrganization": f"{_ENTITY} areaServed",
    "Service": f"{_ENTITY} areaServed",
    "Project": f"{_ENTITY} areaServed",
    "Brand": _ENTITY,
    "Intangible": _ENTITY,
    "AdministrativeArea": "name identifier containedInPlace",
    "PropertyValue": "propertyID value",
    "DefinedTerm": "name description",
    "NewsArticle": _ARTICLE,
    "Report": _ARTICLE,
    "Organization": "name",
    "CreativeWork": "name",
    "StatisticalVariable": "name alternateName description",
    "Observation": (
        "name variableMeasured observationAbout unitText value minValue maxValue dcterms:temporal dcterms:source"
    ),
    "Dataset": (
        "name description inLanguage isBasedOn spatialCoverage temporalCoverage dateModified license variableMeasured "
        "distribution"
    ),
    "DataDownload": "name contentUrl encodingFormat",
    "http://id.loc.gov/datatypes/edtf/EDTF": "@value",
}
"""The types that are used, each with the properties it has in schema.org's vocabulary."""


def _nodes(place: Place, type_: str) -> Iterator[dict[str, Any]]:
    for graph in graphs(place).values():
        yield from (each for each in objects(graph["@graph"]) if each.get("@type") == type_)


@pytest.mark.parametrize("place", [ZH, EN])
def test_types_and_properties_are_those_of_the_vocabulary(place: Place) -> None:
    for path, graph in graphs(place).items():
        for each in objects(graph["@graph"]):
            if "@type" in each:
                assert each.keys() <= {"@type", "@id", *_TERMS[each["@type"]].split()}, path


def _offline(_: str, __: object) -> dict[str, Any]:
    """The published context in short: every term is one of schema.org's."""
    return {"contextUrl": None, "documentUrl": _SCHEMA, "document": {"@context": {"@vocab": _SCHEMA}}}


@pytest.mark.parametrize("place", [ZH, EN])
def test_every_block_expands_and_loses_nothing(place: Place) -> None:
    for path, graph in graphs(place).items():
        expanded = jsonld.expand(graph, {"documentLoader": _offline})
        assert expanded[0]["@id"].startswith(f"{_SITE}{place.home}"), path
        assert f"{_SCHEMA}name" in expanded[0], path
        assert _types(expanded) == _types(graph["@graph"]), path


def _types(value: object) -> Counter[str]:
    """How often each type stands in a value, without where its name comes from."""
    named = [each.get("@type", []) for each in objects(value)]
    every = [name for names in named for name in ([names] if isinstance(names, str) else names)]
    return Counter(name.removeprefix(_SCHEMA) for name in every)


def test_figures_are_those_of_the_record() -> None:
    told: dict[str, list[dict[str, Any]]] = {}
    for node in (*_nodes(ZH, "Observation"), *_nodes(EN, "Observation")):
        told.setdefault(node["@id"].partition("#")[2], []).append(node)
    observations = this_record().observations
    assert told.keys() == observations.keys()
    for id_, nodes in told.items():
        item = observations[id_]
        for node in nodes:
            given = {key: Decimal(str(node[key])) for key in ("value", "minValue", "maxValue") if key in node}
            assert set(given.values()) == ({item.value} if item.upper is None else {item.value, item.upper})
            assert ("value" in given) == (item.upper is None and item.bound in {Bound.EXACT, Bound.ABOUT}), id_
            assert node["dcterms:temporal"]["@value"] == item.period
            assert node["dcterms:source"]["@id"].endswith(f"sources/{item.source}/#p{item.passage}")
            assert node["observationAbout"]["@id"] == f"{_SITE}regions/{item.region}/#thing"
            assert node["variableMeasured"]["@id"] == f"{_SITE}indicators/{item.indicator}/#thing"


def test_events_are_those_of_the_record() -> None:
    for place in (ZH, EN):
        told = {node["@id"].split("/")[-2]: node for node in _nodes(place, "Event")}
        assert told.keys() == this_record().events.keys()
        for id_, node in told.items():
            event = this_record().events[id_]
            assert node["dcterms:date"]["@value"] == event.date
            assert node.get("startDate") in {None, event.date}
            assert [each["@id"].split("/")[-2] for each in node.get("about", [])] == list(event.entities)
            assert [each["@id"].split("/")[-2] for each in node["subjectOf"]] == [
                cited.source for cited in event.sources
            ]


def test_both_editions_tell_of_the_same_things() -> None:
    things = [set(_names(place)) for place in (ZH, EN)]
    assert things[0] == things[1]
    assert len(things[0]) > len(this_record().events)


def _names(place: Place) -> Iterator[str]:
    """The names of things in all blocks of an edition: not of its pages, nor of places on them."""
    for graph in graphs(place).values():
        names = [each.get("@id", "") for each in objects(graph["@graph"])]
        yield from (name for name in names if name.endswith("#thing") or "observations.json#" in name)


def test_a_trail_leads_from_home_to_the_page() -> None:
    trail = graphs(EN)["events/kunshan-elder-rescue.md"]["@graph"][0]["breadcrumb"]["itemListElement"]
    assert [(step["position"], step["item"].removeprefix(_SITE)) for step in trail] == [
        (1, "en/"), (2, "en/events/"), (3, "en/events/kunshan-elder-rescue/"),
    ]  # fmt: skip


def test_a_data_set_names_every_download_and_indicator() -> None:
    data = graphs(ZH)["data.md"]["@graph"][0]["mainEntity"]
    assert {each["contentUrl"] for each in data["distribution"]} >= {
        f"{_SITE}data/events.csv",
        f"{_SITE}data/events.json",
    }
    assert len(data["variableMeasured"]) == len(this_record().indicators)
