"""A question about a new entry: what is asked, what answers fit, what is proposed.

A question is asked on a terminal or answered by an option of the same name; both go through
:meth:`Question.read`, so that the same answers fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.diagnostics.diagnostic import Sentence
from generator.edit.scaffold.choices import Choice, matching
from generator.model import written_dates
from generator.model.base import FRACTION_PATTERN, ID_PATTERN
from generator.model.kinds import BY_NAME, REGION
from generator.model.verbs import verb_of
from generator.validate.draft import Draft
from generator.validate.reading.names import begun_by, kind_of

Answer = str | int | Decimal | list[str] | list[int]
Answers = Mapping[str, Answer]
"""The answers given so far, by the names of their questions."""

_LIMIT_OF_IDS = 80


class UnfitError(ValueError):
    """An answer that does not fit: why, and what it may have meant."""

    def __init__(self, why: Sentence, offered: Sequence[Choice] = ()) -> None:
        super().__init__(why.en)
        self.why = why
        self.offered = tuple(offered)


def words(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """Any text."""
    return text


def edtf(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """An EDTF date, or one in any form that means the same (``2023年5月``)."""
    try:
        found = written_dates.read(text)
    except ValueError:
        found = None
    if found is None or found.time or found.serial:
        forms = "2023、2023-05、2023-05-01、2023/.."
        raise UnfitError(Sentence(f"日期写成 {forms} 的样子", f"write the date like {forms}"))
    return found.edtf


def web(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """An address of the web."""
    if not re.match("https?://[^ ]+$", text):
        raise UnfitError(Sentence("网址以 https:// 或 http:// 开头", "an address begins with https:// or http://"))
    return text


def number(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """A decimal number."""
    try:
        return Decimal(text)
    except InvalidOperation:
        raise UnfitError(Sentence("只写数字，如 138 或 -2.2", "digits only, such as 138 or -2.2")) from None


def fraction(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """A fraction in digits."""
    if not re.match(FRACTION_PATTERN, text):
        raise UnfitError(Sentence("写成 1/3 的样子", "write it like 1/3"))
    return text


def verb(text: str, _draft: Draft, answers: Answers) -> Answer:
    """A verb of change that goes with the direction."""
    found = verb_of(text)
    if found is None or found.direction not in {None, answers.get("direction")}:
        raise UnfitError(
            Sentence(
                "不是这个方向的变化的词，如 上升、缩短", "no verb of a change in this direction, such as 上升, 缩短"
            )
        )
    return text


def listed(text: str, _draft: Draft, _answers: Answers) -> Answer:
    """Several texts, parted by commas."""
    return _parts(text)


def passages(text: str, draft: Draft, answers: Answers) -> Answer:
    """Numbers of passages of the chosen source."""
    parts = re.findall("[0-9]+", text)
    source = draft.source_by_id.get(str(answers.get("source")))
    known = {str(passage.passage) for passage in source.value.passages} if source else set()
    wrong = [part for part in parts if known and part not in known]
    if not parts or wrong:
        last = max(map(int, known), default=0)
        raise UnfitError(
            Sentence(
                f"段落号是 1 到 {last} 的数" if last else "写段落号",
                f"passages are numbers from 1 to {last}" if last else "give the number of the passage",
            )
        )
    return [int(part) for part in parts]


def one_passage(text: str, draft: Draft, answers: Answers) -> Answer:
    """The number of one passage of the chosen source."""
    found = passages(text, draft, answers)
    assert isinstance(found, list)
    return int(found[0])


def unused_id(kind: str) -> Callable[[str, Draft, Answers], Answer]:
    """An id by the rule bad-id that no entry of the kind has yet."""

    def read(text: str, draft: Draft, _answers: Answers) -> Answer:
        if not re.fullmatch(ID_PATTERN, text) or len(text) > _LIMIT_OF_IDS:
            raise UnfitError(
                Sentence(
                    "编号只用小写英文字母、数字和单个连字符，至多八十个字符",
                    "an id has lower-case letters, digits and single hyphens, at most eighty",
                )
            )
        if text in draft.by_id(BY_NAME[kind]) or draft.undecoded.may_hold(kind, text):
            raise UnfitError(Sentence(f"编号 {text} 已经有了", f"the id {text} is taken"))
        return text

    return read


def unused_code(text: str, draft: Draft, answers: Answers) -> Answer:
    """A code of a region that no other has yet, of the scheme of the record where it names one."""
    code = unused_id(REGION.name)(text, draft, answers)
    scheme = draft.region_scheme
    if scheme and (unfit := scheme.unfit(text)):
        raise UnfitError(unfit)
    return code


def chosen(text: str, offered: Sequence[Choice], kind: str | None = None) -> str:
    """The id of the one choice meant by a text: its id, or part of its name.

    Raises UnfitError with the choices it may have meant, and how another of its ``kind`` is begun.
    """
    found = matching(text, offered)
    named = [choice for choice in found if text.casefold() in f"{choice.id} {choice.name}".casefold()]
    if len(named) == 1:
        return named[0].id
    if named:
        raise UnfitError(Sentence(f"“{text}”可能是：", f"“{text}” may mean:"), named)
    begun = begun_by(kind) if kind else Sentence("", "")
    meant = Sentence("；可能是：", "; it may mean:") if found else Sentence("", "")
    raise UnfitError(
        Sentence(f"没有“{text}”。{begun.zh}{meant.zh}", f"there is no “{text}”. {begun.en}{meant.en}".rstrip()),
        found,
    )


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``offers`` lists what to choose from; ``proposes`` gives the answer to an empty line.

    ``likely`` are the offers that are listed at once where there are many.  ``asked_if`` tells whether
    it is asked at all, ``remarks`` what to say before; ``optional`` ones may stay unanswered without
    anything being open.
    """

    name: str
    asks: Sentence
    reads: Callable[[str, Draft, Answers], Answer] = words
    offers: Callable[[Draft, Answers], Sequence[Choice]] | None = None
    several: bool = False
    optional: bool = False
    proposes: Callable[[Draft, Answers], str | None] = lambda _draft, _answers: None
    asked_if: Callable[[Draft, Answers], bool] = lambda _draft, _answers: True
    likely: Callable[[Draft, Answers], Sequence[Choice]] = lambda _draft, _answers: ()
    remarks: Callable[[Draft, Answers], Sentence | None] = lambda _draft, _answers: None

    def read(self, text: str, draft: Draft, answers: Answers) -> Answer:
        """The answer a text gives. Raises UnfitError."""
        if self.offers is None:
            return self.reads(text.strip(), draft, answers)
        offered, kind = self.offers(draft, answers), kind_of((self.name,))
        if self.several:
            return list(dict.fromkeys(chosen(part, offered, kind) for part in _parts(text)))
        return self.reads(chosen(text.strip(), offered, kind), draft, answers)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split("[,，、;；]", text) if part.strip()]
