"""日期不是 EDTF。

日期写成 EDTF（ISO 8601-2）：2023、2023-05、2023-05-01、2023-22（夏季）、2023/..（自 2023 年起）、
../2023（截至 2023 年）、2013/2023。更正的日期要写到日。

坏例：

    date: 2023年5月

好例：

    date: 2023-05
----
A date is not EDTF.

Dates are written in EDTF (ISO 8601-2): 2023, 2023-05, 2023-05-01, 2023-22 (summer), 2023/..
(since 2023), ../2023 (up to 2023), 2013/2023. A correction is dated to the day.

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
from generator.model.dates import Precision
from generator.validate.dating import Dated, all_dates, read
from generator.validate.draft import Draft
from generator.validate.quotes import unquoted

RULE = Rule.documented(__name__, __doc__)

_ONE_DATE: Final = re.compile(r"[0-9]{4}(年|[./-](?=[0-9]))([0-9]{1,2}(月|$|[./-](?=[0-9]))([0-9]{1,2}日?)?)?")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each date that cannot be read, and each that should be a day and is not."""
    for dated in all_dates(draft):
        extent = read(dated.text)
        if extent is None:
            yield _finding(dated)
        elif dated.day and extent.precision is not Precision.DAY:
            yield RULE.at(
                dated.span,
                Sentence(f"{shown(dated.text)} 不是某一天", f"{shown(dated.text)} is not a day"),
                Sentence("写成 2024-01-31 的样子。", "Write it like 2024-01-31."),
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
    numbers = re.findall(r"[0-9]+", dated.text[:40])
    meant = "-".join([numbers[0], *(number.zfill(2) for number in numbers[1:3])]) if numbers else ""
    return RULE.at(
        dated.span,
        Sentence(f"{shown(dated.text)} 不是 EDTF 日期", f"{shown(dated.text)} is no EDTF date"),
        Sentence(f"是不是 {meant}？", f"Did you mean {meant}?")
        if meant and read(meant)
        else Sentence("写成 2023、2023-05 或 2023/.. 的样子。", "Write it like 2023, 2023-05 or 2023/.. ."),
        Fix(dated.span, dated.text, meant) if _ONE_DATE.fullmatch(dated.text) and read(meant) else None,
    )
