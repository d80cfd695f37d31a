"""The passage index: made from an article's text once, and held against it later.

What editors wrote about a token stays with it when the article is indexed again: passages are
matched by their digests, changed ones by their place between them, and tokens by their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.edit.atomic import make_folder, write_text
from generator.edit.yaml_text import dumped, flow_map, loaded
from generator.model import numerals, passages
from generator.model.sources import Source
from generator.validate.dating import read


def index(path: Path, source_id: str, article: str) -> int:
    """Write the passage index of ``article`` into the source file ``path``; return the number of tokens.

    Other fields, comments and what is written about tokens are kept; a missing file is begun.
    Raises BrokenYamlError and NotWrittenError.
    """
    before = path.read_bytes().decode() if path.exists() else ""
    document = loaded(before) if before else _begun(source_id)
    old = document.get("passages")
    old = old if isinstance(old, CommentedSeq) else CommentedSeq()
    texts = passages.split(article)
    places = _matched([entry["digest"] for entry in old], [passages.digest(text) for text in texts])
    entries = [
        _passage(number, text, CommentedMap() if place is None else old[place])
        for number, (text, place) in enumerate(zip(texts, places, strict=True), 1)
    ]
    document["passages"] = _with_comments(old, places, entries)
    make_folder(path.parent)
    write_text(path, dumped(document))
    return sum(len(passage.get("tokens", ())) for passage in entries)


def _matched(known: list[str], digests: list[str]) -> list[int | None]:
    """For each passage the place of its old entry: the same text, or the text it took the place of."""
    places: list[int | None] = [None] * len(digests)
    for _, start, end, new_start, new_end in SequenceMatcher(a=known, b=digests, autojunk=False).get_opcodes():
        for old, new in zip(range(start, end), range(new_start, new_end), strict=False):
            places[new] = old
    return places


def _with_comments(old: CommentedSeq, places: list[int | None], entries: list[CommentedMap]) -> CommentedSeq:
    """A list of the entries; a comment beside an old entry goes where the entry goes."""
    new = CommentedSeq(entries)
    for index, place in enumerate(places):
        if place is not None and place in old.ca.items:
            new.ca.items[index] = old.ca.items[place]
    return new


def _begun(source_id: str) -> CommentedMap:
    """A new source: what the editor has to say about it stands first, and is still empty."""
    text = {"zh": None, "en": None}
    return CommentedMap(
        {
            "id": source_id,
            "type": None,
            "title": CommentedMap(text),
            "region": None,
            "reach": None,
            "description": CommentedMap(text),
        }
    )


def _passage(number: int, text: str, passage: CommentedMap) -> CommentedMap:
    passage["passage"], passage["digest"] = number, passages.digest(text)
    old = passage.get("tokens")
    old = old if isinstance(old, CommentedSeq) else CommentedSeq()
    found = list(numerals.tokens(text))
    matcher = SequenceMatcher(a=[str(entry["token"]) for entry in old], b=found, autojunk=False)
    kept = {block.b + i: block.a + i for block in matcher.get_matching_blocks() for i in range(block.size)}
    places = [kept.get(index) for index in range(len(found))]
    entries = [_token(token) if place is None else old[place] for token, place in zip(found, places, strict=True)]
    if entries:
        passage["tokens"] = _with_comments(old, places, entries)
    else:
        passage.pop("tokens", None)
    return passage


def _token(token: str) -> CommentedMap:
    """A new token; what set phrases and dates are is plain, the rest is the editor's to say."""
    entry = CommentedMap({"token": DoubleQuotedScalarString(token) if token.isdigit() else token})
    if numerals.is_phrase(token):
        entry["status"] = "structure"
        entry["reason"] = flow_map({"zh": "固定词语，不表示数量", "en": "Set phrase with no quantity"})
    elif (date := numerals.date_of(token)) is not None and read(date):
        entry["status"] = "date"
        entry["ref"] = DoubleQuotedScalarString(date)
    return flow_map(entry)


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage whose text is not the one that was indexed; ``kind`` is changed, missing or new."""

    passage: int
    kind: str


def verify(source: Source, article: str) -> list[Difference]:
    """Hold the index against the article: every digest, and the number of passages."""
    now = dict(enumerate(map(passages.digest, passages.split(article)), 1))
    then = {passage.passage: passage.digest for passage in source.passages}
    kinds = {
        number: "new" if number not in then else "missing" if number not in now else "changed"
        for number in sorted(now.keys() | then.keys())
        if now.get(number) != then.get(number)
    }
    return [Difference(number, kind) for number, kind in kinds.items()]
