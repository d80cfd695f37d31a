"""A page that templates are shown in place of a real one: what they print of it stays open, what they ask is noted.

Whatever a template takes from the page is a `Hole`: a way to that value, which any other page can be asked for.
A hole that is printed leaves a mark in the text.  One that is used in any other way (compared, counted, gone
through) is answered from the page at hand, and the question is noted with its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from operator import contains, eq, ne
from typing import Any, Final

from jinja2 import Environment, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import script_tag_filter, url_filter

_MARK: Final = re.compile("\0([0-9]+)\0")
_ASKED: Final = ("home", "lang")
"""Keys of a page's front matter of which templates make names of files: few values, each with a shell of its own."""
_FOR_ADDRESSES: Final = (url_filter, script_tag_filter)


class NotOpenError(Exception):
    """A template does something with a page that cannot be said of other pages."""


class Way:
    """How a value is reached from a page: what a function makes of values, some of which lie on ways themselves."""

    __slots__ = ("function", "values")

    def __init__(self, function: Callable[..., Any], *values: Any) -> None:
        self.function = function
        self.values = values

    def of(self, known: Known) -> Any:
        """The value on the page of which something is known; it is known from then on."""
        if self not in known:
            values = [value.of(known) if isinstance(value, Way) else value for value in self.values]
            known[self] = self.function(*values)
        return known[self]


Known = dict[Way, Any]
"""What is known of one page, to begin with the page itself."""


def _unknown() -> None:
    raise NotOpenError


_PAGE: Final = Way(_unknown)
_NOTHING: Final = Way(_unknown)


def known_of(page: Page) -> Known:
    """What is known of a page before anything is asked."""
    return {_PAGE: page}


class Hole:
    """A value of the page while its shell is made; templates know it by no other name."""

    __hash__ = None  # type: ignore[assignment]
    __slots__ = ("_making", "_way")

    def __init__(self, making: Making, way: Way) -> None:
        self._making = making
        self._way = way

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._making.part(name, self._making.way(self._making.env.getattr, self, name))

    def __getitem__(self, key: object) -> Any:
        return self._making.part(key, self._making.way(self._making.env.getitem, self, key))

    def __str__(self) -> str:
        return self._making.printed(self)

    def __bool__(self) -> bool:
        return bool(self._making.ask(bool, self))

    def __len__(self) -> int:
        return int(self._making.ask(_length, self))

    def __iter__(self) -> Iterator[Hole]:
        for number in range(len(self)):
            yield Hole(self._making, self._making.way(_nth, self, number))

    def __contains__(self, item: object) -> bool:
        return bool(self._making.ask(contains, self, item))

    def __eq__(self, other: object) -> bool:
        return bool(self._making.ask(eq, self, other))

    def __ne__(self, other: object) -> bool:
        return bool(self._making.ask(ne, self, other))


class Making:
    """The making of one shell with a page at hand: what is asked of it, and which values are left open."""

    def __init__(self, env: Environment, page: Page) -> None:
        self.env = env
        self.page = Hole(self, _PAGE)
        """What stands for the page."""
        self.nothing = Hole(self, _NOTHING)
        """What stands for a value that no shell may depend on."""
        self.asked: dict[Way, object] = {}
        self.addresses: set[str] = set()
        """Where the addresses lead that are the same for all pages of a folder."""
        self._open: list[Way] = []
        self._ways: dict[tuple[object, ...], Way] = {}
        self._known = known_of(page)

    def way(self, function: Callable[..., Any], *values: Any) -> Way:
        """The way on which a function is applied: the same one for the same values, so that it is gone once a page."""
        values = tuple(value._way if isinstance(value, Hole) else value for value in values)  # noqa: SLF001
        same = (function, *[(type(each), each if isinstance(each, (str, int)) else id(each)) for each in values])
        return self._ways.setdefault(same, Way(function, *values))

    def part(self, name: object, way: Way) -> Any:
        """What a template gets where it takes a part of the page."""
        hole = Hole(self, way)
        if name not in _ASKED:
            return hole
        return way.of(self._known) if self.ask(_is_undefined, hole) else self.ask(_as_it_is, hole)

    def ask(self, function: Callable[..., Any], *values: Any) -> Any:
        """The answer of the page at hand, which all pages of this shell give."""
        question = self.way(function, *values)
        answer = question.of(self._known)
        if not isinstance(answer, (str, int, type(None))):
            raise NotOpenError
        self.asked[question] = answer
        return answer

    def printed(self, hole: Hole) -> str:
        """A mark for a value; an empty one is an answer, since templates leave out what has no text."""
        empty = self.ask(_if_empty, hole)
        if empty is not None:
            return str(empty)
        way = self.way(str, hole)
        if way not in self._open:
            self._open.append(way)
        return f"\0{self._open.index(way)}\0"

    def pieces(self, text: str) -> Iterator[str | Way]:
        """A text with marks, piece by piece."""
        for number, piece in enumerate(_MARK.split(text)):
            yield self._open[int(piece)] if number % 2 else piece

    def reopened(self, value: Any) -> Any:
        """A text with marks as a hole again; anything else as it is."""
        if not isinstance(value, str) or not _MARK.search(value):
            return value
        return Hole(self, self.way(_joined, *self.pieces(value)))

    def address(self, write: Callable[..., Any], base: str, value: Any) -> Any:
        """An address as a page writes it: the same on each page of a folder, unless the page says where it leads."""
        way = self.way(_addressed, write, base, value, self.page)
        if isinstance(value, Hole):
            return Hole(self, way)
        self.addresses.add(str(value))
        return way.of(self._known)


class Bench:
    """Where a shell is made, when one is: filters, tests and joined texts of templates look here."""

    def __init__(self) -> None:
        self.making: Making | None = None

    def joined(self, texts: Iterable[str]) -> Any:
        """Texts as one; a hole where one of them is open, so that nothing is asked of a mark."""
        text = "".join(texts)
        return self.making.reopened(text) if self.making else text


class Concatenation(CodeGenerator):
    """Templates that join two texts (`~`) as they join the texts of a block: by their environment."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the joining."""
        self.write("environment.concat(map(str, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write(")))")


class Filter:
    """A filter or a test of templates that knows holes: of a hole a filter makes another, a test asks."""

    def __init__(self, function: Callable[..., Any], bench: Bench, *, asks: bool) -> None:
        self._function = function
        self._bench = bench
        self._asks = asks
        if hasattr(function, "jinja_pass_arg"):
            self.jinja_pass_arg = function.jinja_pass_arg

    def __call__(self, *values: Any, **named: Any) -> Any:
        """What the function says, or stands for it.  Raises NotOpenError."""
        making = self._bench.making
        if making is None:
            return self._function(*values, **named)
        if self._function in _FOR_ADDRESSES:
            return making.address(self._function, values[0]["base_url"], values[1])
        if any(isinstance(value, Hole) for value in named.values()):
            raise NotOpenError
        if not any(isinstance(value, Hole) for value in values):
            return self._function(*values, **named)
        if isinstance(values[0], Context):
            raise NotOpenError
        function = partial(self._function, **named) if named else self._function
        return making.ask(function, *values) if self._asks else Hole(making, making.way(function, *values))


def _as_it_is(value: object) -> object:
    return value


def _is_undefined(value: object) -> bool:
    return isinstance(value, Undefined)


def _if_empty(value: object) -> str | None:
    return None if value else str(value)


def _length(value: Iterable[object]) -> int:
    return sum(1 for _ in value)


def _nth(value: Iterable[object], number: int) -> object:
    return next(islice(value, number, None))


def _joined(*pieces: object) -> str:
    return "".join(map(str, pieces))


def _addressed(function: Callable[..., str], base: str, value: object, page: Page) -> str:
    return function({"page": page, "base_url": base}, value)
