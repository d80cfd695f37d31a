"""The draft of a source as YAML, to be finished by hand: figures, numerals that are none, dates, names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.edit.draft_items import text_of
from generator.edit.proposals import Name, ProposedFigure, dates, names, propose
from generator.edit.scaffold.figures import Figure
from generator.edit.setting_aside import SetAside
from generator.edit.yaml_text import dumped, flow_list, flow_map, quoted
from generator.model.numerals import Bound
from generator.model.sources import Source
from generator.validate.draft import Draft

_HEAD = """\
{id} 还没有交代的数词。核对时不读这份草稿；补好以后用 biannian source take {id} 这个文件 收进记录。
What nothing accounts for yet in {id}. The check does not read this draft; once finished, take it into
the record with biannian source take {id} FILE.
一、observations：填 indicator（content/indicators.yaml 里的编号），核对其余各项；没填的不收。id 留空就自动拟定。
1. observations: fill in indicator (an id of content/indicators.yaml) and look over the rest; without one it
   stays here. An empty id is made up.
二、set_aside：看来不是数值的。改正或删去不对的，其余照收。
2. set_aside: no figures, it seems. Mend or remove what is wrong; the rest is taken as it is.
三、dates 和 names：写事件、机构时查用，不收进记录。passages 记着草稿起自怎样的段落，请勿改动。
3. dates and names: for writing events and entities; they are not taken. passages tells of what passages the
   draft was made; leave it as it is."""
_GUESSED = "可能是 / maybe: {id}（{likeness}%）"
_UNKNOWN_UNIT = "units.yaml 里没有量词“{measure}” / no unit has the measure word {measure}"
_NO_MEASURE = "数词后面没有量词 / no measure word follows"


def draft_text(draft: Draft, source: Source, texts: Sequence[str] = (), passages: Sequence[int] = ()) -> str:
    """The draft of a source as YAML text; of the article's ``texts`` only names go into it."""
    proposals = propose(draft, source, texts, passages)
    figures = [each for each in proposals if isinstance(each, ProposedFigure)]
    document = CommentedMap({"source": source.id})
    document.yaml_set_start_comment(_HEAD.format(id=source.id))
    document["observations"] = _observations(figures)
    document["set_aside"] = _set_aside(source, [each for each in proposals if isinstance(each, SetAside)])
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
                "tokens": flow_list([quoted(token.token) for token in passage.tokens]),
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
    figure, token = proposed.figure, proposed.place.token
    item = CommentedMap(
        {
            "id": None,
            "indicator": None,
            "region": quoted(proposed.region),
            "period": quoted(proposed.period) if proposed.period else None,
            **amount(figure, falls=proposed.direction == "decrease"),
            "unit": figure.unit if figure else None,
        }
    )
    if figure and figure.bound is not Bound.EXACT:
        item["bound"] = figure.bound.value
    if proposed.direction:
        item["direction"] = proposed.direction
    item["passage"] = proposed.place.passage
    item["token"] = quoted(token) if token.isdigit() else token
    if proposed.indicator:
        item.yaml_add_eol_comment(_GUESSED.format(id=proposed.indicator, likeness=proposed.likeness), "indicator")
    if figure and figure.unit is None:
        missing = _UNKNOWN_UNIT if figure.measure else _NO_MEASURE
        item.yaml_add_eol_comment(missing.format(measure=figure.measure), "unit")
    return item


def amount(figure: Figure | None, *, falls: bool) -> dict[str, Any]:
    """The number of a figure: a value, the two ends of a range, or a fraction; negative where it falls."""
    if figure and figure.fraction:
        return {"fraction": f"-{figure.fraction}" if falls else figure.fraction}
    if figure is None or figure.value is None or figure.upper is None:
        value = figure.value if figure else None
        return {"value": -value if value is not None and falls else value}
    ends = (-figure.upper, -figure.value) if falls else (figure.value, figure.upper)
    return dict(zip(("value", "upper"), ends, strict=True))


def _set_aside(source: Source, proposals: Sequence[SetAside]) -> list[CommentedMap]:
    texts = {passage.passage: [token.token for token in passage.tokens] for passage in source.passages}
    return [
        CommentedMap({"passage": number, "tokens": [_token(each, texts[number]) for each in group]})
        for number, group in groupby(proposals, key=lambda each: each.place.passage)
    ]


def _token(proposed: SetAside, texts: Sequence[str]) -> CommentedMap:
    token = proposed.place.token
    fields: dict[str, Any] = {"token": quoted(token) if token.isdigit() else token}
    if texts.count(token) > 1:
        fields["nth"] = proposed.place.nth
    fields["status"] = proposed.status.value
    if proposed.ref:
        fields["ref"] = quoted(proposed.ref)
    if proposed.reason:
        fields["reason"] = flow_map({"zh": proposed.reason.zh, "en": proposed.reason.en})
    return flow_map(fields)


def _name(name: Name) -> CommentedMap:
    known = {"entity": name.entity} if name.entity else {}
    return flow_map({"name": name.name, **known, "passages": flow_list(list(name.passages))})
