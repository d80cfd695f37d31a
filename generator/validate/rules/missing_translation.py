"""缺少另一种语言。

记录的主要语言必填，其余最好也有；content/record.yaml 没有说明的，是中文和英文。这只是提示，用
biannian check --hints 列出。

坏例：

    title: {zh: 夏季行动}

好例：

    title: {zh: 夏季行动, en: Summer campaign}
----
Another language of the record is missing.

The main language of the record is required, its others are asked for; where content/record.yaml does not
say, they are Chinese and English. This is a hint only; biannian check --hints lists them.

Bad:

    title: {zh: 夏季行动}

Good:

    title: {zh: 夏季行动, en: Summer campaign}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.languages import CALLED, Language
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, Severity.HINT, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each text for readers that lacks a language of the record other than the main one."""
    main, *others = draft.languages
    for language in others:
        translated = {(id(text.entry), text.path) for text in draft.prose if text.language == language}
        for text in draft.prose:
            if text.language == main and (id(text.entry), text.path) not in translated:
                yield _finding(text, language)


def _finding(text: Prose, language: Language) -> Diagnostic:
    name, called = ".".join(str(step) for step in text.path), CALLED[language]
    return RULE.at(
        text.span,
        Sentence(f"{name} 没有{called.zh}", f"{name} has no {called.en}"),
        Sentence(f"补上 {language}。", f"Add {language}."),
    )
