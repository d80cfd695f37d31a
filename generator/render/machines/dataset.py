"""The downloads as a data set, for machines."""

from __future__ import annotations

from typing import Final

from generator.files import addresses
from generator.files.addresses import ROOT
from generator.render.downloads.exports import lines
from generator.render.downloads.whole import MEDIA, names
from generator.render.machines.known import Known
from generator.render.machines.nodes import Node, node, reference

_ENDINGS: Final = {"json": "application/json", "csv": "text/csv"}


def dataset(known: Known, title: str, description: str) -> Node:
    """What the downloads hold, of which places and times, from which sources, and where each file lies."""
    edition = known.edition
    record, say = edition.record, edition.language.say
    return node(
        "Dataset",
        known.where.page(addresses.DATA) + "#data",
        name=say("data.set", title=title, site=say("site_name")),
        description=description,
        inLanguage=[place.language for place in edition.site.places],
        isBasedOn=[reference(known.thing("source", id_)) for id_ in record.sources],
        spatialCoverage=[known.region(code) for code in sorted({source.region for source in record.sources.values()})],
        temporalCoverage=sorted({source.reach for source in record.sources.values()}),
        dateModified=edition.site.built,
        license=edition.site.licence.path if edition.site.licence else "",
        variableMeasured=[
            {**reference(known.thing("indicator", id_)), "name": edition.wording.short(id_)}
            for id_ in record.indicators
        ],
        distribution=[_file(known, name, media) for name, media in _files().items()],
    )


def _files() -> dict[str, str]:
    """Every download with its media type."""
    whole = {name: MEDIA[name] for name in names()}
    return whole | {f"{name}.{ending}": media for name in lines() for ending, media in _ENDINGS.items()}


def _file(known: Known, name: str, media: str) -> Node:
    address = ROOT.file_url(known.edition.site.url, addresses.download(name))
    return node("DataDownload", contentUrl=address, encodingFormat=media)
