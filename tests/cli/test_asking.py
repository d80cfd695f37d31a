"""The questions of a form on a terminal: what leads back to the one before."""

from __future__ import annotations

from typing import Final

import click
import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli.asking import answered
from generator.diagnostics.diagnostic import Sentence
from generator.edit.scaffold.question import Question
from tests.rules.overlay import MINIMAL

FORM: Final = tuple(Question(name, Sentence(name, name)) for name in ("first", "second"))


@click.command
def ask() -> None:
    """Ask the form, and print what was answered."""
    for name, answer in answered(FORM, pipeline.draft(MINIMAL), {}, ask=True).items():
        click.echo(f"{name} = {answer}")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        (["a", "b"], "a"),
        (["a", "<", "c", "b"], "c"),
        (["<", "a", "b"], "a"),  # there is none before the first, which is asked again
        (["a", "<", "＜", "c", "b"], "c"),
    ],
)
def test_an_arrow_leads_to_the_question_before(typed: list[str], first: str) -> None:
    done = CliRunner().invoke(ask, input="".join(f"{line}\n" for line in typed), catch_exceptions=False)
    assert done.exit_code == 0
    assert done.output.splitlines()[-2:] == [f"first = {first}", "second = b"]
