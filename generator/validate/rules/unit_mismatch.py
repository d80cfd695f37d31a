"""单位的折算或符号与它的用字不符。

万元就是一万元，小时就是六十分钟：factor 要与两个单位的用字（words）一致；有中文用字的单位，中文符号是其中之一，
页面上才与原文是同一个单位。

坏例（元的 words 是 [元]）：

    - {id: wan-yuan, symbol: {zh: 万元}, words: [万元], base: yuan, factor: 1000}

好例：

    - {id: wan-yuan, symbol: {zh: 万元}, words: [万元], base: yuan, factor: 10000}
----
The factor or the symbol of a unit does not fit its words.

万元 is ten thousand 元 and an hour is sixty minutes: factor agrees with the words of both units. Where
a unit has Chinese words, its Chinese symbol is one of them, so that pages name the unit of the source.

Bad (the words of yuan are [元]):

    - {id: wan-yuan, symbol: {zh: 万元}, words: [万元], base: yuan, factor: 1000}

Good:

    - {id: wan-yuan, symbol: {zh: 万元}, words: [万元], base: yuan, factor: 10000}
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model.numerals.conversions import ratio
from generator.model.shared_entries import Unit
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold factor and symbol of each unit against its words and those of its base."""
    for unit in draft.units:
        base = draft.unit_by_id.get(unit.value.base or "")
        known = _known(unit.value, base.value) if base else set()
        if known and Fraction(unit.value.factor) not in known:
            yield _misreckoned(unit, sorted(known))
        written = [word for word in unit.value.words if re.search("[一-鿿]", word)]
        symbol = unit.value.symbol.zh
        if written and symbol is not None and symbol not in unit.value.words:
            yield RULE.at(
                unit.span("symbol"),
                Sentence(
                    f"符号 {symbol} 不在 words 里：{'、'.join(written)}",
                    f"the symbol {symbol} is not among the words {', '.join(written)}",
                ),
                Sentence("写成其中之一，或补进 words。", "Write one of them, or add it to the words."),
            )


def _known(unit: Unit, base: Unit) -> set[Fraction]:
    """How many of the base one of a unit is, by the words and the symbols of both."""
    own, others = {*unit.words, *unit.symbol.texts}, {*base.words, *base.symbol.texts}
    pairs = ((word, other) for word in own for other in others)
    return {found for word, other in pairs if (found := ratio(word, other)) is not None}


def _misreckoned(unit: Entry[Unit], known: list[Fraction]) -> Diagnostic:
    said = "、".join(map(str, known))
    return RULE.at(
        unit.span("factor") if "factor" in unit.value.model_fields_set else unit.span("base"),
        Sentence(
            f"一个 {unit.value.id} 写成了 {unit.value.factor} 个 {unit.value.base}，按 words 应是 {said}",
            f"one {unit.value.id} is written as {unit.value.factor} {unit.value.base}; by the words it is {said}",
        ),
        Sentence("改正 factor，或改 base、words。", "Fix factor, or base and words."),
    )
