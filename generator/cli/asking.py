"""Ask the questions of a form on a terminal, or take their answers from options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import click

from generator.diagnostics.diagnostic import Sentence
from generator.edit.scaffold.choices import Choice
from generator.edit.scaffold.question import Answer, Question, UnfitError
from generator.validate.draft import Draft

_MOST_SHOWN: Final = 30
_BACK: Final = frozenset({"<", "＜", "《"})
_NOTHING_LISTED: Final = Sentence("没有选项可列，直接写", "there is nothing to choose from, just write")


def answered(
    form: Sequence[Question], draft: Draft, given: Mapping[str, str | None], *, ask: bool
) -> dict[str, Answer]:
    """The answers to a form: from ``given``, else asked when ``ask``, else as proposed, else left out.

    Raises click.UsageError for an option that does not fit.
    """
    answers: dict[str, Answer] = {}
    asked: list[int] = []
    place = 0
    while place < len(form):
        question = form[place]
        text = given.get(question.name)
        if text is not None:
            answer: Answer | None = _read_option(question, text, draft, answers)
        elif not question.asked_if(draft, answers):
            answer = None
        elif ask:
            try:
                answer = _asked(question, draft, answers)
            except _BackError:
                place = asked.pop() if asked else place
                answers.pop(form[place].name, None)
                continue
            asked.append(place)
        else:
            proposal = question.proposes(draft, answers)
            answer = None if proposal is None else question.read(proposal, draft, answers)
        if answer is not None:
            answers[question.name] = answer
        place += 1
    return answers


class _BackError(Exception):
    """The editor goes back to the question before."""


def _read_option(question: Question, text: str, draft: Draft, answers: Mapping[str, Answer]) -> Answer:
    try:
        return question.read(text, draft, answers)
    except UnfitError as unfit:
        meant = "；".join(_line(choice) for choice in unfit.offered[:_MOST_SHOWN])
        raise click.UsageError(f"--{question.name}: {unfit.why.zh} / {unfit.why.en} {meant}".rstrip()) from None


def _asked(question: Question, draft: Draft, answers: Mapping[str, Answer]) -> Answer | None:
    """Ask until the answer fits; an empty line takes what is proposed, or leaves the question open."""
    proposal = question.proposes(draft, answers)
    offered = question.offers(draft, answers) if question.offers else ()
    likely = question.likely(draft, answers)
    shown: Sequence[Choice] = likely or (offered if len(offered) <= _MOST_SHOWN else ())
    _list(shown)
    if remark := question.remarks(draft, answers):
        click.echo(f"  {remark.zh} / {remark.en}")
    while True:
        text = click.prompt(_words(question), default=proposal or "", show_default=proposal is not None)
        if not text.strip():
            return None
        if text.strip() in _BACK:
            raise _BackError
        if text.strip() in {"?", "？"}:
            if not offered:
                click.echo(f"  {_NOTHING_LISTED.zh} / {_NOTHING_LISTED.en}")
            shown = offered
            _list(shown)
            continue
        try:
            return question.read(_picked(text, shown, offered), draft, answers)
        except UnfitError as unfit:
            click.echo(f"  {unfit.why.zh} / {unfit.why.en}")
            if unfit.offered:
                shown = unfit.offered
                _list(shown[:_MOST_SHOWN])


def _words(question: Question) -> str:
    optional = "（可留空 / optional）" if question.optional else ""
    return f"{question.asks.zh} / {question.asks.en}{optional}"


def _picked(text: str, shown: Sequence[Choice], offered: Sequence[Choice]) -> str:
    """The text with numbers of the list last shown replaced by the ids they stand for."""
    ids = {choice.id for choice in offered}
    numbers = {str(number): choice.id for number, choice in enumerate(shown, 1)}
    if text.strip() in ids or not numbers:
        return text
    parts = [part.strip() for part in text.replace("，", ",").replace("、", ",").split(",")]
    if all(part in numbers or part in ids for part in parts):
        return ",".join(numbers.get(part, part) if part not in ids else part for part in parts)
    return text


def _list(choices: Sequence[Choice]) -> None:
    for number, choice in enumerate(choices, 1):
        click.echo(f"  {number:>3}  {_line(choice)}")


def _line(choice: Choice) -> str:
    return f"{choice.id}  {choice.name}" if choice.name else choice.id
