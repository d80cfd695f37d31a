"""What the passages that a new event cites have given the record already: most likely it is about that."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.scaffold.choices import Choice, choices
from generator.edit.scaffold.question import Answers
from generator.validate.draft import Draft


def figures_cited(draft: Draft, answers: Answers) -> Sequence[Choice]:
    """The figures of those passages."""
    cited = _places(answers)
    ids = {each.value.id for each in draft.observations if (each.value.source, each.value.passage) in cited}
    return [choice for choice in choices(draft, "observation") if choice.id in ids]


def entities_cited(draft: Draft, answers: Answers) -> Sequence[Choice]:
    """The entities that rest on one of those passages."""
    cited = _places(answers)
    ids = {
        each.value.id
        for each in draft.entities
        if any((citation.source, passage) in cited for citation in each.value.sources for passage in citation.passages)
    }
    return [choice for choice in choices(draft, "entity") if choice.id in ids]


def _places(answers: Answers) -> set[tuple[str, int]]:
    numbers = answers.get("passages")
    return {(str(answers.get("source")), int(number)) for number in (numbers if isinstance(numbers, list) else ())}
