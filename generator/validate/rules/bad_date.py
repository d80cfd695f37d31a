"""日期不是 EDTF。

日期写成 EDTF（ISO 8601-2）的 0 至 2 级：2023、2023-05、2023-05-01、2023-22（夏季）、2023/..（自 2023 年起）、
../2023（截至 2023 年）、2013/2023、192X（1920年代）、-0043（公元前44年）、[1667,1668]（两年之一），可以加 ~（约）、
?（存疑）或 %（约，且存疑）。在时间轴上没有位置的 EDTF（没有年份的 XXXX-12-25、两端都空着的 ../..）画不出来，会说明。
更正的日期要写到日。

坏例：

    date: 2023年5月

好例：

    date: 2023-05
----
A date is not EDTF.

Dates are written in levels 0 to 2 of EDTF (ISO 8601-2): 2023, 2023-05, 2023-05-01, 2023-22 (summer),
2023/.. (since 2023), ../2023 (up to 2023), 2013/2023, 192X (the 1920s), -0043 (44 BCE), [1667,1668]
(one of the two), with ~ (about), ? (uncertain) or % (both) where the source says so. EDTF without a
place on an axis (XXXX-12-25, which has no year, or ../.., which has no end) is named as that. A
correction is dated to the day.

Bad:

    date: 2023年5月

Good:

    date: 2023-05
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import edtf_text, written_dates
from generator.model.dates import EdtfDate, Precision
from generator.model.edtf_points import LONGEST_YEAR
from generator.model.edtf_text import Unshown
from generator.validate.draft import Draft
from generator.validate.reading.dating import DatedField, all_dates, read
from generator.validate.reading.nearest import did_you_mean
from generator.validate.reading.quotes import unquoted

RULE = Rule.documented(__name__, __doc__)

_WRITTEN: Final = re.compile("-?[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_WHY: Final = {
    Unshown.NO_YEAR: Sentence("没有年份", "it names no year"),
    Unshown.ALL_OPEN: Sentence("两端都没有日期", "both its ends are open"),
    Unshown.TOO_LONG: Sentence(f"年份超过 {LONGEST_YEAR} 位", f"its year has more than {LONGEST_YEAR} digits"),
}
_HOW: Final = Sentence("写成 2023、2023-05 或 2023/.. 的样子。", "Write it like 2023, 2023-05 or 2023/.. .")
_HOW_UNTIL: Final = Sentence("写成 ../2023 或 ../2023-05 的样子。", "Write it like ../2023 or ../2023-05 .")
_HOW_BETWEEN: Final = Sentence(
    "写成 2013/2023 或 2023-05/2023-06 的样子，先写早的。",
    "Write it like 2013/2023 or 2023-05/2023-06, the earlier first.",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each date that cannot be read, and each that should be a day and is not."""
    for dated in all_dates(draft):
        extent = read(dated.text)
        if extent is None:
            yield _no_such_day(dated) if _is_no_day(dated.text) else _finding(dated)
        elif dated.day and not _is_day(extent):
            yield RULE.at(
                dated.span,
                Sentence(f"{shown(dated.text)} 不是某一天", f"{shown(dated.text)} is not a day"),
                Sentence("写成 2024-01-31 的样子。", "Write it like 2024-01-31."),
            )


def _is_day(extent: EdtfDate) -> bool:
    """Whether it is a day that feeds can hold: one of the years 1 to 9999, without a time."""
    return extent.precision is Precision.DAY and extent.first.date is not None and "T" not in extent.text


def _is_no_day(text: str) -> bool:
    """Whether it is written like a day, month or part of a year and is none."""
    return _WRITTEN.fullmatch(text) is not None


def _no_such_day(dated: DatedField) -> Diagnostic:
    return RULE.at(
        dated.span,
        Sentence(f"历法里没有 {dated.text}", f"the calendar has no {dated.text}"),
        Sentence("月是 01 到 12，日不超过当月的天数。", "Months are 01 to 12, and days those of the month."),
    )


def _finding(dated: DatedField) -> Diagnostic:
    inner = unquoted(dated.text)
    if inner and read(inner):
        return RULE.at(
            dated.span,
            Sentence(f"{shown(dated.text)} 的引号是全角的", f"{shown(dated.text)} is not in plain quotes"),
            Sentence(f'写成 "{inner}"。', f'Write "{inner}".'),
            Fix(dated.span, dated.text, f'"{inner}"'),
        )
    if why := edtf_text.unshown(dated.text):
        return _not_shown(dated, why)
    meant, fix = _meant(dated)
    return RULE.at(
        dated.span,
        Sentence(f"{shown(dated.text)} 不是 EDTF 日期", f"{shown(dated.text)} is no EDTF date"),
        did_you_mean(meant) if meant else _how(dated.text),
        fix,
    )


def _not_shown(dated: DatedField, why: Unshown) -> Diagnostic:
    reason = _WHY[why]
    return RULE.at(
        dated.span,
        Sentence(
            f"{shown(dated.text)} 是 EDTF，但画不出来：{reason.zh}",
            f"{shown(dated.text)} is EDTF that cannot be drawn: {reason.en}",
        ),
        Sentence(
            "写出它可能在的年份，如 19XX 或 1900/1999。", "Write the years it may lie in, like 19XX or 1900/1999."
        ),
    )


def _how(text: str) -> Sentence:
    """How a date of this look is written."""
    if text.startswith("."):
        return _HOW_UNTIL
    return _HOW_BETWEEN if re.match("[0-9]{4}[-0-9]*[~?%]?/[0-9]", text) else _HOW


def _meant(dated: DatedField) -> tuple[str, Fix | None]:
    """The EDTF of a date that is written otherwise, and its fix where it says nothing else."""
    try:
        found = written_dates.read(dated.text)
    except ValueError:
        return "", None
    return found.edtf, None if found.time or found.serial else Fix(dated.span, dated.text, found.edtf)
