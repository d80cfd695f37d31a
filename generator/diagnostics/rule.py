"""A rule: one code, one file, its documentation in that file's docstring.

A rule file lies in ``generator/load/rules/`` or ``generator/validate/rules/``, is named after its
code, and holds ``RULE = Rule.documented(__name__, __doc__)``.  Its docstring is a Chinese
part and an English part, parted by a line of dashes; each begins with a one-line title and may
hold an indented bad and good example, and the reference page of the codes is made of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic, Fix, Related, Sentence, Severity, Span
from generator.diagnostics.wording import printable


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: its code, its usual severity, its documentation.

    ``waivable`` says whether an editor may waive it, ``quoting`` whether its line may be shown in logs.
    """

    code: str
    documentation: Sentence
    severity: Severity = Severity.ERROR
    waivable: bool = False
    quoting: bool = True

    @classmethod
    def documented(
        cls,
        module: str,
        docstring: str | None,
        severity: Severity = Severity.ERROR,
        *,
        waivable: bool = False,
        quoting: bool = True,
    ) -> Rule:
        """Make the rule of a module: ``duplicate_key`` is ``duplicate-key``."""
        zh, _, en = (docstring or "").partition("\n----\n")
        code = module.rpartition(".")[2].replace("_", "-")
        return cls(code, Sentence(zh.strip(), en.strip()), severity, waivable, quoting)

    @property
    def title(self) -> Sentence:
        """The first line of the documentation."""
        return Sentence(self.documentation.zh.partition("\n")[0], self.documentation.en.partition("\n")[0])

    def at(
        self,
        span: Span,
        message: Sentence,
        help_: Sentence,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """Report this rule at a place; what would act on a terminal is written out."""
        texts = _printable(message), _printable(help_)
        return Diagnostic(self.code, span, *texts, self.severity, fix, self.quoting, related)


def _printable(sentence: Sentence) -> Sentence:
    return Sentence(printable(sentence.zh), printable(sentence.en))
