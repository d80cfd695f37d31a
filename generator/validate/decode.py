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

from generator.diagnostics.diagnostic import Diagnostic
from generator.load.content import Document, Unread
from generator.load.nodes import Mapping, Node, Scalar, Sequence, plain
from generator.model.base import ID_PATTERN, Frozen
from generator.model.kinds import OBSERVATION, SOURCE, Ref
from generator.validate.draft import Draft, Entry
from generator.validate.rules import bad_id, missing_field
from generator.validate.shape import findings_of, missing, no_mapping, unknown, wrong_type

T = TypeVar("T", bound=Frozen)


def decode(documents: Iterable[Document]) -> tuple[Draft, list[Diagnostic]]:
    """Decode every document; an entry of the wrong shape is left out of the draft and reported.

    Kinds with names are read first: an editor may write a name where an id belongs.
    """
    draft, findings = Draft(), list[Diagnostic]()
    documents = sorted(documents, key=lambda document: "name" not in document.kind.model.model_fields)
    stems = {document.file.stem for document in documents if document.kind is SOURCE}
    for document in documents:
        source, kind = _source(document, stems), document.kind
        if kind.is_file:
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
        for node, harm in _with_harm(document, nodes):
            said: list[Diagnostic] = []
            entry = _entry(document, node, kind.model, source, draft, said)
            findings.extend(finding for finding in said if harm.leaves(finding))
            if entry is None or harm.lines:
                draft.undecoded.add_entry(kind, source or document.file.stem, node)
            else:
                draft.of(kind).append(entry)
        if kind.is_file:  # whatever its id says, a reference to its file name has been met
            draft.undecoded.ids.add(Ref(kind.name, document.file.stem))
    return draft, findings


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
    try:
        return Entry(model.model_validate(fields), document.file, node, document.root)
    except ValidationError as error:
        findings.extend(findings_of(error.errors(include_url=False, include_context=True), node, model, draft))
        return None
