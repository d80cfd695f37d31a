"""The passage index: made from an article's text once, and held against it later.

What editors wrote about a token stays with it when the article is indexed again: passages are
matched by their digests, those without by their tokens, changed ones by their place between them, and
tokens by their order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.diagnostics.languages import Language
from generator.edit.yaml_text import dumped, flow_list, flow_map, loaded, text_in
from generator.files.atomic import make_folder, write_text
from generator.model import numerals, passages, persons
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.sources import Passage, Source, Token
from generator.model.surroundings import NO_WORDS, READER, Vocabulary, WordsAround, around, region_words, wordings
from generator.validate.draft import Draft
from generator.validate.reading.dating import read
from generator.validate.reading.reasons import PHRASE

_READ: Final = ("token", "before", "after", "change", "places", "times", "within")
"""The fields of a token that the reader writes; the others are the editors'."""


def vocabulary_of(draft: Draft) -> Vocabulary:
    """The words of a record by which a figure of an article is known."""
    terms = [*chain.from_iterable(entry.value.terms for entry in draft.indicators)]
    names = chain.from_iterable(entry.value.name.texts for entry in draft.entities)
    aliases = chain.from_iterable(entry.value.aliases for entry in draft.entities)
    return Vocabulary(
        terms=chain.from_iterable(map(wordings, terms)),
        regions=chain.from_iterable(region_words(entry.value) for entry in draft.regions),
        names=chain(names, aliases),
    )


def index(
    path: Path,
    source_id: str,
    article: str,
    vocabulary: Vocabulary = NO_WORDS,
    languages: Sequence[Language] = DEFAULT_LANGUAGES,
) -> int:
    """Write the passage index of ``article`` into the source file ``path``; return the number of tokens.

    Of the words of ``vocabulary`` those around each token are written beside it.  Other fields,
    comments and what is written about tokens are kept; a missing file is begun.
    Raises BrokenYamlError and NotWrittenError.
    """
    before = path.read_bytes().decode() if path.exists() else ""
    document = loaded(before) if before else _begun(source_id, languages)
    old = document.get("passages")
    old = old if isinstance(old, CommentedSeq) else CommentedSeq()
    texts = passages.split(article)
    places = _matched([_mark_of(entry) for entry in old], [_mark(text) for text in texts])
    entries = [
        _passage(number, text, CommentedMap() if place is None else old[place], vocabulary, languages)
        for number, (text, place) in enumerate(zip(texts, places, strict=True), 1)
    ]
    _write_index(document, passages.whole(texts), entries)
    document["passages"] = _with_comments(old, places, entries)
    make_folder(path.parent)
    write_text(path, dumped(document))
    return sum(len(passage.get("tokens", ())) for passage in entries)


def _write_index(document: CommentedMap, article: str | None, entries: list[CommentedMap]) -> None:
    """Write how the index was made, before the passages; an article that is too short has no digest."""
    numerals_read = passages.numerals_digest(map(_as_read, entries))
    whole = {"article": article} if article else {}
    made = CommentedMap({"reader": READER, **whole, "numerals": numerals_read})
    if "index" in document:
        document["index"] = made
    else:
        place = list(document).index("passages") if "passages" in document else len(document)
        document.insert(place, "index", made)


def _as_read(entry: Mapping[str, Any]) -> Passage:
    """What the reader wrote of a passage, without what editors said about its tokens."""
    tokens = [{name: token[name] for name in _READ if name in token} for token in entry.get("tokens", ())]
    return Passage.model_validate({"passage": entry["passage"], "digest": entry.get("digest"), "tokens": tokens})


def _mark(text: str) -> str:
    """By what a passage is known again: its digest, or its tokens where it has none."""
    return passages.digest(text) or " ".join(numerals.tokens(text))


def _mark_of(entry: CommentedMap) -> str:
    """The same of an old entry."""
    return entry.get("digest") or " ".join(str(token["token"]) for token in entry.get("tokens", ()))


def _matched(known: list[str], marks: list[str]) -> list[int | None]:
    """For each passage the place of its old entry: the same text, or the text it took the place of."""
    places: list[int | None] = [None] * len(marks)
    for _, start, end, new_start, new_end in SequenceMatcher(a=known, b=marks, autojunk=False).get_opcodes():
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


def _begun(source_id: str, languages: Sequence[Language]) -> CommentedMap:
    """A new source: what the editor has to say about it stands first, and is still empty."""
    text = dict.fromkeys(languages)
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


def _passage(
    number: int, text: str, passage: CommentedMap, vocabulary: Vocabulary, languages: Sequence[Language]
) -> CommentedMap:
    passage["passage"] = number
    if (digest := passages.digest(text)) is not None:
        passage["digest"] = digest
    else:
        passage.pop("digest", None)
    old = passage.get("tokens")
    old = old if isinstance(old, CommentedSeq) else CommentedSeq()
    placed = list(numerals.placed(text))
    found = [token for _, token in placed]
    matcher = SequenceMatcher(a=[str(entry["token"]) for entry in old], b=found, autojunk=False)
    kept = {block.b + i: block.a + i for block in matcher.get_matching_blocks() for i in range(block.size)}
    places = [kept.get(index) for index in range(len(found))]
    entries = [
        _token(token, languages) if place is None else old[place] for token, place in zip(found, places, strict=True)
    ]
    for entry, words in zip(entries, around(text, placed, vocabulary), strict=True):
        _write_words(entry, words)
    if entries:
        passage["tokens"] = _with_comments(old, places, entries)
    else:
        passage.pop("tokens", None)
    return passage


def _write_words(entry: CommentedMap, words: WordsAround) -> None:
    """Put the words around a token behind it, in place of those of an earlier reading."""
    for name in _READ[1:]:
        entry.pop(name, None)
    for place, (name, value) in enumerate(words.fields().items(), 1):
        entry.insert(place, name, flow_list(value) if isinstance(value, list) else value)


def _token(token: str, languages: Sequence[Language]) -> CommentedMap:
    """A new token; what set phrases and dates are is plain, the rest is the editor's to say."""
    entry = CommentedMap({"token": DoubleQuotedScalarString(token) if token.isdigit() else token})
    if numerals.is_phrase(token):
        entry["status"] = "structure"
        entry["reason"] = text_in(languages, PHRASE)
    elif (date := numerals.date_of(token)) is not None and read(date):
        entry["status"] = "date"
        entry["ref"] = DoubleQuotedScalarString(date)
    return flow_map(entry)


@dataclass(frozen=True, slots=True)
class PassageDifference:
    """A passage that is not the one that was indexed; ``kind`` is changed, missing, new, tokens, words or unsure.

    Tokens and words are differences of the index alone: it was changed by hand, or made with other
    words.  Unsure are the passages without a digest of their own where only that of the whole article differs.
    """

    passage: int
    kind: str


def verify(source: Source, article: str, vocabulary: Vocabulary = NO_WORDS) -> list[PassageDifference]:
    """Hold the index against the article: digests, numerals, the words around them, and the article as a whole."""
    texts = passages.split(article)
    now, then = dict(enumerate(texts, 1)), {passage.passage: passage for passage in source.passages}
    words = vocabulary if source.index else None
    kinds = {number: _kind(then.get(number), now.get(number), words) for number in sorted(now.keys() | then.keys())}
    found = [PassageDifference(number, kind) for number, kind in kinds.items() if kind]
    whole = source.index.article if source.index else None
    if found or whole == passages.whole(texts):
        return found
    return [PassageDifference(number, "unsure") for number, passage in then.items() if passage.digest is None]


def _kind(indexed: Passage | None, text: str | None, vocabulary: Vocabulary | None) -> str:
    """How a passage differs as far as it can be told: one without a digest by its numerals; empty for not at all."""
    if indexed is None or text is None:
        return "new" if indexed is None else "missing"
    placed = list(numerals.placed(text))
    same = [token.token for token in indexed.tokens] == [token for _, token in placed]
    if passages.digest(text) != indexed.digest or not (same or indexed.digest):
        return "changed"
    if not same:
        return "tokens"
    told = list(around(text, placed, vocabulary)) if vocabulary else []
    return "words" if vocabulary and told != list(map(_words, indexed.tokens)) else ""


def _words(token: Token) -> WordsAround:
    return WordsAround(token.before, token.after, token.change, token.places, token.times, token.within)


def names(article: str) -> frozenset[str]:
    """The names of persons in an article, those of its authors included: to be looked for and never to be kept."""
    texts = passages.split(article)
    written = {name for text in texts for name, _ in persons.folded(text).named if len(name) > 1}
    return frozenset(written.union(*map(persons.signed, texts)))
