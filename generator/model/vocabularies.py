"""Vocabularies: the words that some fields take, which a record may have of its own.

A word of a record is named in ``content/vocabularies.yaml``; the usual ones are in the package.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final

from pydantic import GetCoreSchemaHandler, StringConstraints
from pydantic_core import core_schema

from generator.model import marks
from generator.model.base import Frozen, LocalText, Text
from generator.model.marks import Means

WORD_PATTERN: Final = r"^[a-z0-9]+([-_][a-z0-9]+)*$"
COLOUR_PATTERN: Final = r"^#[0-9a-f]{6}$"

WordId = Annotated[str, StringConstraints(pattern=WORD_PATTERN, max_length=40)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]


class Chosen(str):
    """A word of a vocabulary, which ``vocabulary`` names; whether there is such a word, the check asks.

    Each vocabulary has a class of its own, so that a value knows by which words it is called.
    """

    __slots__ = ()
    vocabulary: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        text = core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=40)
        return core_schema.no_info_after_validator_function(cls, text, ref=f"{cls.__name__}:{cls.vocabulary}")


class EventType(Chosen):
    """What kind of thing an event is."""

    __slots__ = ()
    vocabulary = "event_types"


class EntityKind(Chosen):
    """What kind of named thing an entity is."""

    __slots__ = ()
    vocabulary = "entity_kinds"


class Level(Chosen):
    """The level of administration an entity or a region belongs to."""

    __slots__ = ()
    vocabulary = "levels"


class SourceType(Chosen):
    """The CSL type of a source."""

    __slots__ = ()
    vocabulary = "source_types"


class RelationType(Chosen):
    """How an event or entity relates to another one."""

    __slots__ = ()
    vocabulary = "relation_types"


class ChangeBase(Chosen):
    """What a change is measured against, as far as the source says."""

    __slots__ = ()
    vocabulary = "change_bases"


ChosenClass = type[Chosen]

CHOSEN: Final[tuple[type[Chosen], ...]] = (EventType, EntityKind, Level, SourceType, RelationType, ChangeBase)
"""The class of the words of each vocabulary."""


class Trait(StrEnum):
    """What pages and rules make of a word: it has these traits, or it is a word like any other."""

    DEAD = "dead"
    SLOGAN = "slogan"
    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    APART = "apart"
    MUTUAL = "mutual"
    DISTINCT = "distinct"
    LOOSE = "loose"
    UPWARD = "upward"
    FOUNDS = "founds"
    YEARLY = "yearly"
    SINCE_START = "since_start"
    UNSTATED = "unstated"


class Word(Frozen):
    """One word of a vocabulary. What it does not say of itself is as the package has it for the same id."""

    id: Annotated[WordId, Means("词的编号，写在字段里", "id of the word, as it stands in fields", ("match",))]
    name: Annotated[
        LocalText | None,
        Means("名称；用程序里已有的词时可以不写", "its name; the package has those of its own words", marks.TEXT),
    ] = None
    inverse: Annotated[
        LocalText | None,
        Means(
            "关系从另一端看的名称", "the name of a relation from its other end", ({"zh": "收藏于", "en": "Kept by"},)
        ),
    ] = None
    mark: Annotated[
        LocalText | None,
        Means("时间线上代表它的一两个字", "a character or two that stand for it on the timeline", ({"zh": "赛"},)),
    ] = None
    colour: Annotated[Colour | None, Means("时间线上的颜色", "its colour on the timeline", ("#4156d2",))] = None
    dark: Annotated[Colour | None, Means("深色界面里的颜色", "its colour where all is dark", ("#8d9db0",))] = None
    traits: Annotated[
        tuple[Trait, ...],
        Means(
            "网页和核对怎样看待它：dead 讲的是逝者，slogan 名称里的数词是口号，nation、province、city、county "
            "是原文“全国”“全省”“全市”“全县”所指的层级，apart 这一层级的变化不进年度变化图；关系：mutual 两端读来一样，"
            "distinct 说明两者不同，loose 只说有关，upward 另一端在上，founds 另一端由它而成；"
            "变化的基准：yearly 上一年，since_start 年初，unstated 原文没有说明",
            "what pages and rules make of it: dead tells of people who died, in a slogan numerals are no name, "
            "nation, province, city and county are the levels that a text means by all of the nation, the province, "
            "the city or the county, changes of a level that stands apart are in no chart of a year; a relation that "
            "is mutual reads the same from both ends, distinct tells two things apart, loose only ties them, upward "
            "leads to what stands above, founds to what came of it; a base is that of the year before (yearly), of "
            "the start of the year (since_start), or unstated",
        ),
    ] = ()
    schema_type: Annotated[Text | None, Means("schema.org 的类型", "its type in schema.org", ("Project",))] = None
    medium: Annotated[
        Text | None, Means("来源在 GB/T 7714 里的标识", "how GB/T 7714 marks such a source", ("R/OL",))
    ] = None


_WORDS: Final = Means("可用的词，按显示的次序；不写就用程序里的", "its words in order; without it those of the package")


class Vocabularies(Frozen):
    """``content/vocabularies.yaml``: a list takes the place of that of the package."""

    event_types: Annotated[tuple[Word, ...], Means("事件的类型", "types of events")] = ()
    entity_kinds: Annotated[tuple[Word, ...], Means("机构与机制的种类", "kinds of entities")] = ()
    levels: Annotated[tuple[Word, ...], Means("层级，从上到下", "levels, the highest first")] = ()
    source_types: Annotated[tuple[Word, ...], Means("来源的类型", "types of sources")] = ()
    relation_types: Annotated[tuple[Word, ...], Means("关系的类型", "types of relations")] = ()
    change_bases: Annotated[tuple[Word, ...], Means("变化的对比基准", "what changes are measured against")] = ()

    def of(self, vocabulary: str) -> tuple[Word, ...]:
        """The words of a vocabulary, in their order."""
        words: tuple[Word, ...] = getattr(self, vocabulary)
        return words

    def ids(self, kind: type[Chosen]) -> tuple[str, ...]:
        """The ids of the words that a class stands for."""
        return tuple(word.id for word in self.of(kind.vocabulary))

    @cached_property
    def _by_id(self) -> Mapping[tuple[str, str], Word]:
        return {(kind.vocabulary, word.id): word for kind in CHOSEN for word in self.of(kind.vocabulary)}

    def word(self, value: Chosen) -> Word:
        """What a value says of itself; of one that is no word nothing is known."""
        return self._by_id.get((value.vocabulary, value)) or Word.model_construct(id=str(value))

    def has(self, value: Chosen, trait: Trait) -> bool:
        """Whether a word has a trait."""
        return trait in self.word(value).traits

    def with_trait(self, kind: type[Chosen], trait: Trait) -> tuple[str, ...]:
        """The ids of the words of a vocabulary that have a trait."""
        return tuple(word.id for word in self.of(kind.vocabulary) if trait in word.traits)

    def over(self, usual: Vocabularies) -> Vocabularies:
        """These words, with what they do not say themselves; the usual ones where none are listed."""
        words = {kind.vocabulary: tuple(_completed(self, usual, kind.vocabulary)) for kind in CHOSEN}
        return self.model_copy(update=words)


def _completed(own: Vocabularies, usual: Vocabularies, vocabulary: str) -> Iterator[Word]:
    known = {word.id: word for word in usual.of(vocabulary)}
    for word in own.of(vocabulary) or usual.of(vocabulary):
        before = known.get(word.id, word)
        unsaid = {name: getattr(before, name) for name in Word.model_fields if not getattr(word, name)}
        yield word.model_copy(update=unsaid)


def chosen_in(annotation: object) -> type[Chosen] | None:
    """The vocabulary of a field, None where it takes other values."""
    return annotation if isinstance(annotation, type) and issubclass(annotation, Chosen) else None


def called(words: Iterable[Word]) -> Mapping[str, str]:
    """The Chinese names of words, those in another language where there is no Chinese one."""
    return {word.id: word.name.said("zh") if word.name else word.id for word in words}


def words_in(definitions: Mapping[str, Any], vocabularies: Vocabularies) -> dict[str, Any]:
    """The definitions of a JSON Schema that hold words of vocabularies, with the words that there are."""
    return {
        kind.__name__: {
            "description": kind.__doc__,
            "enum": list(vocabularies.ids(kind)),
            "title": kind.__name__,
            "type": "string",
        }
        for kind in CHOSEN
        if kind.__name__ in definitions
    }
