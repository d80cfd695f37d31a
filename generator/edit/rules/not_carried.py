"""有一处没有带过来。

两种格式装的东西不一样：TimelineJS 的图片、背景、钟点和纪元在记录里没有位置，记录的来源、
表述和关系在 TimelineJS 里没有位置。带不过来的都列出来，不会悄悄丢掉。

坏例：start_date 里写着 hour: 9。

好例：钟点写进概要的文字里，start_date 只到日。
----
Something was not carried over.

Two formats do not hold the same: media, backgrounds, times of day and eras of TimelineJS have no
place in the record; sources, claims and relations of the record have none in TimelineJS. What is
left behind is listed; nothing is lost silently.

Bad: a start_date with hour: 9.

Good: the hour is told in the text, and start_date goes down to the day.
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)


def finding(span: Span, name: str, value: object) -> Diagnostic:
    """Report a field of an imported file that has no place in the record, with what it held."""
    return RULE.at(
        span,
        Sentence(
            f"{shown(name)}（{shown(value)}）在记录里没有位置",
            f"{shown(name)} ({shown(value)}) has no place in the record",
        ),
        Sentence("要留的内容请写进概要或来源。", "Put what should stay into the summary or the source."),
    )


def column(span: Span, name: str, value: object, count: int) -> Diagnostic:
    """Report a column of a table that has no place in the record, in how many rows it held something, and one."""
    return RULE.at(
        span,
        Sentence(
            f"{shown(name)}（{count} 行，如 {shown(value)}）没有带过来",
            f"{shown(name)} ({count} rows, such as {shown(value)}) was not carried over",
        ),
        Sentence(
            "要带过来的列用 --map 指明，如 --map summary=列名。",
            "Name a column that should stay: --map summary=COLUMN.",
        ),
    )


def row(span: Span, id_: str) -> Diagnostic:
    """Report a row of an edited table that is no event of the record."""
    return RULE.at(
        span,
        Sentence(f"没有编号为 {shown(id_)} 的事件", f"there is no event with the id {shown(id_)}"),
        Sentence(
            "编号照导出的写；新的事件另外导入。", "Keep the ids as they were exported; import new events by themselves."
        ),
    )


def from_record(span: Span, name: str, count: int, form: str) -> Diagnostic:
    """Report a field of the record that an exported format does not hold, and how many events have it."""
    return RULE.at(
        span,
        Sentence(
            f"{form} 装不下 {name}（{count} 个事件有）", f"{form} has no place for {name} ({count} events have it)"
        ),
        Sentence("完整的数据在记录和网站的下载里。", "The record and the site's downloads hold everything."),
    )
