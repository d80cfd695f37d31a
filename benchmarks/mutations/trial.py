"""What the check says of a mutant; only the file that was edited is read again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.mutations.blocks import Files, Mutant
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.load.content import Content, content_of, read_content
from generator.model.record import Record
from generator.validate.validate import validate

_BY_DIGEST: Final = frozenset({"edited-index"})


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant and what was reported of it: what is no hint, by digests alone or otherwise."""

    mutant: Mutant
    findings: tuple[Diagnostic, ...]

    @property
    def caught(self) -> bool:
        """Whether something else than a digest reports it at the right line."""
        return any(finding.span.line in self.mutant.lines for finding in self._told if finding.code not in _BY_DIGEST)

    @property
    def by_digest(self) -> bool:
        """Whether only a digest reports it."""
        return not self.caught and any(finding.code in _BY_DIGEST for finding in self._told)

    @property
    def _told(self) -> tuple[Diagnostic, ...]:
        return tuple(finding for finding in self.findings if finding.span.file == self.mutant.file)


@dataclass(frozen=True, slots=True)
class Bench:
    """A clean record, and the means to try mutants of it."""

    files: Files
    content: Content
    record: Record

    @classmethod
    def of(cls, project: Path) -> Bench:
        """Read the record of a project, which has to be clean."""
        content = read_content(project)
        verdict = validate(content)
        assert verdict.record is not None, "the record has findings before anything is done to it"
        return cls(Files.of(project), content, verdict.record)

    def tried(self, mutant: Mutant) -> Trial:
        """The findings on a record with the mutant in place of its file."""
        again = content_of({mutant.file: mutant.text.encode()})
        kept = [document for document in self.content.documents if document.file != mutant.file]
        documents = sorted([*kept, *again.documents], key=lambda document: document.file)
        waivers = [waiver for waiver in self.content.waivers if waiver.span.file != mutant.file]
        content = Content(tuple(documents), again.findings, again.unread, (*waivers, *again.waivers))
        findings = validate(content).findings
        return Trial(mutant, tuple(each for each in findings if each.severity is not Severity.HINT))
