"""Draft events to the files they would be: ids, folders, the fields in their order, as YAML."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from ruamel.yaml.scalarstring import LiteralScalarString

from generator.diagnostics.diagnostic import Diagnostic
from generator.edit.importing.drafts import DraftEvent, Imported
from generator.edit.rules import already_there
from generator.edit.scaffold.identifiers import propose
from generator.edit.yaml_text import dumped, flow_list, quoted
from generator.model import dates
from generator.model.base import RESERVED, is_own_id
from generator.model.days import year_text
from generator.model.events import Event
from generator.validate.rules import bad_id

_QUOTED: Final = frozenset({"date", "region"})
_UNDATED: Final = "undated"


Headline = tuple[str, str | None]
"""The title of an event in one language, and its date, if it has one."""


def place(
    imported: Imported,
    taken: Container[str],
    there: Mapping[Headline, str],
    defaults: Mapping[str, Any],
    progress: Callable[[str, int, int], None] = lambda _step, _done, _all: None,
) -> tuple[dict[PurePosixPath, str], list[Diagnostic]]:
    """The text of each new file by its path, and the events that are there already.

    ``defaults`` are fields for drafts that do not have them.  An id that a draft brings is kept, and
    must not be ``taken``; for the others one is proposed from the title, unless an event ``there``
    has the same title and date: a table is imported once.
    """
    brought = [draft.fields["id"] for draft in imported.drafts if "id" in draft.fields]
    used = _Used(taken, set(brought))
    files: dict[PurePosixPath, str] = {}
    findings = [finding for draft in imported.drafts if (finding := _unfit(draft))]
    if findings:  # an id is a path: nothing is written under one that was not checked
        return {}, findings
    findings = [
        already_there.finding(draft.span, id_)
        for index, draft in enumerate(draft for draft in imported.drafts if "id" in draft.fields)
        if (id_ := draft.fields["id"]) in taken or id_ in brought[:index]
    ]
    for number, draft in enumerate(imported.drafts, 1):
        title = draft.fields.get("title", {})
        known = next((there[key] for key in headlines(title, draft.fields.get("date")) if key in there), None)
        if "id" not in draft.fields and known:
            findings.append(already_there.same(draft.span, known))
        id_ = draft.fields.get("id") or propose(title.get("zh"), title.get("en"), used, stem="event")
        used.own.add(id_)
        files[_path(id_, draft.fields.get("date"))] = _text(draft, {**defaults, **draft.fields, "id": id_})
        progress("import", number, len(imported.drafts))
    return files, findings


def _unfit(draft: DraftEvent) -> Diagnostic | None:
    """What is wrong with the id that a draft brings."""
    id_ = draft.fields.get("id")
    if id_ is None or is_own_id(id_):
        return None
    return bad_id.reserved(draft.span, id_, "event") if id_ in RESERVED else bad_id.finding(draft.span, id_)


def headlines(title: Mapping[str, str], date: str | None) -> list[Headline]:
    """The keys by which an event is known again."""
    return [(text, date) for text in title.values() if text]


class _Used:
    """The ids of the record and those of this import."""

    def __init__(self, taken: Container[str], own: set[str]) -> None:
        self.taken, self.own = taken, own

    def __contains__(self, id_: object) -> bool:
        return id_ in self.own or id_ in self.taken


def _path(id_: str, date: str | None) -> PurePosixPath:
    """Where the file of an event lies: in the folder of the last year its date names."""
    folder = year_text(dates.parse(date).named_years[-1]) if date else _UNDATED
    return PurePosixPath("content/events") / folder / f"{id_}.yaml"


def _text(draft: DraftEvent, fields: Mapping[str, Any]) -> str:
    """The YAML of a draft, with a comment that says where it came from."""
    keys = [info.alias or name for name, info in Event.model_fields.items()]
    event = {key: _styled(key, fields[key]) for key in keys if key in fields}
    origin = f"# 导入自 / imported from {draft.span.file.name}:{draft.span.line}\n"
    return origin + dumped(event)


def _styled(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: LiteralScalarString(text) if "\n" in text else text for name, text in value.items()}
    if isinstance(value, list) and key == "topics":
        return flow_list(value)
    return quoted(value) if key in _QUOTED else value
