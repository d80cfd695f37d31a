"""``biannian check``: every finding, at its line and column."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from generator import pipeline
from generator.cli import options
from generator.diagnostics import github, json, sarif, text
from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Waived
from generator.diagnostics.languages import Language, said
from generator.diagnostics.wording import shown
from generator.edit.fix import apply
from generator.load.baseline import baseline
from generator.load.content import Content
from generator.load.git import GitError
from generator.load.project_files import ProjectFiles
from generator.rules import RULES

_ROUNDS: Final = 40
_Fixed: Final = Sentence("已改", "fixed")
_COUNT: Final = Sentence("改好 {} 处。", "Fixed: {}.")


@click.command("check")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True,
    help="输出格式 / the form of the output.",
)  # fmt: skip
@options.language
@click.option(
    "--since", metavar="REV",
    help="与哪个已发布的版本比较 / the published revision to compare with (default: upstream, or the last commit).",
)  # fmt: skip
@click.option("--hints", is_flag=True, help="也列出提示 / list hints too.")
@click.option("--fix", is_flag=True, help="改好只有一种改法的问题 / fix what can be fixed in one way only.")
@options.project
def command(  # noqa: PLR0913 - its options
    form: str, language: Language, project: Path, since: str | None, *, hints: bool, fix: bool
) -> None:
    """核对记录 / check the record.

    --fix renames a key or value whose spelling leaves no doubt, writes dates as EDTF, puts ids into
    the list they belong in, and removes a byte order mark; what an editor has to decide stays.
    Exit status 0: nothing to fix (hints do not count); 1: findings; 2: usage, or a file that --fix
    could not write.
    """
    try:
        before = baseline(project, since)
    except GitError as error:
        raise click.UsageError(f"{error.sentence.zh} / {error.sentence.en}") from error
    files = ProjectFiles(project)
    options.tell_history(files.history())
    checked = _fixed(files, before, language) if fix else pipeline.check(files, before)
    listed = [finding for finding in checked.findings if hints or finding.severity is not Severity.HINT]
    _write(listed, checked.waived, form, language, project)
    click.echo(text.summary(listed, language, len(checked.waived)), err=True)
    sys.exit(0 if checked.clean else 1)


def _fixed(files: ProjectFiles, before: Content | None, language: Language) -> pipeline.Checked:
    """Check and fix until nothing safe is left: one fault may hide another."""
    checked, count = pipeline.check(files, before), 0
    for _ in range(_ROUNDS):
        fixed = apply(files.project, checked.findings)
        if not fixed:
            break
        for finding in fixed:
            assert finding.fix is not None
            change = f"{shown(finding.fix.old)} → {shown(finding.fix.new)}"
            click.echo(f"{finding.span}: {said(_Fixed, language)}[{finding.code}] {change}", err=True)
        count += len(fixed)
        checked = pipeline.check(files, before)
    click.echo(said(_COUNT, language).format(count), err=True)
    return checked


def _write(
    findings: Sequence[Diagnostic], waived: Sequence[Waived], form: str, language: Language, project: Path
) -> None:
    # A terminal in another encoding shows what it can: no finding is lost over it.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    match form:
        case "json":
            sys.stdout.write(json.render(findings, language))
        case "github":
            sys.stdout.write(github.render(findings, language))
        case "sarif":
            sys.stdout.write(sarif.render(findings, RULES, language, waived))
        case _:
            text.write(findings, project, language, sys.stdout)
