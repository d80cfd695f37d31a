"""Drafts of an imported file to events that pass the check: what they lack is decided once for the whole file.

The imported file is a source of the record. What is taken over of each event is a passage of it, with the numerals of
that passage, so that no number of an imported text can become another one unnoticed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.languages import Language
from generator.edit.importing import texts
from generator.edit.importing.drafts import DraftEvent, Imported
from generator.edit.importing.learned import Learned
from generator.edit.rules import left_out, not_carried
from generator.edit.yaml_text import flow_list, flow_map
from generator.model import dates, numerals, passages
from generator.model.base import is_own_id
from generator.model.dates import OPEN
from generator.model.days import year_text

_HAN: Final = re.compile("[㐀-鿿\U00020000-\U0003ffff]")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏ]+")
_TEXTS: Final = ("title", "summary")
_MOST_TOPICS: Final = 24
"""So many groups are topics that readers can choose from; of more, the commonest are."""
_MOST_TYPES: Final = 12
_LISTED: Final = 400
"""Letters of a summary that is made of the columns without a field: a line or two each."""


class FigureHandling(StrEnum):
    """What becomes of the numerals in imported texts."""

    QUOTE = "quote"
    CLAIMS = "claims"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class WholeFile:
    """What all events of a file share, once it is decided; ``source`` is the id of the file as a source."""

    language: Language
    source: str
    type: str
    region: str
    topic: str
    figures: FigureHandling = FigureHandling.QUOTE
    persons: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """Events that pass, the passages that they rest on, the time they span; what was left out and decided."""

    events: Imported
    passages: Sequence[Mapping[str, Any]]
    reach: str
    topics: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    uses_shared_topic: bool = True
    uses_shared_type: bool = True


def language_of(imported: Imported) -> Language:
    """The language of most letters of the texts: Chinese where Han characters outnumber words, else English."""
    written = [text for draft in imported.drafts for name in _TEXTS for text in (draft.fields.get(name) or {}).values()]
    han = sum(len(_HAN.findall(text)) for text in written)
    return "zh" if han > sum(len(_LATIN.findall(text)) for text in written) else "en"


def finish(imported: Imported, shared: WholeFile, topics: Learned, types: Learned, regions: Iterable[str]) -> Finished:
    """The events of a file as they pass the check; those that cannot are left out and told."""
    findings = list(imported.findings)
    drafts = list(_with_texts(imported.drafts, shared, findings))
    kept_topics = _common(drafts, "topics", _MOST_TOPICS, topics)
    kept_types = _common(drafts, "type", _MOST_TYPES, types)
    known = frozenset(regions)
    events = []
    entries = []
    for number, draft in enumerate(drafts, 1):
        event = _event(draft, shared, number)
        event["topics"] = [id_ for id_ in draft.fields.get("topics", ()) if id_ in kept_topics] or [shared.topic]
        event["type"] = draft.fields.get("type") if draft.fields.get("type") in kept_types else shared.type
        event["region"] = draft.fields.get("region") if draft.fields.get("region") in known else shared.region
        events.append(replace(draft, fields={key: value for key, value in event.items() if value}))
        entries.append(_passage(number, event, shared))
    findings += _columns(imported.drafts, events)
    return Finished(
        Imported(tuple(events), tuple(findings), imported.decisions, imported.title),
        entries,
        reach(event.fields["date"] for event in events) if events else "",
        {id_: name for id_, name in topics.new.items() if id_ in kept_topics},
        {id_: name for id_, name in types.new.items() if id_ in kept_types},
        any(shared.topic in event.fields["topics"] for event in events),
        any(shared.type == event.fields["type"] for event in events),
    )


def _with_texts(drafts: Iterable[DraftEvent], shared: WholeFile, findings: list[Diagnostic]) -> Iterator[DraftEvent]:
    """The drafts that have a date and a title, with a summary, in the language of the file."""
    for draft in drafts:
        if "date" not in draft.fields:
            continue  # its reader has told
        summary = texts.plain(_said(draft, "summary", shared.language))
        title = texts.plain(_said(draft, "title", shared.language)).replace("\n", " ") or _first(summary)
        if not title:
            findings.append(left_out.untitled(draft.span))
        elif not shared.persons and texts.names_a_person(title):
            findings.append(left_out.person(draft.span))
        else:
            yield replace(draft, fields={**draft.fields, **_worded(draft, title, summary, shared, findings)})


def _worded(
    draft: DraftEvent, title: str, summary: str, shared: WholeFile, findings: list[Diagnostic]
) -> dict[str, dict[str, str]]:
    """Title and summary: the rest of the draft where it has no summary, its title where it has nothing else."""
    said = summary or _listed(draft.rest)
    allowed = said if shared.persons else texts.without_persons(said)
    if allowed != said:
        findings.append(left_out.sentence(draft.span))
    whole = texts.cut(allowed, texts.LONGEST) or title
    if whole != allowed and allowed:
        findings.append(left_out.end(draft.span))
    return {
        "title": {shared.language: texts.cut(title, texts.LONGEST_TITLE)},
        "summary": {shared.language: whole},
    }


def _said(draft: DraftEvent, name: str, language: Language) -> str:
    """A text of a draft in a language, else the one it has."""
    held: Mapping[str, str] = draft.fields.get(name) or {}
    return held.get(language) or next(iter(held.values()), "")


def _first(summary: str) -> str:
    """The first sentence of a summary, for an event without a title."""
    found = texts.sentences(summary)
    return texts.cut(found[0].strip(), texts.LONGEST_TITLE) if found else ""


def _listed(rest: Mapping[str, str]) -> str:
    """What columns without a field hold, a line each, as far as it is short."""
    lines, length = [], 0
    for name, text in rest.items():
        line = texts.plain(f"{name}: {text}").replace("\n", " ")
        length += len(line)
        if length > _LISTED:
            break
        lines.append(line)
    return "\n".join(lines)


def _common(drafts: Iterable[DraftEvent], name: str, most: int, learned: Learned) -> frozenset[str]:
    """The ids of a field that are known, and of the new ones those of most events."""
    values = (draft.fields.get(name) or () for draft in drafts)
    counts = Counter(id_ for value in values for id_ in ([value] if isinstance(value, str) else value))
    fresh = [id_ for id_, _ in counts.most_common() if id_ in learned.new]
    return learned.old.union(fresh[:most])


def _event(draft: DraftEvent, shared: WholeFile, number: int) -> dict[str, Any]:
    """The fields of an event that come from the file, and its source."""
    id_ = draft.fields.get("id", "")
    event = {
        "id": id_ if is_own_id(id_) and re.search("[a-z]", id_) else None,
        "title": draft.fields["title"],
        "date": draft.fields["date"],
        "date_basis": "stated",
        "summary": draft.fields["summary"],
        "sources": [flow_map({"source": shared.source, "passages": flow_list([number])})],
    }
    if shared.figures is FigureHandling.CLAIMS:
        summary, figures = texts.apart(event["summary"][shared.language], shared.language)
        event["summary"] = {shared.language: summary or event["title"][shared.language]}
        event["claims"] = [
            {"text": {shared.language: text}, "source": shared.source, "passage": number} for text in figures
        ]
    return event


def _passage(number: int, event: Mapping[str, Any], shared: WholeFile) -> dict[str, Any]:
    """The passage of an event: its date, its title and its texts, by their digest and their numerals."""
    title, summary = event["title"][shared.language], event["summary"][shared.language]
    said = [title, summary, *(claim["text"][shared.language] for claim in event.get("claims", ()))]
    line = " | ".join(" ".join(text.split()) for text in (event["date"], *dict.fromkeys(said)))
    dated = [_token(token, status="date", ref=DoubleQuotedScalarString(event["date"])) for token in _dated(event)]
    status = {} if shared.figures is FigureHandling.ASK else {"status": "quoted"}
    tokens = [*dated, *(_token(token, **status) for token in texts.quoted(said, shared.language))]
    digest = passages.digest(line)
    return {
        "passage": number,
        **({"digest": digest} if digest else {}),
        **({"tokens": tokens} if tokens else {}),
    }


def _dated(event: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(numerals.tokens(event["date"])))


def _token(token: str, **fields: str) -> Any:
    return flow_map({"token": DoubleQuotedScalarString(token) if token[:1].isdigit() else token, **fields})


def reach(found: Iterable[str]) -> str:
    """The years that dates lie in, as an EDTF interval that is open where one of them is."""
    read = [dates.parse(date) for date in found]
    first = OPEN if any(date.lower is None for date in read) else year_text(min(date.first.year for date in read))
    last = OPEN if any(date.upper is None for date in read) else year_text(max(date.last.year for date in read))
    return first if first == last else f"{first}/{last}"


def _columns(drafts: Iterable[DraftEvent], events: Sequence[DraftEvent]) -> Iterator[Diagnostic]:
    """A finding for each column that no event shows: how many rows held something there, and what the first did."""
    shown = {event.span: " ".join(event.fields["summary"].values()) for event in events}
    held: dict[str, list[tuple[DraftEvent, str]]] = {}
    for draft in drafts:
        for name, text in draft.rest.items():
            if texts.plain(text).replace("\n", " ") not in shown.get(draft.span, ""):
                held.setdefault(name, []).append((draft, text))
    for name, rows in held.items():
        yield not_carried.column(rows[0][0].span, name, rows[0][1], len(rows))
