"""The draft of a source as YAML, to be finished by hand: figures, numerals that are none, dates, names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.diagnostics.languages import Language
from generator.edit.draft_items import text_of
from generator.edit.proposals import Name, ProposedFigure, dates, names, propose
from generator.edit.scaffold.figures import TokenFigure
from generator.edit.setting_aside import SetAside
from generator.edit.yaml_text import dumped, flow_list, flow_map, looks_typed, quoted, text_in
from generator.edit.year_rules import Candidate
from generator.model.dates import OPEN
from generator.model.numerals import Bound
from generator.model.sources import Source
from generator.model.vocabulary import Caution
from generator.validate.draft import Draft
from generator.validate.reading.dating import read

_HEAD = """\
{id} 还没有交代的数词。核对时不读这份草稿；补好以后用 biannian source take {id} 这个文件 收进记录。
What nothing accounts for yet in {id}. The check does not read this draft; once finished, take it into
the record with biannian source take {id} FILE.
一、observations：填 indicator（content/indicators.yaml 里的编号），核对其余各项；没填的不收。id 留空就自动拟定。
1. observations: fill in indicator (an id of content/indicators.yaml) and look over the rest; without one it
   stays here. An empty id is made up.
二、set_aside：看来不是数值的。改正或删去不对的，其余照收。
2. set_aside: no figures, it seems. Fix or remove what is wrong; the rest is taken as it is.
三、dates 和 names：写事件、机构时查用，不收进记录。passages 记着草稿起自怎样的段落，请勿改动。
3. dates and names: for writing events and entities; they are not taken. passages tells of what passages the
   draft was made; leave it as it is."""
_GUESSED = "可能是 / maybe: {id}（{likeness}%）"
_UNKNOWN_UNIT = "units.yaml 里没有量词“{measure}” / no unit has the measure word {measure}"
_NO_MEASURE = "数词后面没有量词 / no measure word follows"
_UNREAD = "读不出一个数值，请填写或移到 set_aside / says no one value: fill it in, or set it aside"
_TARGET = "目标或预测（“{word}”），不是所报道年份的结果；要收，填它所指的时期和目标的指标 / "
_TARGET += (
    "an aim or a forecast ({word}), no result of the year reported; to take it, give its own period and indicator"
)
_WHICH = "哪一个 / which: {choices}"
_NOT_SHOWN = "EDTF {edtf} 还不能显示；换一个 status，写明理由 / cannot be shown yet: give another status, and why"


def draft_text(draft: Draft, source: Source, texts: Sequence[str] = (), passages: Sequence[int] = ()) -> str:
    """The draft of a source as YAML text; of the article's ``texts`` only names go into it."""
    proposals = propose(draft, source, texts, passages)
    figures = [each for each in proposals if isinstance(each, ProposedFigure)]
    document = CommentedMap({"source": source.id})
    document.yaml_set_start_comment(_HEAD.format(id=source.id))
    document["observations"] = _observations(figures)
    document["set_aside"] = _set_aside(
        source, [each for each in proposals if isinstance(each, SetAside)], draft.languages
    )
    document["dates"] = [
        flow_map({"date": quoted(date), "passages": flow_list(printed)})
        for date, printed in dates(source).items()
        if _asked(printed, passages)
    ]
    document["names"] = [_name(name) for name in names(draft, source, texts) if _asked(name.passages, passages)]
    document["passages"] = _passages(draft, source, {each.place.passage for each in proposals})
    return dumped(document)


def _passages(draft: Draft, source: Source, numbers: set[int]) -> list[CommentedMap]:
    """The passages as they are now, by which ``take`` knows them again when the article was indexed anew."""
    recorded: dict[int, list[str]] = {}
    for entry in draft.observations:
        if entry.value.source == source.id:
            recorded.setdefault(entry.value.passage, []).append(entry.value.id)
    return [
        flow_map(
            {
                "passage": passage.passage,
                **({"text": quoted(text)} if (text := text_of(passage)) else {}),
                "tokens": flow_list([_plain(token.token) for token in passage.tokens]),
                **({"recorded": flow_list(ids)} if (ids := recorded.get(passage.passage)) else {}),
            }
        )
        for passage in source.passages
        if passage.passage in numbers
    ]


def _asked(printed: Sequence[int], passages: Sequence[int]) -> bool:
    """Whether one of the passages was asked for; all are where none is named."""
    return not passages or not set(passages).isdisjoint(printed)


def _observations(figures: Sequence[ProposedFigure]) -> CommentedSeq:
    items = CommentedSeq(_observation(each) for each in figures)
    passage = 0
    for index, each in enumerate(figures):
        if each.place.passage != passage:
            passage = each.place.passage
            items.yaml_set_comment_before_after_key(index, f"第 {passage} 段 / passage {passage}", indent=2)
    return items


def _observation(proposed: ProposedFigure) -> CommentedMap:
    figure, token, period = proposed.figure, proposed.place.token, proposed.period
    item = CommentedMap(
        {
            "id": None,
            "indicator": None,
            "region": quoted(proposed.region),
            "period": quoted(period.edtf) if period.edtf else None,
            **amount(figure, falls=proposed.direction == "decrease"),
            "unit": figure.unit if figure else None,
        }
    )
    if figure and figure.bound is not Bound.EXACT:
        item["bound"] = figure.bound.value
    if proposed.direction:
        item["direction"] = proposed.direction
    item["passage"] = proposed.place.passage
    item["token"] = _plain(token)
    if period.edtf and period.edtf.startswith(f"{OPEN}/"):
        item["cautions"] = flow_list([Caution.START_UNKNOWN.value])  # the check asks for it
    for field, remark in _remarks(proposed).items():
        item.yaml_add_eol_comment(remark, field)
    return item


def _plain(token: str) -> str:
    """A token as a scalar: in quotes where other readers of YAML would take it for something else."""
    return quoted(token) if looks_typed(token) else token


def amount(figure: TokenFigure | None, *, falls: bool) -> dict[str, Any]:
    """The value, a fraction in place of it, or a range; that of a fall is negative."""
    if figure and figure.fraction:
        return {"fraction": f"-{figure.fraction}" if falls else figure.fraction}
    if figure is None or figure.value is None:
        return {"value": None}
    ends = [-abs(end) if falls else end for end in (figure.value, figure.upper) if end is not None]
    return dict(zip(("value", "upper"), sorted(ends), strict=False))


def _remarks(proposed: ProposedFigure) -> dict[str, str]:
    """What the editor is told or asked beside a field."""
    figure, period = proposed.figure, proposed.period
    remarks = {}
    if proposed.indicator:
        remarks["indicator"] = _GUESSED.format(id=proposed.indicator, likeness=proposed.likeness)
    if proposed.target:
        remarks["period"] = _TARGET.format(word=proposed.target)
    elif period.edtf is None and period.choices:
        remarks["period"] = _which(period.choices)
    elif period.rule:
        remarks["period"] = f"{period.rule.zh} / {period.rule.en}"
    if figure is None or (figure.value is None and not figure.fraction):
        remarks["value"] = _UNREAD
    elif figure.unit is None:
        remarks["unit"] = (_UNKNOWN_UNIT if figure.measure else _NO_MEASURE).format(measure=figure.measure)
    return remarks


def _which(choices: Sequence[Candidate]) -> str:
    if not any(read(each.edtf) for each in choices):
        return _NOT_SHOWN.format(edtf=choices[0].edtf)
    said = [f"{each.edtf}（{each.rule.zh} / {each.rule.en}）" if each.rule else each.edtf for each in choices]
    return _WHICH.format(choices="，".join(said))


def _set_aside(source: Source, proposals: Sequence[SetAside], languages: Sequence[Language]) -> list[CommentedMap]:
    texts = {passage.passage: [token.token for token in passage.tokens] for passage in source.passages}
    return [
        CommentedMap({"passage": number, "tokens": _tokens(list(group), texts[number], languages)})
        for number, group in groupby(proposals, key=lambda each: each.place.passage)
    ]


def _tokens(group: Sequence[SetAside], texts: Sequence[str], languages: Sequence[Language]) -> CommentedSeq:
    """The tokens of a passage; beside a date that is not settled stands what it may be."""
    items = CommentedSeq(_token(each, texts, languages) for each in group)
    for index, each in enumerate(group):
        if each.choices:
            items.yaml_add_eol_comment(_which(each.choices), index)
    return items


def _token(proposed: SetAside, texts: Sequence[str], languages: Sequence[Language]) -> CommentedMap:
    token = proposed.place.token
    fields: dict[str, Any] = {"token": _plain(token)}
    if texts.count(token) > 1:
        fields["nth"] = proposed.place.nth
    fields["status"] = proposed.status.value
    if proposed.ref or proposed.choices:
        fields["ref"] = quoted(proposed.ref) if proposed.ref else None
    if proposed.reason:
        fields["reason"] = text_in(languages, proposed.reason)
    return flow_map(fields)


def _name(name: Name) -> CommentedMap:
    known = {"entity": name.entity} if name.entity else {}
    return flow_map({"name": name.name, **known, "passages": flow_list(list(name.passages))})
