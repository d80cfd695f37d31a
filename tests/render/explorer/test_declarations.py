"""The shape of the payload is said once: tsc holds the scripts to what mypy holds their author to."""

from __future__ import annotations

import itertools

from generator.render.explorer.head import BITS
from tests.projects import ROOT
from tests.render.explorer.declarations import declarations

FILE = ROOT / "generator/browser/explorer/payload.d.ts"


def test_the_declarations_are_those_of_the_types(update_golden: bool) -> None:
    if update_golden:
        FILE.write_text(declarations(), encoding="utf-8")
    assert FILE.read_text("utf-8") == declarations()


def test_no_two_marks_share_a_bit() -> None:
    taken = [mask << up for up, mask in BITS.values()]
    assert all(one & other == 0 for one, other in itertools.combinations(taken, 2))
