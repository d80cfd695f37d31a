"""``biannian source``: the passage index of an article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.progress_bar import ProgressBar
from rich.table import Table

from generator import pipeline
from generator.cli import options
from generator.derive import coverage as coverages
from generator.edit import passage_index
from generator.edit.yaml_text import BrokenYamlError

_KINDS: Final = {
    "changed": "文字不同 / text differs",
    "missing": "原文里没有 / not in the article",
    "new": "索引里没有 / not indexed",
}
_article = click.argument("article", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))


@click.group("source")
def command() -> None:
    """来源的段落索引 / the passage index of a source."""


@command.command()
@click.argument("source_id", metavar="ID")
@_article
@options.project
def index(source_id: str, article: Path, project: Path) -> None:
    """读一遍原文，把段落摘要和数词写进来源文件 / read an article into the index of its source.

    Only digests and numerals are stored, never sentences. What is already written about a token
    stays.
    """
    path = project / "content" / "sources" / f"{source_id}.yaml"
    try:
        count = passage_index.index(path, source_id, _read(article))
    except BrokenYamlError:
        raise click.ClickException(
            f"{path} 现在读不通，请先用 biannian check 改好 / cannot be read; mend it with biannian check first"
        ) from None
    except OSError as error:
        raise click.ClickException(f"写不了 / cannot write {path}: {error.strerror}") from None
    click.echo(f"{path}: {count} 个数词 / tokens")
    click.echo(f"下一步 / next: biannian check; biannian source draft {source_id}")


@command.command()
@click.argument("source_id", metavar="ID")
@_article
@options.project
def verify(source_id: str, article: Path, project: Path) -> None:
    """用原文核对段落摘要 / hold the index against the article."""
    draft = pipeline.draft(project)
    if source_id not in draft.source_by_id:
        raise click.UsageError(f"没有来源 {source_id} / there is no source {source_id}")
    source = draft.source_by_id[source_id].value
    differences = passage_index.verify(source, _read(article))
    for difference in differences:
        click.echo(f"{source_id} 段落 / passage {difference.passage}: {_KINDS[difference.kind]}")
    if differences:
        sys.exit(1)
    click.echo(f"{source_id}: {len(source.passages)} 段全部相符 / passages agree")


@command.command()
@click.argument("source_id", metavar="[ID]", required=False)
@options.project
def coverage(source_id: str | None, project: Path) -> None:
    """每段有多少数词已说明去向 / how many numerals of each passage are accounted for."""
    draft = pipeline.draft(project)
    sources = [entry.value for entry in draft.sources if source_id in {None, entry.value.id}]
    if not sources:
        raise click.UsageError(f"没有来源 {source_id or ''} / there is no such source")
    for account in coverages.coverage(sources, [entry.value for entry in draft.observations]):
        table = Table("段落 passage", "数词 tokens", "", "", title=account.source)
        for passage in account.passages:
            open_ = [token.token for token in passage.tokens if token.status is None]
            total = len(passage.tokens)
            bar = ProgressBar(total=total or 1, completed=(total or 1) - len(open_), width=20)
            table.add_row(str(passage.passage), str(total), bar, "、".join(open_))
        Console().print(table)


def _read(article: Path) -> str:
    try:
        return article.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise click.UsageError(f"{article} 不是 UTF-8 / is not UTF-8") from None
