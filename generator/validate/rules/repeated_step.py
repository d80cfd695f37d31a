"""故事里两步的编号相同。

每一步的 id 是它在网页上的位置（stories/……/#编号），一个故事里不能重复。不同的故事可以用同样的编号。

坏例：

    steps:
      - {id: filed, ……}
      - {id: filed, ……}

好例：

    steps:
      - {id: filed, ……}
      - {id: cleared, ……}
----
Two steps of a story have the same id.

The id of a step is its place on the page (stories/…/#id), so it stands once in a story. Different stories may
use the same ids.

Bad:

    steps:
      - {id: filed, …}
      - {id: filed, …}

Good:

    steps:
      - {id: filed, …}
      - {id: cleared, …}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each step whose id an earlier step of its story has."""
    for story in draft.stories:
        seen: set[str] = set()
        for number, step in enumerate(story.value.steps):
            if step.id in seen:
                yield RULE.at(
                    story.span("steps", number, "id"),
                    Sentence(f"前面已有一步叫 {step.id}", f"a step before this one is called {step.id}"),
                    Sentence("换一个编号。", "Choose another id."),
                )
            seen.add(step.id)
