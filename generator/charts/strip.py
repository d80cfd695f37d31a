"""What the numerals of a source were found to be, passage by passage."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Final

from generator.charts.spec import ChartSpec, Row, RowGroup, StripCounts, Table
from generator.derive.coverage import PassageAccount, SourceAccount
from generator.model.vocabulary import TokenStatus
from generator.words.wording import Wording

_GROUPS: Final = ("observation", "date", "other", "unaccounted")


def spec(account: SourceAccount, wording: Wording) -> ChartSpec | None:
    """The strip of a source; None when it has no numerals. What nothing accounts for stands out."""
    counted = [_counts(passage) for passage in account.passages]
    totals = sum(counted, Counter[str]())
    if not totals:
        return None
    say = wording.language.say
    groups = [name for name in _GROUPS if totals[name]]
    names = [say(f"charts.strip.{name}") for name in groups]
    legend = tuple(
        say("charts.strip.legend", name=name, number=totals[group]) for name, group in zip(names, groups, strict=True)
    )
    columns = tuple(str(passage.passage) for passage in account.passages)
    title = say("charts.strip.title", source=wording.sources[account.source])
    source = say("source.title", title=wording.language.text(wording.record.sources[account.source].title))
    return ChartSpec(
        id=f"strip-{account.source}",
        title=title,
        statement=say(
            "charts.strip.statement", passages=len(columns), tokens=totals.total(), figures=totals["observation"]
        ),
        caption=say("charts.strip.caption", source=source),
        data=StripCounts(columns, legend, tuple(tuple(count[group] for count in counted) for group in groups)),
        table=_table(title, account, counted, groups, wording),
    )


def _counts(passage: PassageAccount) -> Counter[str]:
    return Counter(_group(token.status) for token in passage.tokens)


def _group(status: TokenStatus | None) -> str:
    if status is None:
        return "unaccounted"
    return status.value if status in {TokenStatus.OBSERVATION, TokenStatus.DATE} else "other"


def _table(
    title: str, account: SourceAccount, counted: list[Counter[str]], groups: list[str], wording: Wording
) -> Table:
    say = wording.language.say
    head = (say("columns.passage"), *(say(f"charts.strip.{name}") for name in groups))
    rows = tuple(
        Row(
            (say("passage.title", number=passage.passage), *(str(count[group]) for group in groups)),
            Decimal(count.total()),
        )
        for passage, count in zip(account.passages, counted, strict=True)
    )
    return Table(title, head, (RowGroup(say("charts.strip.each"), rows),))
