"""日期不是 EDTF。

日期写成 EDTF（ISO 8601-2）：2023、2023-05、2023-05-01、2023-22（夏季）、2023/..（自 2023 年起）、
../2023（截至 2023 年）、2013/2023，可以加 ~（约）、?（存疑）或 %（约，且存疑）。EDTF 的其他写法（199X、
2001-34、/2006）记录还画不出来，会给出最接近的写法。更正的日期要写到日。

坏例：

    date: 2023年5月

好例：

    date: 2023-05
----
A date is not EDTF.

Dates are written in EDTF (ISO 8601-2): 2023, 2023-05, 2023-05-01, 2023-22 (summer), 2023/..
(since 2023), ../2023 (up to 2023), 2013/2023, with ~ (about), ? (uncertain) or % (both) where the
source says so. What else EDTF has (199X, 2001-34, /2006) the record cannot show yet, and the nearest
form is named. A correction is dated to the day.

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
from generator.model.dates import Precision
from generator.validate.dating import Dated, all_dates, read
from generator.validate.draft import Draft
from generator.validate.quotes import unquoted

RULE = Rule.documented(__name__, __doc__)

_WRITTEN: Final = re.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
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
            yield _no_such_day(dated) if _WRITTEN.fullmatch(dated.text) else _finding(dated)
        elif dated.day and extent.precision is not Precision.DAY:
            yield RULE.at(
                dated.span,
                Sentence(f"{shown(dated.text)} 不是某一天", f"{shown(dated.text)} is not a day"),
                Sentence("写成 2024-01-31 的样子。", "Write it like 2024-01-31."),
            )


def _no_such_day(dated: Dated) -> Diagnostic:
    return RULE.at(
        dated.span,
        Sentence(f"历法里没有 {dated.text}", f"the calendar has no {dated.text}"),
        Sentence("月是 01 到 12，日不超过当月的天数。", "Months are 01 to 12, and days those of the month."),
    )


def _finding(dated: Dated) -> Diagnostic:
    inner = unquoted(dated.text)
    if inner and read(inner):
        return RULE.at(
            dated.span,
            Sentence(f"{shown(dated.text)} 的引号是全角的", f"{shown(dated.text)} is not in plain quotes"),
            Sentence(f'写成 "{inner}"。', f'Write "{inner}".'),
            Fix(dated.span, dated.text, f'"{inner}"'),
        )
    nearest = edtf_text.nearest(dated.text)
    if nearest is not None:
        return _not_shown(dated, nearest)
    meant, fix = _meant(dated)
    return RULE.at(
        dated.span,
        Sentence(f"{shown(dated.text)} 不是 EDTF 日期", f"{shown(dated.text)} is no EDTF date"),
        Sentence(f"是不是 {meant}？", f"Did you mean {meant}?") if meant else _how(dated.text),
        fix,
    )


def _not_shown(dated: Dated, nearest: str) -> Diagnostic:
    return RULE.at(
        dated.span,
        Sentence(
            f"{shown(dated.text)} 是 EDTF，但记录还画不出这样的日期",
            f"{shown(dated.text)} is EDTF that this record cannot show yet",
        ),
        Sentence(f"写成 {nearest}，是最接近的写法。", f"Write {nearest} instead, the nearest form.")
        if nearest
        else _how(dated.text),
    )


def _how(text: str) -> Sentence:
    """How a date of this look is written."""
    if text.startswith("."):
        return _HOW_UNTIL
    return _HOW_BETWEEN if re.match("[0-9]{4}[-0-9]*[~?%]?/[0-9]", text) else _HOW


def _meant(dated: Dated) -> tuple[str, Fix | None]:
    """The EDTF of a date that is written otherwise, and its mending where it says nothing else."""
    try:
        found = written_dates.read(dated.text)
    except ValueError:
        return "", None
    return found.edtf, None if found.time or found.serial else Fix(dated.span, dated.text, found.edtf)
