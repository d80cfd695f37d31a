"""Dates, ids, tables and YAML as no editor would write them: findings or success, nothing else, nothing outside.

A thousand in every run of the tests, a hundred thousand in ``make fuzz``; the same ones each time.
"""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from generator.diagnostics import json
from generator.edit.importing.drafts import ImportNames
from generator.edit.importing.placing import place
from generator.edit.importing.reading import read
from generator.load.content import content_of
from generator.model import dates, edtf_text, written_dates
from generator.model.base import is_own_id
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL

pytestmark = pytest.mark.fuzz

DATES, IDS, TABLES, MUTANTS = 400, 200, 200, 200
"""How many of each in a run of the tests: a thousand together."""
DATE_PARTS = (
    *"0123456789-/~?%XSYTE.,:[]{}^ ", "..", "20", "2023", "-05", "-17", "-2", "-1X", "199X", "年", "月", "日", "上半年",
    "第二季度", "之前", "以来", "至", "约", "中旬", "二〇二三年", "May ", "Q1", "before ", "45063", "9:30",
)  # fmt: skip
ID_PARTS = (
    *"abcz019-_./\\: ~$%AZ", "..", "../", "con", "aux", "index", "in", "__proto__", "constructor", "\0", "\n", "甲",
    "\u202e", "\U0001f600", "C:", "//", "-" * 9, "a" * 90,
)  # fmt: skip
TABLE_PARTS = (
    *",;\t\"'\n\r=#{}[]<>", "标题", "日期", "年", "月", "日", "id", "title", "date", "2023", "2023年上半年", "巡防",
    '="0044"', "sep=;", "../../x", "con", "=1+1", "\ufeff", "\u200b", "\0", "\x1b", "\n标题,日期\n",
)  # fmt: skip
YAML_PARTS = (
    *":-[]{}'\"|>&*!%@`#,\n\t ", "：", "\u200b", "\u202e", "\0", "\x85", "\u2028", "\r\n", "---\n", "<<<<<<< HEAD\n",
    "=======\n", ">>>>>>> x\n", "&a ", "*a", "!!int ", "~", "null", "2023-1X", "../202", "1e999", "\\u200b",
    "{x}", "[[y]]",
    "  ", "\ufdd0", "“", "\ud7ff", "\U0001f600", "a: " * 40, "[" * 40,
)  # fmt: skip
BYTES = (b"\xff", b"\xfe\xff", b"\x81\x39", b"\xa4\xa4", b"\xef\xbb\xbf", b"\x00")


def made(chance: random.Random, parts: tuple[str, ...], most: int) -> str:
    return "".join(chance.choice(parts) for _ in range(chance.randint(0, most)))


def each_time(count: int, factor: int, attempt: Callable[[random.Random], None]) -> None:
    for number in range(count * factor):
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                attempt(random.Random(number))  # noqa: S311 - the same each time
        except Exception as error:
            error.add_note(f"attempt {number}")
            raise
        assert printed.getvalue() == "", f"attempt {number} printed"


def test_dates(fuzz_factor: int) -> None:
    def attempt(chance: random.Random) -> None:
        text = made(chance, DATE_PARTS, 6)
        with contextlib.suppress(ValueError):
            known = dates.parse(text)
            assert known.lower is None or known.upper is None or known.lower <= known.upper
        with contextlib.suppress(ValueError):
            dates.parse(written_dates.read(text).edtf)
        edtf_text.unshown(text)

    each_time(DATES, fuzz_factor, attempt)


def imported(data: bytes) -> None:
    found = read(data, PurePosixPath("表.csv"), ImportNames())
    files, findings = place(found, frozenset(), {}, {})
    json.render([*found.findings, *findings])
    for path in files:
        assert path.parts[:2] == ("content", "events")
        assert len(path.parts) == 4
        assert path.parts[2] == "undated" or path.parts[2].isdigit()
        assert is_own_id(path.name.removesuffix(".yaml"))


def test_ids(fuzz_factor: int) -> None:
    def attempt(chance: random.Random) -> None:
        id_ = made(chance, ID_PARTS, 5).replace('"', "")
        imported(f'id,标题,日期\n"{id_}",巡防,2023\n'.encode())

    each_time(IDS, fuzz_factor, attempt)


def test_tables(fuzz_factor: int) -> None:
    def attempt(chance: random.Random) -> None:
        encoding = chance.choice(("utf-8", "utf-8", "gb18030", "utf-16", "big5", "shift_jis"))
        head = chance.choice(
            ("标题,日期\n", "年;月;日;事件\n", "Year,Month,Day,Headline\n", "id\t标题\t日期\n", "{", "[")
        )
        data = (head + made(chance, TABLE_PARTS, 25)).encode(encoding, "ignore")
        if chance.random() < 0.2:
            at = chance.randint(0, len(data))
            data = data[:at] + chance.choice(BYTES) + data[at:]
        imported(data)

    each_time(TABLES, fuzz_factor, attempt)


FILES = {
    PurePosixPath(path.relative_to(MINIMAL).as_posix()): path.read_bytes()
    for path in sorted((MINIMAL / "content").rglob("*.yaml"))
}


def mutated(chance: random.Random, data: bytes) -> bytes:
    text = data.decode()
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        cut = chance.choice((0, 0, 1, 5, 40))
        text = text[:at] + made(chance, YAML_PARTS, 2) + text[at + cut :]
    mutant = text.encode("utf-8", "ignore")
    if chance.random() < 0.05:
        mutant = mutant[: chance.randint(0, len(mutant))] + chance.choice(BYTES)
    return mutant


def test_yaml_mutants(fuzz_factor: int) -> None:
    def attempt(chance: random.Random) -> None:
        file = chance.choice(list(FILES))
        content = content_of({**FILES, file: mutated(chance, FILES[file])})
        verdict = validate(content)
        json.render(verdict.findings)
        assert all(finding.span.file in FILES for finding in verdict.findings)

    each_time(MUTANTS, fuzz_factor, attempt)
