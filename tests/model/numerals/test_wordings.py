"""Every wording of the tables is found whole in its text and read as the table says."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from generator.model import numerals
from generator.model.numerals import Numeral, TokenKind, directions

TABLES = ("wordings.tsv", "siblings.tsv")
ROWS = [
    row
    for table in TABLES
    for row in csv.DictReader(Path(__file__).with_name(table).read_text("utf-8").splitlines(), delimiter="\t")
]
NO_NUMERAL_CHARACTER = {"首批", "腊月"}
"""Tokens that hold none: they are read, and no passage index lists them."""


def kind(name: str) -> str:
    """Names and set phrases are told apart in the table only: neither counts anything."""
    return "idiom" if name == "name" else name


def token_of(row: dict[str, str]) -> Numeral:
    found = [each for each in numerals.found(row["text"]) if row["token"] in each.token]
    if row["token"] in NO_NUMERAL_CHARACTER:
        reading = numerals.read(row["token"])
        assert reading is not None
        return Numeral(row["text"].index(row["token"]), row["token"], reading)
    assert len(found) == 1
    return found[0]


def values(said: numerals.Reading) -> str:
    if said.number is None:
        return ""
    ends = [said.number, said.upper] if said.upper is not None else [said.number]
    return f"{said.number}:{said.to}" if said.to is not None else "..".join(map(str, ends))


def in_fractions(value: str) -> str:
    mark = ":" if ":" in value else ".."
    return mark.join(str(Fraction(end)) for end in value.split(mark) if end)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_a_wording_is_read_as_the_table_says(row: dict[str, str]) -> None:
    token = token_of(row)
    counts = row["kind"] not in {"name", "idiom"}
    assert kind(token.reading.kind) == kind(row["kind"])
    assert token.token == row["token"] or not counts
    if row["kind"] not in {"figure", "range"}:
        return
    assert values(token.reading) == in_fractions(row["value"])
    assert token.reading.bound == (row["bound"] if row["kind"] == "figure" else "exact")
    if not row["text"].isascii() and row["unit"] and "£" not in row["text"]:
        assert token.reading.measure == row["unit"]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_the_words_beside_a_token_give_its_direction(row: dict[str, str]) -> None:
    token = token_of(row)
    assert (directions.direction(row["text"], token) or "") == row["direction"]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["kind"] in {"figure", "range"}], ids=lambda row: row["text"]
)
def test_a_token_is_read_alone_as_it_is_in_its_text(row: dict[str, str]) -> None:
    token = token_of(row)
    alone = numerals.read(token.token)
    assert alone is not None
    assert (alone.kind, values(alone)) == (TokenKind(row["kind"]), values(token.reading))
