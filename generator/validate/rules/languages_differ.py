"""几种语言引用的数值或名称不一样。

同一段文字的中文和英文引用同样的 {数值} 和 [[名称]]；少了一个，那种语言的读者就少知道一件事。

坏例：

    summary: {zh: 等候时间{desk-wait}。, en: Readers were served at once.}

好例：

    summary: {zh: 等候时间{desk-wait}。, en: Readers were served in {desk-wait}.}
----
The languages of a text refer to different figures or names.

The Chinese and the English of one text refer to the same {figures} and [[names]]; where one is
missing, readers of that language are told less.

Bad:

    summary: {zh: 等候时间{desk-wait}。, en: Readers were served at once.}

Good:

    summary: {zh: 等候时间{desk-wait}。, en: Readers were served in {desk-wait}.}
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import prose
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold what each language of a text refers to against all that the text refers to."""
    texts = defaultdict[tuple[int, tuple[str | int, ...]], list[Prose]](list)
    for text in draft.prose:
        texts[id(text.entry), text.path].append(text)
    for versions in texts.values():
        everything = {reference for text in versions for reference in _references(draft, text)}
        for text in versions:
            missing = sorted(everything - _references(draft, text))
            if missing:
                yield RULE.at(
                    text.span,
                    Sentence(
                        f"{text.language} 没有引用 {shown('、'.join(missing))}，另一种语言引用了",
                        f"the {text.language} text lacks {shown(', '.join(missing))}, which the other one refers to",
                    ),
                    Sentence("两种语言引用同样的数值和名称。", "Let both refer to the same figures and names."),
                )


def _references(draft: Draft, text: Prose) -> set[str]:
    """What a text refers to, as it is typed: ``{id}`` or ``[[id]]``, of what exists."""
    found = set()
    for part in text.parts:
        if isinstance(part, prose.FigureReference) and part.id in draft.observation_by_id:
            found.add(f"{{{part.id}}}")
        elif isinstance(part, prose.NameReference) and part.id in draft.entity_by_id:
            found.add(f"[[{part.id}]]")
    return found
