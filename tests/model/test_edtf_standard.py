"""The examples of the EDTF specification (https://www.loc.gov/standards/datetime/), level by level.

Each is drawn from its first to its last day, open where the specification says so, or named as not drawable.
"""

from __future__ import annotations

import edtf
import pytest

from generator.model import dates, edtf_text

DRAWN = """
1985-04-12                    1985-04-12   1985-04-12
1985-04                       1985-04-01   1985-04-30
1985                          1985-01-01   1985-12-31
1985-04-12T23:20:30           1985-04-12   1985-04-12
1985-04-12T23:20:30Z          1985-04-12   1985-04-12
1985-04-12T23:20:30-04        1985-04-12   1985-04-12
1985-04-12T23:20:30+04:30     1985-04-12   1985-04-12
1964/2008                     1964-01-01   2008-12-31
2004-06/2006-08               2004-06-01   2006-08-31
2004-02-01/2005-02-08         2004-02-01   2005-02-08
2004-02-01/2005-02            2004-02-01   2005-02-28
2004-02-01/2005               2004-02-01   2005-12-31
2005/2006-02                  2005-01-01   2006-02-28
Y170000002                    Y170000002-01-01  Y170000002-12-31
Y-170000002                   Y-170000002-01-01 Y-170000002-12-31
2001-21                       2001-03-01   2001-05-31
1984?                         1984-01-01   1984-12-31
2004-06~                      2004-06-01   2004-06-30
2004-06-11%                   2004-06-11   2004-06-11
201X                          2010-01-01   2019-12-31
20XX                          2000-01-01   2099-12-31
2004-XX                       2004-01-01   2004-12-31
1985-04-XX                    1985-04-01   1985-04-30
1985-XX-XX                    1985-01-01   1985-12-31
1985-04-12/..                 1985-04-12   -
1985-04/..                    1985-04-01   -
1985/..                       1985-01-01   -
../1985-04-12                 -            1985-04-12
../1985-04                    -            1985-04-30
../1985                       -            1985-12-31
1985-04-12/                   1985-04-12   -
1985-04/                      1985-04-01   -
1985/                         1985-01-01   -
/1985-04-12                   -            1985-04-12
/1985-04                      -            1985-04-30
/1985                         -            1985-12-31
-1985                         -1985-01-01  -1985-12-31
Y-17E7                        Y-170000000-01-01 Y-170000000-12-31
1950S2                        1900-01-01   1999-12-31
Y171010000S3                  Y171000000-01-01  Y171999999-12-31
Y3388E2S3                     Y338000-01-01     Y338999-12-31
2001-34                       2001-04-01   2001-06-30
[1667,1668,1670..1672]        1667-01-01   1672-12-31
[..1760-12-03]                -            1760-12-03
[1760-12..]                   1760-12-01   -
[1760-01,1760-02,1760-12..]   1760-01-01   -
[1667,1760-12]                1667-01-01   1760-12-31
[..1984]                      -            1984-12-31
{1667,1668,1670..1672}        1667-01-01   1672-12-31
{1960,1961-12}                1960-01-01   1961-12-31
{..1984}                      -            1984-12-31
2004-06~-11                   2004-06-11   2004-06-11
2004?-06-11                   2004-06-11   2004-06-11
?2004-06-~11                  2004-06-11   2004-06-11
2004-%06-11                   2004-06-11   2004-06-11
156X-12-25                    1560-12-25   1569-12-25
15XX-12-25                    1500-12-25   1599-12-25
1XXX-XX                       1000-01-01   1999-12-31
1XXX-12                       1000-12-01   1999-12-31
1984-1X                       1984-10-01   1984-12-31
2004-06-~01/2004-06-~20       2004-06-01   2004-06-20
2004-06-XX/2004-07-03         2004-06-01   2004-07-03
"""
NOT_DRAWN = ("XXXX-12-XX",)
ROWS = [row.split() for row in DRAWN.strip().splitlines()]


@pytest.mark.parametrize(("text", "lower", "upper"), ROWS)
def test_an_example_is_drawn_as_long_as_it_may_be(text: str, lower: str, upper: str) -> None:
    read = dates.parse(text)
    assert (read.lower.isoformat() if read.lower else "-") == lower
    assert (read.upper.isoformat() if read.upper else "-") == upper


OTHERS_STUMBLE = {"1984-1X"}
"""The edtf package raises AttributeError on a month of which one digit is open."""


@pytest.mark.parametrize("text", sorted({*(row[0] for row in ROWS), *NOT_DRAWN} - OTHERS_STUMBLE))
def test_the_examples_are_edtf_for_another_reader_too(text: str) -> None:
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize("text", NOT_DRAWN)
def test_what_cannot_be_drawn_is_named_as_that(text: str) -> None:
    assert edtf_text.unshown(text)


def test_the_examples_stand_in_the_order_of_time() -> None:
    found = sorted((dates.parse(text) for text, _, _ in ROWS), key=lambda each: each.order)
    days = [(each.first.number, each.last.number) for each in found]
    assert days == sorted(days)
    assert [each.text for each in found[:2]] == ["Y-170000002", "Y-17E7"]
    assert found[-1].text == "Y171010000S3"
