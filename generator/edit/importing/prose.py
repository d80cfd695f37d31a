"""Imported texts as the record holds them: no HTML."""

from __future__ import annotations

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.wording import shown
from generator.edit.importing import html
from generator.edit.rules import changed_on_import, not_carried


def said(text: str, name: str, span: Span, findings: list[Diagnostic]) -> str:
    """The words of a text; what HTML there was, and the addresses in it, become findings.

    Numerals, braces and brackets stay: what they are, only an editor can say, and the check asks.
    """
    plain = html.plain(text)
    if plain.elements:
        tags = " ".join(f"<{element}>" for element in plain.elements)
        message = Sentence(
            f"{name} 里的 HTML（{shown(tags)}）换成了文字", f"the HTML of {name} ({shown(tags)}) became text"
        )
        findings.append(changed_on_import.finding(span, message))
    if plain.addresses:
        findings.append(not_carried.finding(span, f"{name} href", " ".join(plain.addresses)))
    return plain.text
