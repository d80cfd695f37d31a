"""Take a finished draft of a source into the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.edit.atomic import make_folder, write_texts
from generator.edit.scaffold.entry import appended_text
from generator.edit.scaffold.forms import observation_id, open_tokens
from generator.edit.yaml_text import BrokenYamlError, dumped, loaded
from generator.validate.draft import Draft


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken: the ids of figures, how many tokens; what was there before; what is not finished."""

    figures: tuple[str, ...]
    tokens: int
    skipped: tuple[str, ...]
    unfinished: int


def take(project: Path, draft: Draft, source_id: str, text: str) -> Taken:
    """Append the finished observations of a draft, and set the status of the tokens it sets aside.

    A figure is finished when it has an indicator; without an id it is given one. One with an id, or
    with a token, that the record has already accounted for is skipped. Both files are written or
    neither.  Raises BrokenYamlError, UnwritableError and NotWrittenError.
    """
    document = loaded(text)
    if not isinstance(document, Mapping):
        raise BrokenYamlError("observations, set_aside")
    figures = [dict(item.items()) for item in document.get("observations") or () if isinstance(item, Mapping)]
    ready = [item for item in figures if item.get("indicator")]
    new, skipped = _new(draft, source_id, ready)
    source, observations = (PurePosixPath(f"content/{kind}/{source_id}.yaml") for kind in ("sources", "observations"))
    text, tokens = _set_aside(project / source, document.get("set_aside") or ())
    texts = {project / source: text} if tokens else {}
    if new:
        texts[project / observations], _ = appended_text(project, observations, "observations", new, source_id)
        make_folder((project / observations).parent)
    write_texts(texts)
    return Taken(tuple(str(item["id"]) for item in new), tokens, tuple(skipped), len(figures) - len(ready))


def _new(draft: Draft, source_id: str, ready: Iterable[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    taken = set(draft.observation_by_id)
    open_: Counter[tuple[object, str]] = Counter(
        (passage, token.token) for passage, tokens in open_tokens(draft, source_id).items() for token in tokens
    )
    new, skipped = [], []
    for item in ready:
        place = (item.get("passage"), str(item.get("token")))
        if item.get("id") in taken or not open_[place]:
            skipped.append(str(item.get("id") or item.get("token")))
            continue
        open_[place] -= 1
        item["id"] = item.get("id") or observation_id(draft, str(item["indicator"]), str(item.get("region")), taken)
        taken.add(item["id"])
        new.append(item)
    return new, skipped


def _set_aside(path: Path, groups: Iterable[Mapping[str, Any]]) -> tuple[str, int]:
    """The text of a source file with tokens set aside, and how many."""
    document = loaded(path.read_bytes().decode())
    waiting = {entry["passage"]: entry.get("tokens") or [] for entry in document["passages"]}
    count = 0
    for group in groups:
        for token in group.get("tokens") or ():
            open_ = [entry for entry in waiting.get(group["passage"], ()) if "status" not in entry]
            place = next((entry for entry in open_ if entry["token"] == token["token"]), None)
            if place is not None:
                place.update({key: token[key] for key in ("status", "ref", "reason") if token.get(key)})
                count += 1
    return dumped(document), count
