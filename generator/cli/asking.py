"""Ask the questions of a form on a terminal, or take their answers from options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from generator.edit.scaffold.choices import Choice
from generator.edit.scaffold.question import Answer, Question, UnfitError
from generator.validate.draft import Draft

_MOST_SHOWN = 30


def answered(
    form: Sequence[Question], draft: Draft, given: Mapping[str, str | None], *, ask: bool
) -> dict[str, Answer]:
    """The answers to a form: from ``given``, else asked when ``ask``, else as proposed, else left out.

    Raises click.UsageError for an option that does not fit.
    """
    answers: dict[str, Answer] = {}
    for question in form:
        text = given.get(question.name)
        if text is not None:
            answer: Answer | None = _read_option(question, text, draft, answers)
        elif not question.asked_if(draft, answers):
            continue
        elif ask:
            answer = _asked(question, draft, answers)
        else:
            proposal = question.proposes(draft, answers)
            answer = None if proposal is None else question.read(proposal, draft, answers)
        if answer is not None:
            answers[question.name] = answer
    return answers


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
    shown: Sequence[Choice] = offered if len(offered) <= _MOST_SHOWN else ()
    _list(shown)
    while True:
        text = click.prompt(_words(question), default=proposal or "", show_default=proposal is not None)
        if not text.strip():
            return None
        if text.strip() in {"?", "？"}:
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
