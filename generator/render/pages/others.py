"""Pages of the kinds that have none made for them: a list of the entries, and all fields of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.files import addresses
from generator.files.artifact import Page
from generator.model.base import Frozen
from generator.model.kinds import AnyKind
from generator.render.edition import Body, Edition, body
from generator.render.shown import all_facts


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every entry, and the index of each kind."""
    for kind in addresses.OTHERS:
        yield edition.section(kind.name, "list", partial(_index, edition, kind))
        for id_, entry in edition.record.of(kind).items():
            file = edition.record.files[kind.ref(id_)]
            yield edition.page(addresses.page(kind.name, id_), partial(_entry, edition, kind, entry), file)


def _index(edition: Edition, kind: AnyKind) -> Mapping[str, object]:
    return {"entries": [edition.nested.thing(kind.name, id_) for id_ in edition.record.of(kind)]}


def _entry(edition: Edition, kind: AnyKind, entry: Frozen) -> Body:
    ref = kind.ref(kind.id_of(entry))
    name = edition.wording.name(ref)
    return body(
        "other",
        title=name,
        description=name,
        facts=all_facts(edition.nested, entry, kind),
        file=edition.yaml(edition.record.files[ref]),
    )
