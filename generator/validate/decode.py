"""Nodes to entries: pydantic checks the shape, and each of its complaints becomes a finding.

pydantic rather than decoders written by hand: one declaration per type gives the check, the
frozen value and the JSON Schema for editors, and its ``loc`` leads back to the node.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics.diagnostic import Diagnostic
from generator.load.content import Document, Unread
from generator.load.nodes import Mapping, Node, Scalar, Sequence, plain
from generator.model.base import ID_PATTERN, Frozen
from generator.model.kinds import OBSERVATION, SETTINGS, SOURCE, Ref
from generator.model.settings import LOCALES
from generator.validate.draft import Draft, Entry
from generator.validate.rules import bad_id, missing_field
from generator.validate.shape_findings import (
    findings_of,
    missing,
    no_mapping,
    outside_settings,
    unknown,
    without_value,
    wrong_type,
)

T = TypeVar("T", bound=Frozen)


def decode(documents: Iterable[Document], unread: Iterable[Unread] = ()) -> tuple[Draft, list[Diagnostic]]:
    """Decode every document; an entry of the wrong shape is left out of the draft and reported.

    Settings are read first: they say which languages a text has.  Kinds with names come next: an editor may
    write a name where an id belongs.
    """
    draft, findings = Draft(), list[Diagnostic]()
    for each in unread:
        draft.undecoded.add_file(each)
    documents = sorted(documents, key=_turn)
    stems = {document.file.stem for document in documents if document.kind is SOURCE}
    for document in documents:
        source, kind = _source(document, stems), document.kind
        if kind.is_file or kind.is_alone:
            nodes: tuple[Node, ...] = (document.root,)
        else:
            listed: list[Diagnostic] = []
            items = _list(document, kind.plural, listed)
            findings.extend(filter(_Harm(document.damaged, document.lost).leaves, listed))
            if items is None:
                draft.undecoded.add_file(Unread(document.file.stem, kind))
            nodes = items or ()
        if document.damaged:  # what it lists is not known for certain: no reference into it is a fault
            draft.undecoded.add_file(Unread(document.file.stem, kind))
        for number, (node, harm) in enumerate(_with_harm(document, nodes)):
            said: list[Diagnostic] = []
            entry = _known(document, number, node, source, draft, said)
            findings.extend(finding for finding in said if harm.leaves(finding))
            if entry is None or harm.lines:
                draft.undecoded.add_entry(kind, source or document.file.stem, node)
            else:
                draft.of(kind).append(entry)
        if kind.is_file:  # whatever its id says, a reference to its file name has been met
            draft.undecoded.ids.add(Ref(kind.name, document.file.stem))
    return draft, findings


def _turn(document: Document) -> tuple[bool, bool]:
    return document.kind not in SETTINGS, "name" not in document.kind.model.model_fields


@dataclass(frozen=True, slots=True)
class _Harm:
    """The lines of an entry that could not be read."""

    lines: frozenset[int]
    lost: frozenset[int]

    def leaves(self, finding: Diagnostic) -> bool:
        """Whether a finding does not come from what could not be read."""
        return finding.span.line not in self.lines and not (self.lost and finding.code == missing_field.RULE.code)


def _with_harm(document: Document, nodes: tuple[Node, ...]) -> Iterator[tuple[Node, _Harm]]:
    """Each entry with its damaged lines: those from its beginning to that of the next."""
    starts = [0 if document.kind.is_file else node.span.line for node in nodes]
    ends = [*starts[1:], sys.maxsize]
    for node, start, end in zip(nodes, starts, ends, strict=False):
        lines = frozenset(line for line in document.damaged if start <= line < end)
        yield node, _Harm(lines, lines & document.lost)


def _list(document: Document, name: str, findings: list[Diagnostic]) -> tuple[Node, ...] | None:
    """The items of a file that holds a list, or ``None`` when they cannot be told."""
    root = document.root
    if not isinstance(root, Mapping):
        findings.append(no_mapping(root, name, [name, "source"]))
        return None
    known = [name]
    if document.kind is OBSERVATION:
        known.append("source")
        findings.extend(_source_problem(root))
    findings.extend(unknown(key, known, root) for key, _ in root.entries if key.text not in known)
    items = root.get(name)
    if items is None:
        findings.append(missing(root.span, name))
        return None
    if isinstance(items, Scalar) and items.missing:
        return ()
    if not isinstance(items, Sequence):
        findings.append(wrong_type(items.span, name, "list"))
        return None
    return items.items


def _source(document: Document, stems: Container[str]) -> str | None:
    """The source of an observation file: the one it is named after where that exists, else the one it names."""
    if document.kind is not OBSERVATION or not isinstance(document.root, Mapping):
        return None
    source, stem = document.root.get("source"), document.file.stem
    named = isinstance(source, Scalar) and stem not in stems and re.match(ID_PATTERN, source.text)
    return source.text if named and isinstance(source, Scalar) else stem


def _source_problem(root: Mapping) -> Iterator[Diagnostic]:
    source = root.get("source")
    if source is None or (isinstance(source, Scalar) and source.missing):
        yield missing(source.span if source else root.span, "source")
    elif not isinstance(source, Scalar):
        yield wrong_type(source.span, "source", "text")
    elif not re.match(ID_PATTERN, source.text):
        yield bad_id.finding(source.span, source.text)


def _known(  # noqa: PLR0913, PLR0917 - what an entry is made of and what it is held against
    document: Document, number: int, node: Node, source: str | None, draft: Draft, findings: list[Diagnostic]
) -> Entry[Frozen] | None:
    """An entry as it was decoded before, or decoded now; one without a finding is kept."""
    key = number, source, 0 if document.kind in SETTINGS else draft.settings
    entry: Entry[Frozen] | None = document.decoded.get(key)
    if entry is None:
        entry = _entry(document, node, document.kind.model, source, draft, findings)
        if entry is not None and not findings:
            document.decoded[key] = entry
    return entry


def _entry(  # noqa: PLR0913, PLR0917 - what an entry is made of and what it is held against
    document: Document, node: Node, model: type[T], source: str | None, draft: Draft, findings: list[Diagnostic]
) -> Entry[T] | None:
    if not isinstance(node, Mapping):
        findings.append(no_mapping(node, document.kind.word, list(model.model_fields)))
        return None
    fields = plain(node)
    assert isinstance(fields, dict)
    if source:
        if own := node.key("source"):
            findings.append(unknown(own, [name for name in model.model_fields if name != "source"], node))
        fields["source"] = source
    if document.kind is SOURCE and draft.main_language:
        fields.setdefault("language", LOCALES[draft.main_language])
    entry: Entry[T] | None = None
    errors: list[ErrorDetails] = []
    try:
        entry = Entry(model.model_validate(fields), document.file, node, document.root)
    except ValidationError as error:
        errors += error.errors(include_url=False, include_context=True)
    if unfit := list(outside_settings(node, model, draft)):
        entry = None
        errors += unfit
    findings.extend(findings_of(errors, node, model, draft))
    findings.extend(each for each in without_value(node, model) if each not in findings)
    return entry
