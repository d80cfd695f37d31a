"""转址绕成了圈。

旧编号一级级转到新编号，最后要到一个在用的条目或一个说明；绕成圈的网址永远打不开。

坏例：

    - {from: a, to: b}
    - {from: b, to: a}

好例：

    - {from: a, to: b}
    - {from: b, to: c}
----
Redirects form a circle.

An old id leads to a new one, in the end to an entry in use or to a tombstone; an address in a
circle never opens.

Bad:

    - {from: a, to: b}
    - {from: b, to: a}

Good:

    - {from: a, to: b}
    - {from: b, to: c}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model.kinds import Ref
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each circle once, at the first of its redirects in the file."""
    redirects = {Ref(entry.value.kind, entry.value.from_): entry for entry in reversed(draft.redirects)}
    done: set[Ref] = set()
    for start in reversed(redirects):
        path: dict[Ref, None] = {}
        step = start
        while step in redirects and step not in done and step not in path:
            path[step] = None
            step = Ref(step.kind, redirects[step].value.to or "")
        done.update(path)
        if step in path:
            ids = [ref.id for ref in path]
            circle = " → ".join([*ids[ids.index(step.id) :], step.id])
            yield RULE.at(
                redirects[step].span("to"),
                Sentence(f"转址绕成了圈：{circle}", f"redirects form a circle: {circle}"),
                Sentence(
                    "让最后一个指向在用的条目，或写 reason。", "Let the last lead to an entry in use, or give a reason."
                ),
            )
