"""Which numerals of a source are still free while a draft is taken, and which its items have already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.draft_items import DraftedFigure, DraftedPassage, DraftedToken, said_of, text_of
from generator.model.observations import SourcedObservation
from generator.model.sources import Passage, Token
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft

_LIKE: Final = 0.5
"""A passage whose tokens are less alike than this took the place of another one, and is not an altered one."""
_SAME: Final = ("indicator", "region", "period")
Place = tuple[int, str]


class Ledger:
    """The numerals of one source, and who has which of them.

    An observation quotes a numeral by its text, and so of equal numerals of a passage any one without
    a status; a status stands at one numeral.  What is free is therefore counted.
    """

    def __init__(self, draft: Draft, source: str, drafted: Mapping[int, DraftedPassage]) -> None:
        self._drafted = drafted
        self._passages = {
            number: passage for (id_, number), passage in draft.passage_by_number.items() if id_ == source
        }
        self._tokens = {number: list(passage.tokens) for number, passage in self._passages.items()}
        self._unclaimed = [each.value for each in draft.observations if each.value.source == source]
        self._ids = {entry.value.id: entry.value for entry in draft.observations}
        self._draft = draft
        self._quoted: Counter[Place] = Counter((each.passage, each.token) for each in self._unclaimed)
        for (id_, number, token), count in draft.undecoded.figures.items():
            if id_ == source and number.isdigit():
                self._quoted[int(number), token] += count
        self._said: set[tuple[int, int]] = set()

    def passage_of(self, number: int, token: str) -> int | None:
        """Where a passage of the draft stands now; None when it was altered so that the token is not sure."""
        before = self._drafted.get(number)
        if before is None:
            return number if token in self._texts(number) else None
        same = [place for place in self._passages if self._is_same(place, before)]
        if same:
            place = number if number in same else same[0] if len(same) == 1 else None
        else:
            place = number if self._is_like(number, before) else None
        equally = place is not None and self._texts(place).count(token) == before.tokens.count(token) > 0
        return place if equally else None

    def _is_same(self, number: int, before: DraftedPassage) -> bool:
        text = text_of(self._passages[number])
        return text == before.text if text and before.text else self._texts(number) == before.tokens

    def _is_like(self, number: int, before: DraftedPassage) -> bool:
        return SequenceMatcher(a=before.tokens, b=self._texts(number), autojunk=False).ratio() >= _LIKE

    def with_id(self, figure: DraftedFigure) -> SourcedObservation | None:
        """The observation that has the id of a figure of the draft, and its numeral."""
        return self._claim(each for each in self._unclaimed if (each.id, each.token) == (figure.id, figure.token))

    def with_content(self, passage: int, figure: DraftedFigure) -> SourcedObservation | None:
        """An observation of its numeral that no other figure of the draft has, and that says the same."""
        wanted = tuple(str(figure.fields.get(name)) for name in _SAME)
        return self._claim(each for each in self._of(passage, figure) if _said_by(each) == wanted)

    def _claim(self, found: Iterator[SourcedObservation]) -> SourcedObservation | None:
        observation = next(found, None)
        if observation is not None:
            self._unclaimed.remove(observation)
        return observation

    def _of(self, passage: int, figure: DraftedFigure) -> Iterator[SourcedObservation]:
        places = {(passage, figure.token), (figure.passage, figure.token)}  # before it was indexed anew, and since
        return (each for each in self._unclaimed if (each.passage, each.token) in places)

    def objection(self, passage: int, figure: DraftedFigure) -> Sentence | None:
        """Why a figure that the record does not have cannot be taken."""
        if figure.id in self._ids or (figure.id and self._draft.undecoded.may_hold("observation", figure.id)):
            return Sentence(f"编号 {figure.id} 已是另一条数值的", f"the id {figure.id} is another figure's")
        others = [each.id for each in self._of(passage, figure)]
        if not self.free(passage, figure.token):
            return _no_longer_free(others)
        before = self._drafted.get(figure.passage)
        unknown = [] if before is None else [id_ for id_ in others if id_ not in before.recorded]
        return None if figure.id or not unknown else _perhaps(unknown)

    def free(self, passage: int, token: str) -> int:
        """How many numerals of a passage have this text, no status, and no observation that quotes them."""
        unsaid = [each for each in self._tokens.get(passage, ()) if each.token == token and each.status is None]
        return max(0, len(unsaid) - self._quoted[passage, token])

    def quote(self, passage: int, token: str) -> None:
        """Give a free numeral to a new observation."""
        self._quoted[passage, token] += 1

    def place_of(self, passage: int, token: DraftedToken) -> int | None:
        """Where in its passage the token stands that is set aside: one that says so already, else a free one."""
        equal = [index for index, each in enumerate(self._tokens.get(passage, ())) if each.token == token.token]
        if token.nth:
            return equal[token.nth - 1] if token.nth <= len(equal) else None
        left = [index for index in equal if (passage, index) not in self._said]
        said = [index for index in left if _is_said(self._tokens[passage][index], said_of(token))]
        return next(iter([*said, *(index for index in left if self._tokens[passage][index].status is None)]), None)

    def is_said(self, passage: int, place: int) -> bool:
        """Whether the record says of the token what it is; whoever corrected it there is right."""
        self._said.add((passage, place))
        return self._tokens[passage][place].status is not None

    def say(self, passage: int, place: int, status: str) -> None:
        """Note that a token has a status now."""
        old = self._tokens[passage][place]
        self._tokens[passage][place] = old.model_copy(update={"status": TokenStatus(status)})

    def _texts(self, number: int) -> tuple[str, ...]:
        passage: Passage | None = self._passages.get(number)
        return tuple(token.token for token in passage.tokens) if passage else ()


def _said_by(observation: SourcedObservation) -> tuple[str, ...]:
    return tuple(str(getattr(observation, name)) for name in _SAME)


def _is_said(token: Token, said: Mapping[str, Any]) -> bool:
    return (
        token.status is not None and token.status.value == said.get("status") and (token.ref or None) == said.get("ref")
    )


def _no_longer_free(others: list[str]) -> Sentence:
    if not others:
        return Sentence("这个数词已经说明不是数值", "this numeral is set aside in the record")
    ids = " ".join(others)
    return Sentence(f"这个数词已经由 {ids} 引用", f"this numeral is quoted by {ids} already")


def _perhaps(others: list[str]) -> Sentence:
    ids = " ".join(others)
    return Sentence(
        f"同段同样的数词已记为 {ids}：是同一处，就把它写进 id；不是，写一个新的 id",
        f"an equal numeral of the passage is {ids} already: if this is the same one, write that id here, "
        "if not, a new id",
    )
