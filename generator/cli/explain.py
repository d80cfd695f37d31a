"""``biannian explain``: what a code means, with an example."""

from __future__ import annotations

from typing import Final

import click

from generator.cli import options
from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import Language, said
from generator.rules import RULES
from generator.validate.reading.nearest import nearest

_WAIVER: Final = Sentence(
    "确有理由时，可在这一行末尾或上一行写注释：# 免查：{code} — 理由",
    "With a good reason, waive it in a comment at the end of its line or above it: # waive: {code} — reason",
)


@click.command("explain")
@click.argument("code", required=False)
@options.language
def command(code: str | None, language: Language) -> None:
    """说明一个代码；不写代码就列出全部 / explain a code, or list all of them."""
    if code is None:
        width = max(map(len, RULES))
        for name in sorted(RULES):
            click.echo(f"{name:<{width}}  {said(RULES[name].title, language)}")
        return
    rule = RULES.get(code)
    if rule is None:
        near = nearest(code, sorted(RULES))
        meant = f"，是不是 {near}？ / did you mean {near}?" if near else ""
        raise click.UsageError(f"没有代码 {code} / there is no code {code}{meant}")
    click.echo(f"{code} ({rule.severity.value})\n\n{said(rule.documentation, language)}")
    if rule.waivable:
        click.echo("\n" + said(_WAIVER, language).format(code=code))
