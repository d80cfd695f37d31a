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
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each circle once, at the first of its redirects in the file."""
    redirects = {(entry.value.kind, entry.value.from_): entry for entry in reversed(draft.redirects)}
    done: set[tuple[str, str]] = set()
    for start in reversed(redirects):
        path: dict[tuple[str, str], None] = {}
        kind, step = start
        while (kind, step) in redirects and (kind, step) not in done and (kind, step) not in path:
            path[kind, step] = None
            step = redirects[kind, step].value.to or ""
        done.update(path)
        if (kind, step) in path:
            ids = [id_ for _, id_ in path]
            circle = " → ".join([*ids[ids.index(step) :], step])
            yield RULE.at(
                redirects[kind, step].span("to"),
                Sentence(f"转址绕成了圈：{circle}", f"redirects form a circle: {circle}"),
                Sentence(
                    "让最后一个指向在用的条目，或写 reason。", "Let the last lead to an entry in use, or give a reason."
                ),
            )
