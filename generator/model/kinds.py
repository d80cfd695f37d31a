"""The kinds of entry: one row for each, which every stage reads.

Where entries of a kind lie and what they are made of, what identifies one, the folder of its pages and what people
call it.  The order is that of downloads, differences and guide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Generic, NamedTuple, TypeVar

from generator.model.base import Frozen, LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.fields import Field, fields_of, types_in
from generator.model.observations import ObservationFile, SourcedObservation
from generator.model.settings import RecordSettings
from generator.model.shared_entries import (
    Indicator,
    IndicatorFile,
    Redirect,
    RedirectFile,
    Region,
    RegionFile,
    Topic,
    TopicFile,
    Unit,
    UnitFile,
)
from generator.model.sources import Source
from generator.model.stories import Story
from generator.model.vocabularies import Vocabularies

T_co = TypeVar("T_co", bound=Frozen, covariant=True)


class Ref(NamedTuple):
    """A reference to an entry: the name of its kind, and its id."""

    kind: str
    id: str


class Lies(Enum):
    """How the entries of a kind lie in ``content/``, as a path below it."""

    EACH = "{plural}/<id>.yaml"
    EACH_BY_YEAR = "{plural}/<year>/<id>.yaml"
    LISTED = "{plural}.yaml"
    LISTED_BY_SOURCE = "{plural}/<source>.yaml"
    ALONE = "{name}.yaml"


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """A kind of entry.

    ``plural`` names its folder or file, its list in a file, its download, and its attribute of ``Record``;
    ``pages`` is the folder of its pages, empty where it has none, ``id`` the field that identifies an entry, and
    ``listed`` the type of a file that lists several.
    """

    name: str
    plural: str
    model: type[T_co]
    lies: Lies
    zh: str
    en: str
    pages: str = ""
    id: str = "id"
    listed: type[Frozen] | None = None

    @property
    def file(self) -> type[Frozen]:
        """The type of a whole file."""
        return self.listed or self.model

    @property
    def is_file(self) -> bool:
        """Whether each entry is a file of its own, named after its id."""
        return self.lies in {Lies.EACH, Lies.EACH_BY_YEAR}

    @property
    def is_alone(self) -> bool:
        """Whether a file as a whole is the one entry there is: a setting of the record."""
        return self.lies is Lies.ALONE

    @property
    def word(self) -> str:
        """What a file holds, in one word: an ``event``, or ``indicators``."""
        return self.name if self.is_file else self.plural

    @property
    def path(self) -> str:
        """Where its files lie: ``content/events/<year>/<id>.yaml``."""
        return f"content/{self.lies.value.format(name=self.name, plural=self.plural)}"

    @property
    def pattern(self) -> str:
        """What all its paths match: ``content/events/*/*.yaml``."""
        return re.sub("<[a-z]+>", "*", self.path)

    @property
    def written(self) -> type[Frozen]:
        """The type of one entry as it stands in a file: an observation there does not name its source."""
        listed = next((each.inner for each in fields_of(self.file) if each.key == self.plural), None)
        return listed or self.model

    @property
    def in_folder(self) -> bool:
        """Whether its files lie in a folder of their own."""
        return self.lies is not Lies.LISTED

    def ref(self, id_: str) -> Ref:
        """A reference to an entry of this kind."""
        return Ref(self.name, id_)

    def id_of(self, entry: Frozen) -> str:
        """The id of an entry of this kind; what is alone is called like its kind."""
        return self.name if self.is_alone else str(getattr(entry, self.id))


EVENT: Final = Kind("event", "events", Event, Lies.EACH_BY_YEAR, "事件", "event", pages="events")
OBSERVATION: Final = Kind(
    "observation",
    "observations",
    SourcedObservation,
    Lies.LISTED_BY_SOURCE,
    "数值",
    "observation",
    listed=ObservationFile,
)
INDICATOR: Final = Kind(
    "indicator", "indicators", Indicator, Lies.LISTED, "指标", "indicator", pages="indicators", listed=IndicatorFile
)
ENTITY: Final = Kind("entity", "entities", Entity, Lies.EACH, "机构与机制", "entity", pages="entities")
SOURCE: Final = Kind("source", "sources", Source, Lies.EACH, "来源", "source", pages="sources")
REGION: Final = Kind(
    "region", "regions", Region, Lies.LISTED, "地区", "region", pages="regions", id="code", listed=RegionFile
)
TOPIC: Final = Kind("topic", "topics", Topic, Lies.LISTED, "专题", "topic", pages="topics", listed=TopicFile)
STORY: Final = Kind("story", "stories", Story, Lies.EACH, "故事", "story", pages="stories")
UNIT: Final = Kind("unit", "units", Unit, Lies.LISTED, "单位", "unit", listed=UnitFile)
REDIRECT: Final = Kind(
    "redirect", "redirects", Redirect, Lies.LISTED, "旧编号的去向", "redirect", id="from_", listed=RedirectFile
)
RECORD_SETTINGS: Final = Kind("record", "record", RecordSettings, Lies.ALONE, "记录的设置", "settings of the record")
VOCABULARIES: Final = Kind("vocabularies", "vocabularies", Vocabularies, Lies.ALONE, "词表", "vocabularies")

AnyKind = Kind[Frozen]

ENTRIES: Final[tuple[AnyKind, ...]] = (EVENT, OBSERVATION, INDICATOR, ENTITY, SOURCE, REGION, TOPIC, STORY, UNIT)
"""The kinds whose entries others refer to."""
SETTINGS: Final[tuple[AnyKind, ...]] = (RECORD_SETTINGS, VOCABULARIES)
"""What the record says of itself: it is read before the entries."""
KINDS: Final[tuple[AnyKind, ...]] = (*ENTRIES, REDIRECT, *SETTINGS)
BY_NAME: Final[Mapping[str, AnyKind]] = {kind.name: kind for kind in KINDS}

_FIELDS: Final = [field for kind in KINDS for model in types_in(kind.file) for field in fields_of(model)]

if _nowhere := {name for field in _FIELDS for name in field.refers_to} - BY_NAME.keys():
    msg = f"a field refers to {sorted(_nowhere)}: no kind is called so"
    raise TypeError(msg)

FIELDS: Final[Mapping[str, Field]] = {field.key: field for field in reversed(_FIELDS)}
"""A field of every key that a file of the record may hold; of several with one key the first."""

REFERS_TO: Final[Mapping[str, str]] = {field.key: field.refers_to[0] for field in _FIELDS if len(field.refers_to) == 1}
"""The kind of entry that the ids under a key name, where it can be one kind only."""

DATES: Final = frozenset(field.key for field in _FIELDS if field.is_date)
"""The keys that hold dates in EDTF."""


def name_of(entry: Frozen) -> LocalText | None:
    """What an entry is called: its title or its name; an observation has neither."""
    name = getattr(entry, "title", None) or getattr(entry, "name", None)
    return name if isinstance(name, LocalText) else None
