"""New words of the record's own vocabularies: what is asked, and what is written for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.scaffold import identifiers
from generator.edit.scaffold.choices import Choice
from generator.edit.scaffold.question import Answer, Answers, Question, UnfitError
from generator.edit.yaml_text import flow_list
from generator.load.vocabularies import usual_vocabularies
from generator.model import kinds
from generator.model.vocabularies import (
    WORD_PATTERN,
    ChangeBase,
    Chosen,
    EntityKind,
    EventType,
    Level,
    RelationType,
    SourceType,
)
from generator.validate.draft import Draft

VOCABULARY_OF: Final[Mapping[str, type[Chosen]]] = {
    "type": EventType,
    "kind": EntityKind,
    "level": Level,
    "source-type": SourceType,
    "relation": RelationType,
    "base": ChangeBase,
}
"""What ``biannian new`` calls a word of each vocabulary."""


def id_of(name: str) -> Question:
    """The id of a word, which no other of its vocabulary has."""
    kind = VOCABULARY_OF[name]

    def read(text: str, draft: Draft, _answers: Answers) -> Answer:
        if not re.fullmatch(WORD_PATTERN, text):
            raise UnfitError(
                Sentence("编号只用小写英文字母、数字、- 和 _", "an id is of lower-case letters, digits, - and _")
            )
        if text in draft.vocabularies.ids(kind):
            raise UnfitError(Sentence(f"编号 {text} 已经有了", f"the id {text} is taken"))
        return text

    def proposed(draft: Draft, answers: Answers) -> str | None:
        zh, en = (str(answers.get(f"name-{language}") or "") for language in ("zh", "en"))
        return identifiers.propose(zh, en, draft.vocabularies.ids(kind), name) if zh or en else None

    return Question("id", Sentence("编号，写在字段里", "id, as it stands in fields"), read, proposes=proposed)


def traits_of(name: str) -> tuple[Question, ...]:
    """What pages and rules make of a word: the traits that the words of the package have in this vocabulary."""
    words = usual_vocabularies().of(VOCABULARY_OF[name].vocabulary)
    known = dict.fromkeys(trait for word in words for trait in word.traits)

    def offered(_draft: Draft, _answers: Answers) -> Sequence[Choice]:
        return [Choice(trait.value, "") for trait in known]

    asked = Sentence("网页怎样看待它，可多个", "what pages make of it")
    return (Question("traits", asked, offers=offered, several=True, optional=True),) if known else ()


def items(draft: Draft, kind: str, answers: Answers, text: Callable[[str], dict[str, Any]]) -> list[dict[str, Any]]:
    """The word, and before it those of the package where the record has no list of its own yet.

    A list takes the place of that of the package, so that a word alone would take all others away.
    """
    vocabulary = VOCABULARY_OF[kind].vocabulary
    own = next((entry.value for entry in draft.of(kinds.VOCABULARIES)), None)
    usual = [] if own and own.of(vocabulary) else [{"id": word.id} for word in usual_vocabularies().of(vocabulary)]
    said = {name for name in answers if name.startswith("inverse-")}
    word = {
        "id": answers.get("id"),
        "name": text("name"),
        **({"inverse": text("inverse")} if said else {}),
        **({"traits": flow_list(found)} if isinstance(found := answers.get("traits"), list) else {}),
    }
    return [*usual, word]
