"""``biannian check``: every finding, at its line and column."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import pipeline
from generator.cli import options
from generator.diagnostics import github, json, sarif, text
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.languages import LANGUAGES, Language
from generator.load.baseline import baseline
from generator.load.git import GitError
from generator.validate.validate import RULES


@click.command("check")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True,
    help="输出格式 / the form of the output.",
)  # fmt: skip
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="zh", show_default=True,
    help="消息的语言 / the language of the messages.",
)  # fmt: skip
@click.option(
    "--since", metavar="REV",
    help="与哪个已发布的版本比较 / the published revision to compare with (default: upstream, or the last commit).",
)  # fmt: skip
@click.option("--hints", is_flag=True, help="也列出提示 / list hints too.")
@options.project
def command(form: str, language: Language, project: Path, since: str | None, *, hints: bool) -> None:
    """核对记录 / check the record.

    Exit status 0: nothing to mend (hints do not count); 1: findings; 2: usage.
    """
    if not (project / "content").is_dir():
        raise click.UsageError(f"{project.absolute()} 里没有 content/ / there is no content/ here")
    try:
        before = baseline(project, since)
    except GitError as error:
        raise click.UsageError(f"{error.sentence.zh} / {error.sentence.en}") from error
    checked = pipeline.check(project, before)
    listed = [finding for finding in checked.findings if hints or finding.severity is not Severity.HINT]
    _write(listed, form, language, project)
    click.echo(text.summary(listed, language), err=True)
    sys.exit(0 if checked.clean else 1)


def _write(findings: Sequence[Diagnostic], form: str, language: Language, project: Path) -> None:
    # A terminal in another encoding shows what it can: no finding is lost over it.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    match form:
        case "json":
            sys.stdout.write(json.render(findings, language))
        case "github":
            sys.stdout.write(github.render(findings, language))
        case "sarif":
            sys.stdout.write(sarif.render(findings, RULES, language))
        case _:
            text.write(findings, project, language, sys.stdout)
