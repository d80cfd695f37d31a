"""``biannian new``: a new entry, asked for on a terminal or given by options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from generator import pipeline
from generator.cli import options
from generator.cli.asking import answered
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Severity
from generator.edit.scaffold.entry import UnwritableError, Written, write
from generator.edit.scaffold.forms import FORMS, forms
from generator.load.project_files import ProjectFiles
from generator.mkdocs_plugin.locale import language_of_locale

_HOW: Final = """\
回车接受方括号里的建议，或留空；有选项时写序号、编号或名称的一部分，? 列出全部；< 回到上一题；
Ctrl-C 放弃，什么也不写。
Enter takes what stands in brackets, or leaves it open; to choose, give a number, an id or part of a
name, ? lists all; < goes back to the question before; Ctrl-C writes nothing.
"""
_HELP: Final = {
    "event": "新事件 / a new event.",
    "entity": "新的机构、平台、机制、品牌或称号 / a new entity.",
    "source": "新来源 / a new source.",
    "observation": "新数值，取自来源的一个数词 / a new figure, from a token of a source.",
    "story": "新故事：几步走完一件事 / a new story: a subject in a few steps.",
    "indicator": "新指标：数值量的是什么 / a new indicator: what a figure measures.",
    "topic": "新专题 / a new topic.",
    "region": "新地区 / a new region.",
    "unit": "新单位 / a new unit.",
    "type": "事件的新类型 / a new type of events.",
    "kind": "机构与机制的新种类 / a new kind of entities.",
    "level": "新层级 / a new level.",
    "source-type": "来源的新类型 / a new type of sources.",
    "relation": "关系的新类型 / a new type of relations.",
    "base": "变化的新基准 / what else changes are measured against.",
}


@click.group("new")
def command() -> None:
    """新建一条记录 / begin a new entry.

    在终端上逐项询问；也可以全用选项给出，没给的留空并说明。
    Asks on a terminal; or takes all by options, leaves open what is not given, and says so.
    """


def _begin(kind: str, project: Path, given: dict[str, str | None], *, ask: bool) -> None:
    files = ProjectFiles(project)
    draft = pipeline.draft(files)
    if ask:
        click.echo(_HOW)
    try:
        answers = answered(forms(draft.languages)[kind], draft, given, ask=ask)
    except click.Abort:
        click.echo("\n已放弃，什么也没有写 / given up; nothing was written", err=True)
        sys.exit(1)
    try:
        written = write(project, draft, kind, answers)
    except UnwritableError as error:
        raise click.UsageError(f"{error.why.zh} / {error.why.en}") from None
    except OSError as error:
        raise click.ClickException(f"打不开 / cannot open {error.filename or project}: {error.strerror}") from None
    _report(files, written)


def _report(files: ProjectFiles, written: Written) -> None:
    """Say what is open in the lines just written; status 1 when something is."""
    found = [
        finding
        for finding in pipeline.check(files).findings
        if finding.span.file == written.file and written.first <= finding.span.line <= written.last
    ]
    open_ = [finding for finding in found if finding.severity is not Severity.HINT]
    click.echo(f"{written.file}:{written.first} 已写好 / written")
    if found:
        click.echo("还要补的 / still open:")
        text.write(found, files.project, language_of_locale(), sys.stdout)
    else:
        click.echo("核对通过 / passes the check")
    sys.exit(1 if open_ else 0)


def _asks(*, wanted: bool | None) -> bool:
    """Whether to ask question by question; without an input (closed by cron and the like) nobody could answer."""
    if sys.stdin is None:
        if wanted:
            raise click.Abort
        return False
    return sys.stdin.isatty() if wanted is None else wanted


def _subcommand(kind: str) -> click.Command:
    def callback(project: Path, *, ask: bool | None, **given: str | None) -> None:
        by_name = {name.replace("_", "-").removesuffix("-"): value for name, value in given.items()}
        _begin(kind, project, by_name, ask=_asks(wanted=ask))

    parameters: list[click.Parameter] = [
        click.Option([f"--{question.name}", f"{question.name.replace('-', '_')}_"],
                     help=f"{question.asks.zh} / {question.asks.en}", metavar="TEXT")
        for question in FORMS[kind]
    ]  # fmt: skip
    asks = click.Option(["--ask/--no-ask"], default=None, help="逐项询问（终端上的默认）/ ask (as on a terminal).")
    made = click.Command(kind, params=[*parameters, asks], help=_HELP[kind], callback=callback)
    return options.project(made)


for _kind in FORMS:
    command.add_command(_subcommand(_kind))
