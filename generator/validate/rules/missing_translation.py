"""缺少英文。

中文必填，英文最好也有。这只是提示，用 biannian check --hints 列出。

坏例：

    title: {zh: 夏季行动}

好例：

    title: {zh: 夏季行动, en: Summer campaign}
----
The English text is missing.

Chinese is required, English is asked for. This is a hint only; biannian check --hints lists them.

Bad:

    title: {zh: 夏季行动}

Good:

    title: {zh: 夏季行动, en: Summer campaign}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.HINT, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each text for readers that has no ``en``."""
    translated = {(id(text.entry), text.path) for text in draft.prose if text.language == "en"}
    for text in draft.prose:
        if text.language == "zh" and (id(text.entry), text.path) not in translated:
            name = ".".join(str(step) for step in text.path)
            yield RULE.at(
                text.span,
                Sentence(f"{name} 没有英文", f"{name} has no English"),
                Sentence("补上 en。", "Add en."),
            )
