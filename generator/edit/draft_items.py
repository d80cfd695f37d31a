"""What a draft of a source holds, read back: its figures, its tokens set aside, and which passages it was made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from generator.diagnostics.diagnostic import Sentence
from generator.edit.yaml_text import BrokenYamlError, loaded
from generator.model.observations import SourcedObservation
from generator.model.sources import Passage, Token
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.dating import read

_KEPT: Final = 16
"""Digits of a digest: enough to tell the passages of one article apart."""
_NEEDED: Final = ("indicator", "region", "period", "unit", "passage", "token")


@dataclass(frozen=True, slots=True)
class DraftedPassage:
    """A passage as it was when the draft was made.

    ``text`` is the beginning of the digest of its text, where it has one; ``recorded`` are the observations
    that quoted some of its tokens.
    """

    number: int
    text: str
    tokens: tuple[str, ...]
    recorded: frozenset[str]


def text_of(passage: Passage) -> str:
    """By what a draft knows the text of a passage again."""
    return (passage.digest or "").removeprefix("sha256:")[:_KEPT]


@dataclass(frozen=True, slots=True)
class DraftedFigure:
    """A figure of a draft; ``fields`` is the mapping of its file, so that an id can be written into it."""

    passage: int
    token: str
    id: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DraftedToken:
    """A token that a draft sets aside; ``nth`` tells which of the equal ones of its passage, 0 when it does not."""

    passage: int
    token: str
    nth: int
    fields: Mapping[str, Any]


def document_of(text: str) -> Mapping[str, Any]:
    """The YAML document of a draft. Raises BrokenYamlError, also for one that is no draft."""
    document = loaded(text)
    if not isinstance(document, Mapping):
        raise BrokenYamlError("observations, set_aside")
    return document


def figures(document: Mapping[str, Any]) -> list[DraftedFigure]:
    """The figures of a draft, finished or not."""
    return [
        DraftedFigure(_number(item.get("passage")), _text(item.get("token")), _text(item.get("id")), item)
        for item in _items(document.get("observations"))
    ]


def tokens(document: Mapping[str, Any]) -> list[DraftedToken]:
    """The tokens that a draft sets aside."""
    return [
        DraftedToken(_number(group.get("passage")), _text(token.get("token")), _number(token.get("nth")), token)
        for group in _items(document.get("set_aside"))
        for token in _items(group.get("tokens"))
    ]


def passages(document: Mapping[str, Any]) -> dict[int, DraftedPassage]:
    """The passages that a draft was made of, by number; a draft of an older version does not tell."""
    drafted = [
        DraftedPassage(
            _number(item.get("passage")),
            _text(item.get("text")),
            tuple(_text(token) for token in _list(item.get("tokens"))),
            frozenset(_text(id_) for id_ in _list(item.get("recorded"))),
        )
        for item in _items(document.get("passages"))
    ]
    return {passage.number: passage for passage in drafted}


def figure_waits(draft: Draft, source: str, figure: DraftedFigure) -> Sentence | None:
    """Why a figure cannot be taken yet: what is still empty or is not what the field holds."""
    empty = [name for name in _NEEDED if figure.fields.get(name) in (None, "")]
    if all(figure.fields.get(name) in (None, "") for name in ("value", "fraction")):
        empty.append("value")
    if empty:
        return _to_fill(empty)
    indicator = _text(figure.fields["indicator"])
    if indicator not in draft.indicator_by_id and not draft.undecoded.may_hold("indicator", indicator):
        return Sentence(f"没有指标 {indicator}", f"there is no indicator {indicator}")
    wrong = _wrong_fields(figure, source)
    return Sentence(f"{'、'.join(wrong)} 写得不对", f"not right: {', '.join(wrong)}") if wrong else None


def _wrong_fields(figure: DraftedFigure, source: str) -> list[str]:
    given = {name: _plain(value) for name, value in figure.fields.items() if value not in (None, "")}
    given = {"id": "not-given-yet", **given, "source": source}
    try:
        observation = SourcedObservation.model_validate(given)
    except ValidationError as error:
        return list(dict.fromkeys(str(problem["loc"][0]) for problem in error.errors()))
    return [] if read(observation.period) else ["period"]


def token_waits(token: DraftedToken) -> Sentence | None:
    """Why a token cannot be set aside yet: its status, its date or its reason is still asked for."""
    status = _text(token.fields.get("status"))
    if status not in {each.value for each in TokenStatus if each is not TokenStatus.OBSERVATION}:
        return _to_fill(["status"])
    needed = "ref" if status == TokenStatus.DATE else "reason"
    if not token.fields.get(needed):
        return _to_fill([needed])
    if status == TokenStatus.DATE and read(_text(token.fields["ref"])) is None:
        return Sentence("ref 不是 EDTF 日期", "ref is no EDTF date")
    try:
        Token.model_validate({"token": token.token, **said_of(token)})
    except ValidationError:
        return Sentence("写得不对", "it is not written rightly")
    return None


def said_of(token: DraftedToken) -> dict[str, Any]:
    """What the record keeps of a token set aside."""
    return {name: _plain(token.fields[name]) for name in ("status", "ref", "reason") if token.fields.get(name)}


def _to_fill(names: Sequence[str]) -> Sentence:
    return Sentence(f"还没填 {'、'.join(names)}", f"still to be filled in: {', '.join(names)}")


def _items(value: object) -> Iterator[Mapping[str, Any]]:
    return (item for item in _list(value) if isinstance(item, Mapping))


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: object) -> int:
    text = _text(value)
    return int(text) if text.isascii() and text.isdigit() else 0


def _plain(value: object) -> Any:
    """Numbers and days that YAML has read are text again, as the record reads them."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else _text(value)
