"""``biannian source``: the passage index of an article."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from generator import pipeline
from generator.cli import options
from generator.derive import coverage as coverages
from generator.derive.coverage import SourceAccount
from generator.diagnostics.languages import said
from generator.diagnostics.terminal import BOLD, DIM, PLAIN, cells, put
from generator.diagnostics.wording import printable
from generator.edit import passage_index
from generator.edit.article import UnfitArticleError, article_text
from generator.edit.draft_file import draft_text
from generator.edit.proposals import ProposedFigure, propose
from generator.edit.scaffold.entry import UnwritableError
from generator.edit.setting_aside import SetAside
from generator.edit.take import Taken
from generator.edit.take import take as take_draft
from generator.edit.yaml_text import BrokenYamlError
from generator.files.atomic import write_text
from generator.mkdocs_plugin.locale import language_of_locale
from generator.model import passages
from generator.model.sources import Source
from generator.validate.draft import Draft
from generator.validate.reading.nearest import nearest
from generator.validate.rules import private_name, token_status_mismatch

_KINDS: Final = {
    "changed": "文字不同 / text differs",
    "missing": "原文里没有 / not in the article",
    "new": "索引里没有 / not indexed",
    "unsure": "可能不同：全文校验值不符，这一段没有自己的 / may differ: the whole article does, and it has no digest",
    "tokens": "数词不同 / numerals differ",
    "words": "数词周围的词不同，请重做索引 / words around numerals differ: index it again",
}
_article = click.argument("article", metavar="FILE", type=options.Existing())


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
        record = pipeline.draft(project)
        vocabulary = passage_index.vocabulary_of(record)
        count = passage_index.index(path, source_id, _read(article), vocabulary, record.languages)
    except BrokenYamlError:
        raise click.ClickException(
            f"{path} 现在读不通，请先用 biannian check 改好 / cannot be read; fix it with biannian check first"
        ) from None
    except OSError as error:
        raise click.ClickException(f"打不开 / cannot open {path}: {error.strerror}") from None
    click.echo(f"{path}: {count} 个数词 / tokens")
    click.echo(f"下一步 / next: biannian check; biannian source draft {source_id} {shlex.quote(str(article))}")


@command.command()
@click.argument("source_id", metavar="ID")
@_article
@options.project
def verify(source_id: str, article: Path, project: Path) -> None:
    """用原文核对段落摘要，并在记录里找原文中的人名 / hold the index against the article.

    The names of persons that stand in the article are looked for in the record; none is kept or shown.
    """
    record, text = pipeline.draft(project), _read(article)
    source = _source(record, source_id)
    differences = passage_index.verify(source, text, passage_index.vocabulary_of(record))
    named = list(private_name.of_article(record, passage_index.names(text)))
    for difference in differences:
        click.echo(f"{source_id} 段落 / passage {difference.passage}: {_KINDS[difference.kind]}")
    for finding in named:
        click.echo(f"{finding.span}: 写了原文里的人名 / names a person of the article")
    statuses = [each for each in token_status_mismatch.check(record) if each.span.file.stem == source_id]
    for finding in statuses:
        click.echo(f"{finding.span}: {said(finding.message, language_of_locale())}")
    if differences or named or statuses:
        sys.exit(1)
    click.echo(f"{source_id}: {len(source.passages)} 段全部相符 / passages agree")


@command.command()
@click.argument("source_id", metavar="ID")
@click.argument("article", metavar="[FILE]", required=False, type=options.Existing())
@click.option(
    "--passage", "numbers", type=int, multiple=True, help="只做这一段，可重复 / this passage only; repeatable."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="写到哪个文件 / where to write it.")
@options.project
def draft(source_id: str, article: Path | None, numbers: tuple[int, ...], output: Path | None, project: Path) -> None:
    """为没有交代的数词起草数值 / draft the figures nothing accounts for yet.

    草稿是 YAML，由编辑补完；有原文 FILE 时猜得更多，并在终端上列出前后文，前后文不写进文件。
    The draft is YAML to be finished by hand; with the article FILE more is guessed, and the words
    around each numeral are shown on a terminal, never written.
    """
    record = pipeline.draft(project)
    if output:
        _refuse(output, project)
    source, texts = _source(record, source_id), passages.split(_read(article)) if article else ()
    text = draft_text(record, source, texts, numbers)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_text(output, text)
        click.echo(f"{output} 已写好 / written", err=True)
    if sys.stderr.isatty() and article:
        _show_context(propose(record, source, texts, numbers))


@command.command()
@click.argument("source_id", metavar="ID")
@click.argument("finished", metavar="DRAFT", type=options.Existing())
@options.project
def take(source_id: str, finished: Path, project: Path) -> None:
    """把补好的草稿收进记录，可以一再运行 / take a finished draft into the record, as often as you like.

    只收填完的数值，和 set_aside 里的数词；已有的不动，没填完的等下次。收进的编号写回草稿。
    Takes finished figures and the tokens of set_aside; what is there stays as it is, the rest waits.
    The ids of the figures are written into the draft.
    """
    record = pipeline.draft(project)
    _source(record, source_id)
    try:
        taken = take_draft(project, record, source_id, finished, _read(finished))
    except BrokenYamlError as error:
        raise click.ClickException(f"{finished} 读不通 / cannot be read: {error}") from None
    except UnwritableError as error:
        raise click.ClickException(f"{error.why.zh} / {error.why.en}") from None
    except OSError as error:
        raise click.ClickException(f"打不开 / cannot open {error.filename}: {error.strerror}") from None
    _tell(taken)


def _tell(taken: Taken) -> None:
    """What was taken, what is there already and where, and what waits for what."""
    click.echo(f"收进数值 / figures taken: {len(taken.figures)}  {' '.join(taken.figures)}".rstrip())
    click.echo(f"收进不是数值的数词 / tokens set aside: {taken.tokens}")
    there = " ".join(taken.figures_there)
    click.echo(f"记录里已有的数值 / figures there already: {len(taken.figures_there)}  {there}".rstrip())
    click.echo(f"记录里已有说明的数词 / tokens there already: {taken.tokens_there}")
    click.echo(f"还等着 / waiting: {len(taken.waiting)}")
    for each in taken.waiting:
        token = printable(each.token)
        click.echo(f"  段落 / passage {each.passage} {token}: {each.why.zh} / {each.why.en}")


def _refuse(output: Path, project: Path) -> None:
    if output.exists():
        raise click.UsageError(f"{output} 已经有了，没有改动 / is there already and was not touched")
    if output.absolute().resolve().is_relative_to((project / "content").resolve()):
        raise click.UsageError("草稿不能放在 content/ 里，那里的文件都算记录 / all files in content/ are the record")


def _show_context(proposals: Iterable[ProposedFigure | SetAside]) -> None:
    """The words around each numeral, on a terminal only: an article's sentences are not ours to keep."""
    for place in (each.place for each in proposals):
        before, after = f"{place.passage:>4}  …{place.before[-16:]}", f"{place.after[:10]}…"
        put(sys.stderr, (before, PLAIN), (place.token, BOLD), (after, PLAIN))


@command.command()
@click.argument("source_id", metavar="[ID]", required=False)
@click.option("--open", "only_open", is_flag=True, help="只列还有数词没有交代的段落 / only passages with open tokens.")
@options.project
def coverage(source_id: str | None, project: Path, *, only_open: bool) -> None:
    """每段有多少数词已说明去向 / how many numerals of each passage are accounted for."""
    record = pipeline.draft(project)
    chosen = [_source(record, source_id)] if source_id else [entry.value for entry in record.sources]
    for account in coverages.coverage(chosen, [entry.value for entry in record.observations]):
        _print_account(account, only_open=only_open)


def _print_account(account: SourceAccount, *, only_open: bool) -> None:
    put(sys.stdout, (f"\n{account.source}", BOLD))
    put(sys.stdout, ("段落 passage    已交代 done          没有交代 open", DIM))
    for passage in account.passages:
        open_ = [token.token for token in passage.tokens if token.status is None]
        if open_ or (passage.tokens and not only_open):
            _row(str(passage.passage), len(passage.tokens), len(open_), "、".join(open_))
    open_count = account.totals[None]
    _row("全部 all", account.totals.total(), open_count, str(open_count))


def _row(name: str, total: int, open_: int, named: str) -> None:
    """A line of the table, with a bar of ten cells."""
    done = total - open_
    filled = 10 * done // total if total else 10
    bar = f"{'━' * filled:<10}"
    put(sys.stdout, (f"{name}{' ' * (16 - cells(name))}{f'{done}/{total}':<9}{bar}  {named}", PLAIN))


def _source(record: Draft, source_id: str) -> Source:
    if source_id not in record.source_by_id and record.undecoded.may_hold("source", source_id):
        raise click.UsageError(
            f"来源 {source_id} 还有没填的字段，先用 biannian check 看缺什么 / "
            "its fields are not all there: run biannian check"
        )
    if source_id not in record.source_by_id:
        near = nearest(source_id, sorted(record.source_by_id))
        meant = f"，是不是 {near}？ / did you mean {near}?" if near else ""
        raise click.UsageError(f"没有来源 {source_id} / there is no source {source_id}{meant}")
    return record.source_by_id[source_id].value


def _read(article: Path) -> str:
    try:
        return article_text(article.read_bytes())
    except UnfitArticleError as error:
        raise click.UsageError(f"{article} {error.why.zh} / {error.why.en}") from None
