"""The theme's page, rendered once for all pages that it is the same around: their shell.

Templates ask a page little: whether it has a description, how many headings, which language.  Pages of one folder
that give the same answers differ only in what is printed of them, and that is filled in.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from posixpath import normpath
from typing import Any, Final

from jinja2 import Environment, Template, TemplateError
from mkdocs.structure.pages import Page

from generator.mkdocs_plugin.holes import Bench, Concatenation, Filter, Known, Making, NotOpenError, Way, known_of

_NOT_OPEN: Final = (NotOpenError, TemplateError, TypeError)
"""What a template runs into that does with a hole what only a value can do."""
_OF_THE_BUILD: Final = frozenset({"page", "pages", "nav", "config", "build_date_utc", "mkdocs_version"})
_FEW: Final = 16
_WORTH: Final = 4
"""A folder whose shells, more than a few of them, have not served so many pages each gets no more."""


@dataclass(frozen=True)
class _Shell:
    """The text around what differs, and the folders whose pages are linked in another way from within."""

    pieces: tuple[str | Way, ...]
    linked: frozenset[str]

    def filled(self, known: Known) -> str:
        """The whole text for a page."""
        return "".join([piece if isinstance(piece, str) else piece.of(known) for piece in self.pieces])


@dataclass
class _Fork:
    """What is asked next, and where each answer leads: to the next fork, and at the end to a shell."""

    question: Way | None = None
    ways: dict[object, _Fork] = field(default_factory=dict)
    shell: _Shell | None = None


class _Shelf:
    """The shells of one template for the pages of one folder."""

    def __init__(self, kept: object) -> None:
        self._kept = kept  # what the shelf is known by, so that no other object is taken for it
        self._first = _Fork()
        self._made = self._used = 0
        self.open = True

    def filled(self, page: Page) -> str | None:
        """The text for a page, None where no shell is known that fits."""
        known = known_of(page)
        fork: _Fork | None = self._first
        while fork and fork.question:
            fork = fork.ways.get(fork.question.of(known))
        if not fork or not fork.shell or _folder(page.url) in fork.shell.linked:
            return None
        self._used += 1
        return fork.shell.filled(known)

    def add(self, making: Making, text: str) -> None:
        """Keep the shell that a rendering with holes has given."""
        shell = _Shell(tuple(making.pieces(text)), frozenset(_folders(making.addresses)))
        fork = self._first
        for question, answer in making.asked.items():
            fork.question = question
            fork = fork.ways.setdefault(answer, _Fork())
        fork.shell = shell
        self._made += 1
        self.open = self._made <= _FEW or self._used >= _WORTH * self._made


class Shells:
    """The shells of all templates of one environment, which makes its templates of them."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._shelves: dict[Hashable, _Shelf] = {}
        self._bench = Bench()
        filters: dict[str, Any] = env.filters
        tests: dict[str, Any] = env.tests
        filters |= {name: Filter(each, self._bench, asks=False) for name, each in filters.items()}
        tests |= {name: Filter(each, self._bench, asks=True) for name, each in tests.items()}
        env.code_generator_class = Concatenation
        env.concat = self._bench.joined  # type: ignore[method-assign]

    def from_code(self, *values: Any) -> Template:
        """What Jinja asks of the class of its templates."""
        template = _PageTemplate.from_code(*values)
        assert isinstance(template, _PageTemplate)
        template.shells = self
        return template

    def clear(self) -> None:
        """Forget all shells: what is around a page may have changed."""
        self._shelves.clear()

    def shelf(self, template: Template, context: Mapping[str, Any]) -> _Shelf | None:
        """The shelf for a page in its surroundings; None for a page of the nav, which is marked there."""
        page, nav, config = context.get("page"), context.get("nav"), context.get("config")
        if not isinstance(page, Page) or nav is None or page in nav.pages:
            return None
        folder = _folder(page.url)
        around = {name: _plain(value) for name, value in context.items() if name not in _OF_THE_BUILD}
        if not folder or None in around.values():
            return None
        parent = folder[: folder.rstrip("/").rfind("/") + 1]
        key = (template.name, parent, id(nav), id(config), *sorted(around.items()))
        shelf = self._shelves.setdefault(key, _Shelf((nav, config)))
        return shelf if shelf.open else None

    def make(self, shelf: _Shelf, template: Template, context: Mapping[str, Any], plain: str) -> None:
        """Make a shell with a page whose text is ``plain``; where its own comes out otherwise, the shelf is closed."""
        making = Making(self._env, context["page"])
        try:
            text = self._with_holes(making, template, context)
            shelf.add(making, text)
            same = shelf.filled(context["page"]) in {plain, None}
        except _NOT_OPEN:
            same = False
        shelf.open = shelf.open and same

    def _with_holes(self, making: Making, template: Template, context: Mapping[str, Any]) -> str:
        self._bench.making = making
        try:
            around = template.new_context({**context, "page": making.page, "pages": making.nothing})
            return "".join(template.root_render_func(around))
        finally:
            self._bench.making = None


class _PageTemplate(Template):
    """A template that fills a shell where it has one."""

    shells: Shells

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text for a context: the same, whether it is rendered or filled in."""
        context = dict(*args, **kwargs)
        shelf = self.shells.shelf(self, context)
        if shelf is None:
            return super().render(context)
        try:
            filled = shelf.filled(context["page"])
        except _NOT_OPEN:
            filled = None
        if filled is not None:
            return filled
        plain = super().render(context)
        self.shells.make(shelf, self, context, plain)
        return plain


def use_shells(env: Environment) -> None:
    """Have the templates of an environment filled in; a second time, forget what was around."""
    kept: object = env.template_class
    if isinstance(kept, Shells):
        kept.clear()
    elif not env.autoescape:
        env.template_class = Shells(env)  # type: ignore[assignment]


def _plain(value: object) -> Hashable:
    """What part of a context is known by; None where it is not text."""
    if isinstance(value, (list, tuple)):
        return tuple(map(str, value))
    return (type(value).__name__, value) if isinstance(value, (str, int, type(None))) else None


def _folder(url: str) -> str:
    return url[: url.rfind("/") + 1]


def _folders(addresses: set[str]) -> Iterator[str]:
    """Every folder that an address leads into."""
    for address in addresses:
        yield from accumulate(f"{part}/" for part in normpath(address).split("/"))
