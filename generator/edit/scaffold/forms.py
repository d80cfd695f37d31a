"""The forms: which questions are asked for each kind of entry, in the order an editor meets them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from generator.derive.coverage import TokenAccount, coverage
from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import CALLED, LANGUAGES, Language
from generator.edit.scaffold import identifiers
from generator.edit.scaffold.choices import Choice, choices
from generator.edit.scaffold.cited import entities_cited, figures_cited
from generator.edit.scaffold.figures import figure
from generator.edit.scaffold.question import (
    Answers,
    Question,
    edtf,
    fraction,
    listed,
    number,
    one_passage,
    passages,
    unused_code,
    unused_id,
    verb,
    web,
)
from generator.edit.scaffold.vocabularies import VOCABULARIES
from generator.edit.scaffold.words import VOCABULARY_OF, id_of, traits_of
from generator.edit.standpoint import standpoint
from generator.model.kinds import BY_NAME
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.vocabularies import ChangeBase, Chosen, EntityKind, EventType, Level, SourceType
from generator.model.vocabulary import IndicatorKind
from generator.validate.draft import Draft

Offers = Callable[[Draft, Answers], Sequence[Choice]]
Condition = Callable[[Draft, Answers], bool]


def _entries(kind: str) -> Offers:
    return lambda draft, _answers: choices(draft, kind)


def _words(vocabulary: str) -> Offers:
    return lambda _draft, _answers: VOCABULARIES[vocabulary]


def _chosen(kind: type[Chosen]) -> Offers:
    """The words of a vocabulary of the record."""

    def offered(draft: Draft, _answers: Answers) -> Sequence[Choice]:
        words = draft.vocabularies.of(kind.vocabulary)
        return [Choice(word.id, " / ".join(word.name.texts) if word.name else "") for word in words]

    return offered


def _id(kind: str, title: str) -> Question:
    def proposed(draft: Draft, answers: Answers) -> str | None:
        zh, en = (str(answers.get(f"{title}-{language}") or "") for language in ("zh", "en"))
        taken = draft.by_id(BY_NAME[kind]).keys()
        return identifiers.propose(zh, en, taken, kind) if zh or en else None

    return Question(
        "id", Sentence("编号（就是网址，以后不改）", "id (an address, for good)"), unused_id(kind), proposes=proposed
    )


def _text(  # noqa: PLR0913 - a text and when it is asked for
    languages: Sequence[Language],
    name: str,
    zh: str,
    en: str,
    *,
    optional: bool = False,
    asked_if: Condition = lambda _draft, _answers: True,
) -> Iterator[Question]:
    """A text in the languages of the record: the main one first, the others asked for, with a hint when one is missing.

    Where the text may be left out and was, there is nothing to translate.  A language that the record
    has not is taken where it is given, and never asked for.
    """
    main = languages[0]

    def asked(language: Language) -> Condition:
        return lambda draft, answers: (
            language in languages
            and asked_if(draft, answers)
            and (language == main or not optional or f"{name}-{main}" in answers)
        )

    for language in dict.fromkeys((*languages, *LANGUAGES)):
        called = Sentence(f"{zh}（{CALLED[language].zh}）", f"{en} ({CALLED[language].en})")
        yield Question(f"{name}-{language}", called, optional=optional or language != main, asked_if=asked(language))


def _of_source(field: str) -> Callable[[Draft, Answers], str | None]:
    def proposed(draft: Draft, answers: Answers) -> str | None:
        source = draft.source_by_id.get(str(answers.get("source")))
        return str(getattr(source.value, field)) if source else None

    return proposed


def only_source(draft: Draft, _answers: Answers) -> str | None:
    """The source of the record when there is just one."""
    return draft.sources[0].value.id if len(draft.sources) == 1 else None


def _not_stated(_draft: Draft, answers: Answers) -> bool:
    return answers.get("date-basis", "stated") != "stated"


_SOURCE: Final = Question(
    "source", Sentence("来源", "source"), offers=_entries("source"), proposes=only_source
)  # fmt: skip
_CITED: Final = Question(
    "passages", Sentence("来源的段落号，如 3 或 3,5", "passages of the source, like 3 or 3,5"), passages
)
_REGION: Final = Question(
    "region", Sentence("地区", "region"), offers=_entries("region"), proposes=_of_source("region")
)  # fmt: skip


def open_tokens(draft: Draft, source: str) -> Mapping[int, list[TokenAccount]]:
    """The numerals of a source nothing accounts for yet, by passage."""
    entry = draft.source_by_id.get(source)
    accounts = coverage([entry.value] if entry else [], [each.value for each in draft.observations])
    return {
        passage.passage: found
        for account in accounts
        for passage in account.passages
        if (found := [token for token in passage.tokens if token.status is None])
    }


def _open_passages(draft: Draft, answers: Answers) -> Sequence[Choice]:
    source = draft.source_by_id.get(str(answers.get("source")))
    waiting = open_tokens(draft, str(answers.get("source")))
    passages = source.value.passages if source else ()
    numbers = sorted({passage.passage for passage in passages}, key=lambda each: (each not in waiting, each))
    return [Choice(str(each), "、".join(token.token for token in waiting.get(each, ()))) for each in numbers]


def _likely_passages(draft: Draft, answers: Answers) -> Sequence[Choice]:
    return [choice for choice in _open_passages(draft, answers) if choice.name]


def _accounted_for(draft: Draft, answers: Answers) -> Sentence | None:
    source = str(answers.get("source"))
    if open_tokens(draft, source) or source not in draft.source_by_id:
        return None
    return Sentence(
        f"来源 {source} 的数词都已有交代；要改记其中一个，先删去它的 status 或原来的数值",
        f"every token of {source} is accounted for; to record one otherwise, first remove its status or its figure",
    )


def _tokens(draft: Draft, answers: Answers) -> Sequence[Choice]:
    place = (str(answers.get("source")), int(str(answers.get("passage") or 0)))
    passage = draft.passage_by_number.get(place)
    waiting = [token.token for token in open_tokens(draft, place[0]).get(place[1], ())]
    everything = [token.token for token in passage.tokens] if passage else []
    return [Choice(token) for token in dict.fromkeys([*waiting, *everything])]


def _first_token(draft: Draft, answers: Answers) -> str | None:
    waiting = open_tokens(draft, str(answers.get("source"))).get(int(str(answers.get("passage") or 0)), [])
    return waiting[0].token if len(waiting) == 1 else None


_SIGNED: Final = frozenset({"value", "upper", "fraction"})
_OTHER_END: Final = {"value": "upper", "upper": "value"}
"""The lower end of a fall is the number of its greater size."""


def _of_figure(field: str) -> Callable[[Draft, Answers], str | None]:
    def proposed(draft: Draft, answers: Answers) -> str | None:
        said = figure(draft, str(answers.get("token", "")))
        if said is None:
            return None
        falls = answers.get("direction") == "decrease"
        end = _OTHER_END.get(field, field) if falls and said.upper is not None else field
        value = getattr(said, end)
        if value is None:
            return None
        return f"-{value}" if field in _SIGNED and falls else str(value)

    return proposed


def _says(field: str) -> Callable[[Draft, Answers], bool]:
    """Whether the token says such a field: an upper end, a fraction."""

    def asked(draft: Draft, answers: Answers) -> bool:
        said = figure(draft, str(answers.get("token", "")))
        return said is not None and getattr(said, field) is not None

    return asked


def _is_no_fraction(draft: Draft, answers: Answers) -> bool:
    return not _says("fraction")(draft, answers)


def period_of(draft: Draft, source: str, passage: int, token: str) -> str | None:
    """The date printed before a token in its passage, else what the source reports."""
    entry = draft.source_by_id.get(source)
    found = draft.passage_by_number.get((source, passage))
    before = None
    for each in found.tokens if found else ():
        if each.token == token:
            break
        before = each.ref if each.status == "date" else before
    if before or entry is None:
        return before
    return standpoint(entry.value).period


def _period(draft: Draft, answers: Answers) -> str | None:
    return period_of(
        draft, str(answers.get("source")), int(str(answers.get("passage") or 0)), str(answers.get("token"))
    )


def _is_change(draft: Draft, answers: Answers) -> bool:
    indicator = draft.indicator_by_id.get(str(answers.get("indicator")))
    return indicator is not None and indicator.value.kind is IndicatorKind.CHANGE


def _observation_id(draft: Draft, answers: Answers) -> str | None:
    indicator = answers.get("indicator")
    taken = draft.observation_by_id.keys()
    return observation_id(draft, str(indicator), str(answers.get("region")), taken) if indicator else None


def observation_id(draft: Draft, indicator: str, region: str, taken: Container[str]) -> str:
    """An id for an observation: the name of its region and the id of its indicator."""
    entry = draft.region_by_code.get(region)
    name = (entry.value.name.en or "").split(" ")[0] if entry else ""
    stem = indicator.replace("-", " ")
    return identifiers.propose(None, stem if name.lower() in stem else f"{name} {stem}", taken, "figure")


_KINDED: Final = Question("kind", Sentence("种类", "kind"), offers=_chosen(EntityKind))
_ALIASES: Final = Question(
    "aliases", Sentence("别称和日常叫法，可多个", "other names and everyday words"), listed, optional=True
)
_UNIT: Final = Question("unit", Sentence("单位", "unit"), offers=_entries("unit"))


def forms(languages: Sequence[Language] = DEFAULT_LANGUAGES) -> Mapping[str, tuple[Question, ...]]:
    """The questions of each kind of entry, for a record in these languages."""
    text = partial(_text, languages)
    return {
        "event": (
            *text("title", "标题", "title"),
            _id("event", "title"),
            Question("type", Sentence("类型", "type"), offers=_chosen(EventType)),
            _SOURCE,
            _CITED,
            Question("date", Sentence("日期（EDTF，如 2023-05、2023/..）", "date (EDTF: 2023-05, 2023/..)"), edtf),
            Question(
                "date-basis", Sentence("日期从何得知", "how the date is known"), offers=_words("date_basis"),
                proposes=lambda _draft, _answers: "stated",
            ),
            *text("date-note", "日期的说明", "note on the date", asked_if=_not_stated),
            _REGION,
            Question("topics", Sentence("专题，可多个", "topics"), offers=_entries("topic"), several=True),
            Question(
                "entities", Sentence("有关的机构与机制，可多个", "entities"), offers=_entries("entity"), several=True,
                optional=True, likely=entities_cited,
            ),
            Question(
                "observations", Sentence("用到的数值，按阅读次序", "its figures, in reading order"),
                offers=_entries("observation"), several=True, optional=True, likely=figures_cited,
            ),
            *text(
                "summary", "概要：数字写 {数值编号}，名称写 [[机构编号]]", "summary: {observation-id}, [[entity-id]]"
            ),
        ),
        "entity": (
            *text("name", "名称", "name"),
            _id("entity", "name"),
            _KINDED,
            _ALIASES,
            Question("level", Sentence("层级", "level"), offers=_chosen(Level)),
            _SOURCE,
            _CITED,
            _REGION,
            *text("description", "说明", "description"),
        ),
        "source": (
            *text("title", "题名", "title"),
            _id("source", "title"),
            Question("type", Sentence("文献类型", "type"), offers=_chosen(SourceType)),
            Question("authors", Sentence("署名作者，可多个", "authors of the byline"), listed, optional=True),
            *text("publisher", "发布者", "publisher", optional=True),
            *text("container", "报刊或栏目", "newspaper or section", optional=True),
            Question("issued", Sentence("发布日期", "date of issue"), edtf, optional=True),
            Question("url", Sentence("网址", "address"), web, optional=True),
            Question("region", Sentence("地区", "region"), offers=_entries("region")),
            Question(
                "reach", Sentence("其中的日期落在什么区间，如 2013/2023", "the time it can speak of, like 2013/2023"),
                edtf,
            ),
            *text("description", "它讲了什么", "what it is about"),
        ),
        "observation": (
            _SOURCE,
            Question(
                "passage", Sentence("段落号", "passage"), one_passage, offers=_open_passages, likely=_likely_passages,
                remarks=_accounted_for,
            ),
            Question("token", Sentence("数词，照抄", "token, as printed"), offers=_tokens, proposes=_first_token),
            Question("indicator", Sentence("指标", "indicator"), offers=_entries("indicator")),
            _REGION,
            Question("period", Sentence("时期（EDTF）", "period (EDTF)"), edtf, proposes=_period),
            Question(
                "direction", Sentence("上升还是下降", "rise or fall"), offers=_words("direction"), asked_if=_is_change
            ),
            Question(
                "verb", Sentence("原文表示变化的词，如 缩短", "the verb of change as printed, such as 缩短"), verb,
                asked_if=_is_change, optional=True,
            ),
            Question(
                "value", Sentence("值（下降写负数）", "value (a fall is negative)"), number,
                proposes=_of_figure("value"), asked_if=_is_no_fraction,
            ),
            Question(
                "upper", Sentence("区间的上端", "upper end of the range"), number, proposes=_of_figure("upper"),
                asked_if=_says("upper"),
            ),
            Question(
                "fraction", Sentence("分数，如 1/3", "fraction, such as 1/3"), fraction,
                proposes=_of_figure("fraction"), asked_if=_says("fraction"),
            ),
            Question("unit", _UNIT.asks, offers=_UNIT.offers, proposes=_of_figure("unit")),
            Question("bound", Sentence("界限", "bound"), offers=_words("bound"), proposes=_of_figure("bound")),
            Question("id", Sentence("编号", "id"), unused_id("observation"), proposes=_observation_id),
            *text("note", "说明：口径、没有写明之处", "note: scope, what is not said", optional=True),
        ),
        "story": (
            *text("title", "标题", "title"),
            _id("story", "title"),
            *text("headline", "开头的一句话：数值写 {数值编号}", "opening sentence: {observation-id}"),
            Question("topic", Sentence("讲哪个专题", "the topic it tells of"), offers=_entries("topic")),
            Question("points", Sentence("第一步指出什么，可多个", "what its first step points at"), listed),
        ),
        "indicator": (
            *text("name", "名称", "name"),
            _id("indicator", "name"),
            *text("short", "短名，至多八个字", "short name", optional=True),
            _ALIASES,
            *text("definition", "定义：量的是什么", "definition: what is measured"),
            Question("kind", Sentence("种类", "kind"), offers=_words("indicator_kinds")),
            _UNIT,
            Question("better", Sentence("多好还是少好", "is more better"), offers=_words("better")),
            Question("topic", Sentence("专题", "topic"), offers=_entries("topic")),
            Question(
                "base", Sentence("与什么相比", "compared with what"), offers=_chosen(ChangeBase),
                asked_if=lambda _draft, answers: answers.get("kind") == "change",
            ),
            Question(
                "part_of", Sentence("来源写明是哪个指标的一部分", "the indicator it is counted within"),
                offers=_entries("indicator"), optional=True,
                asked_if=lambda _draft, answers: answers.get("kind") in {"count", "amount"},
            ),
        ),
        "topic": (
            *text("name", "名称", "name"),
            _id("topic", "name"),
            _ALIASES,
            *text("description", "讲什么", "what it is about"),
        ),
        "region": (
            *text("name", "名称", "name"),
            Question("code", Sentence("代码：编号，或所用编码里的", "code: an id, or of a scheme"), unused_code),
            Question("level", Sentence("层级", "level"), offers=_chosen(Level)),
            Question("parent", Sentence("上级地区", "the region above"), offers=_entries("region"), optional=True),
        ),
        "unit": (
            *text("name", "名称", "name"),
            _id("unit", "name"),
            *text("symbol", "显示用的单位", "the unit as it is shown"),
            Question(
                "words", Sentence("原文里怎样写它，可多个", "what sources write for it"), listed, optional=True
            ),
            Question(
                "base", Sentence("折算成哪个单位，如万元折算成元", "the unit it is reckoned in"),
                offers=_entries("unit"), optional=True,
            ),
            Question(
                "factor", Sentence("一个等于多少个，如 10000", "how many of that one is, such as 10000"), number,
                asked_if=lambda _draft, answers: "base" in answers,
            ),
        ),
        **{name: _word(name, languages) for name in VOCABULARY_OF},
    }  # fmt: skip


def _word(name: str, languages: Sequence[Language]) -> tuple[Question, ...]:
    """The questions for a word of a vocabulary: a relation has a name from its other end as well."""
    inverse = _text(languages, "inverse", "从另一端看的名称", "its name from the other end", optional=True)
    return (
        *_text(languages, "name", "名称", "name"),
        id_of(name),
        *(inverse if name == "relation" else ()),
        *traits_of(name),
    )


FORMS: Final = forms()
"""The questions of each kind, as options of a command: they are the same for every record, but for their order."""
