"""引用时用了机构没有的名称。

[[机构编号|别称]] 里的别称，须是该机构的名称或 aliases 之一。

坏例：

    summary: {zh: "[[town-library|市图书馆们]]"}

好例：

    summary: {zh: "[[town-library|市图书馆]]"}
----
A name that its entity does not have.

The label in [[entity-id|label]] is the name of that entity or one of its aliases.

Bad:

    summary: {zh: "[[town-library|市图书馆们]]"}

Good:

    summary: {zh: "[[town-library|市图书馆]]"}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import prose
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Compare the label of each reference with the names of its entity."""
    for text in draft.prose:
        for part in text.parts:
            if not isinstance(part, prose.NameReference) or part.label is None:
                continue
            entity = draft.entity_by_id.get(part.id)
            if entity is None:
                continue
            names = [*entity.value.name.texts, *entity.value.aliases]
            if part.label not in names:
                known = "、".join(map(shown, names))
                yield RULE.at(
                    text.at(part.start),
                    Sentence(
                        f"{part.id} 没有 {shown(part.label)} 这个名称", f"{part.id} has no name {shown(part.label)}"
                    ),
                    Sentence(
                        f"它的名称：{known}；新的别称加到 aliases。",
                        f"Its names: {known}. Add a new one to its aliases.",
                    ),
                )
