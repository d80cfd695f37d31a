"""Take a finished draft of a source into the record, as often as one likes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from generator.diagnostics.diagnostic import Sentence
from generator.edit import draft_items
from generator.edit.draft_items import DraftedFigure, DraftedToken
from generator.edit.ledger import Ledger
from generator.edit.scaffold.entry import UnwritableError, appended_text
from generator.edit.scaffold.forms import observation_id
from generator.edit.yaml_text import dumped, loaded
from generator.files.atomic import make_folder, write_texts
from generator.validate.draft import Draft

_MOVED = Sentence(
    "文章重新索引过，这一段变了；请重新起草这一段", "the passage was indexed anew and is another; draft it again"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item of the draft that was not taken, and why."""

    passage: int
    token: str
    why: Sentence


@dataclass
class Taken:
    """What one ``take`` did: ids of new figures, tokens set aside; what the record has already; what waits."""

    figures: list[str] = field(default_factory=list)
    tokens: int = 0
    figures_there: list[str] = field(default_factory=list)
    tokens_there: int = 0
    waiting: list[Waiting] = field(default_factory=list)


def take(project: Path, draft: Draft, source_id: str, finished: Path, text: str) -> Taken:
    """Append the finished figures of a draft, and set the status of the tokens it sets aside.

    A figure is finished when all its fields are there.  The id it has in the record is written into the
    draft, by which a later ``take`` knows it again whatever was corrected meanwhile.  All files are
    written or none.  Raises BrokenYamlError, UnwritableError and NotWrittenError.
    """
    if ("observation", source_id) in draft.undecoded.ids:
        raise UnwritableError(
            f"content/observations/{source_id}.yaml 现在读不通，请先用 biannian check 改好",
            f"content/observations/{source_id}.yaml cannot be read; fix it with biannian check first",
        )
    document = draft_items.document_of(text)
    ledger, taken = Ledger(draft, source_id, draft_items.passages(document)), Taken()
    new, named = _take_figures(draft, source_id, draft_items.figures(document), ledger, taken)
    statuses = _take_tokens(draft_items.tokens(document), ledger, taken)
    texts = _texts(project, source_id, new, statuses)
    if named:
        texts[finished] = dumped(document)
    write_texts(texts)
    return taken


def _texts(
    project: Path, source_id: str, new: list[dict[str, Any]], statuses: Mapping[tuple[int, int], dict[str, Any]]
) -> dict[Path, str]:
    source, observations = (PurePosixPath(f"content/{kind}/{source_id}.yaml") for kind in ("sources", "observations"))
    texts = {}
    if new:
        texts[project / observations], _ = appended_text(project, observations, "observations", new, source_id)
        make_folder((project / observations).parent)
    if statuses:
        texts[project / source] = _with_statuses((project / source).read_bytes().decode(), statuses)
    return texts


def _take_figures(
    draft: Draft, source_id: str, figures: list[DraftedFigure], ledger: Ledger, taken: Taken
) -> tuple[list[dict[str, Any]], bool]:
    """The fields of the new observations, and whether the draft learned an id."""
    places = [ledger.passage_of(figure.passage, figure.token) for figure in figures]
    known = [ledger.with_id(figure) for figure in figures]
    waits, named = [], []
    for figure, passage, same in zip(figures, places, known, strict=True):
        found = same or (None if passage is None else ledger.with_content(passage, figure))
        why = draft_items.figure_waits(draft, source_id, figure)
        if found is not None:
            taken.figures_there.append(found.id)
            named.append((figure, found.id))
        elif why or passage is None:
            taken.waiting.append(Waiting(figure.passage, figure.token, why or _MOVED))
        else:
            waits.append((figure, passage))
    new = _new_figures(draft, waits, ledger, taken)
    named += [(figure, fields["id"]) for figure, fields in new]
    learned = [_give(figure, id_) for figure, id_ in named if figure.id != id_]
    return [fields for _, fields in new], bool(learned)


def _new_figures(
    draft: Draft, waits: list[tuple[DraftedFigure, int]], ledger: Ledger, taken: Taken
) -> list[tuple[DraftedFigure, dict[str, Any]]]:
    ids, new = set(draft.observation_by_id), []
    for figure, passage in waits:
        why = ledger.objection(passage, figure)
        if why is None and figure.id in ids:
            why = Sentence(f"草稿里另一条也叫 {figure.id}", f"another figure of the draft has the id {figure.id}")
        if why:
            taken.waiting.append(Waiting(figure.passage, figure.token, why))
            continue
        ledger.quote(passage, figure.token)
        fields = {"id": None, **{name: value for name, value in figure.fields.items() if value not in (None, "")}}
        fields["passage"] = passage
        fields["id"] = figure.id or observation_id(draft, str(fields["indicator"]), str(fields["region"]), ids)
        ids.add(fields["id"])
        taken.figures.append(fields["id"])
        new.append((figure, fields))
    return new


def _give(figure: DraftedFigure, id_: str) -> str:
    figure.fields["id"] = id_  # type: ignore[index]  # a mapping of the draft's document, which is written again
    return id_


def _take_tokens(tokens: list[DraftedToken], ledger: Ledger, taken: Taken) -> dict[tuple[int, int], dict[str, Any]]:
    """What is to be said of which token of which passage."""
    statuses = {}
    for token in tokens:
        passage = ledger.passage_of(token.passage, token.token)
        place = None if passage is None else ledger.place_of(passage, token)
        why = draft_items.token_waits(token)
        if passage is not None and place is not None and ledger.is_said(passage, place):
            taken.tokens_there += 1
        elif why or passage is None:
            taken.waiting.append(Waiting(token.passage, token.token, why or _MOVED))
        elif place is None or not ledger.free(passage, token.token):
            quoted = Sentence("这个数词已经由一条数值引用", "an observation quotes this numeral already")
            taken.waiting.append(Waiting(token.passage, token.token, quoted))
        else:
            said = draft_items.said_of(token)
            ledger.say(passage, place, said["status"])
            statuses[passage, place] = {name: token.fields[name] for name in said}
            taken.tokens += 1
    return statuses


def _with_statuses(text: str, statuses: Mapping[tuple[int, int], dict[str, Any]]) -> str:
    """The text of a source file in which those tokens have a status."""
    document = loaded(text)
    for entry in document["passages"]:
        for place, token in enumerate(entry.get("tokens") or []):
            token.update(statuses.get((int(entry["passage"]), place), {}))
    return dumped(document)
