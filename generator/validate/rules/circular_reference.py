"""单位或地区绕成了圈。

单位经 base 一级级通到基本单位，地区经 parent 一级级通到最上级；绕成圈就到不了头。

坏例：

    - {id: yuan, base: wan-yuan}
    - {id: wan-yuan, base: yuan, factor: 10000}

好例：

    - {id: yuan}
    - {id: wan-yuan, base: yuan, factor: 10000}
----
Units or regions form a circle.

A unit leads by its base to a base unit, and a region by its parent to the topmost one; a circle has
no end.

Bad:

    - {id: yuan, base: wan-yuan}
    - {id: wan-yuan, base: yuan, factor: 10000}

Good:

    - {id: yuan}
    - {id: wan-yuan, base: yuan, factor: 10000}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each circle once, at the first of its members in the file."""
    bases = {id_: entry.value.base for id_, entry in draft.unit_by_id.items() if entry.value.base != id_}
    for circle in _circles(bases):
        yield RULE.at(
            draft.unit_by_id[circle[0]].span("base"),
            Sentence(f"单位绕成了圈：{' → '.join(circle)}", f"units form a circle: {' → '.join(circle)}"),
            Sentence("让其中一个没有 base。", "Leave one of them without a base."),
        )
    parents = {code: entry.value.parent for code, entry in draft.region_by_code.items()}
    for circle in _circles(parents):
        yield RULE.at(
            draft.region_by_code[circle[0]].span("parent"),
            Sentence(f"地区绕成了圈：{' → '.join(circle)}", f"regions form a circle: {' → '.join(circle)}"),
            Sentence("让其中一个没有 parent。", "Leave one of them without a parent."),
        )


def _circles(leads: dict[str, str | None]) -> Iterator[list[str]]:
    done: set[str] = set()
    for start in reversed(leads):  # the look-ups by id are made from the last entry to the first
        path: list[str] = []
        at: str | None = start
        while at is not None and at in leads and at not in done and at not in path:
            path.append(at)
            at = leads[at]
        done.update(path)
        if at is not None and at in path:
            yield [*path[path.index(at) :], at]
