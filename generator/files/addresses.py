"""Where each page and file lies in the site's source tree. Addresses are an interface: they never change.

A path of an edition starts at the edition's own home; ``Place`` says where that is in the site.
No other module writes a folder's name or climbs out of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, TypeVar

from generator.model.kinds import ENTITY, EVENT, INDICATOR, KINDS, REGION, SOURCE, STORY, TOPIC, AnyKind

T = TypeVar("T")

OWN: Final[tuple[AnyKind, ...]] = (EVENT, ENTITY, TOPIC, REGION, INDICATOR, SOURCE, STORY)
"""The kinds with pages made for them, in the order of the navigation."""
OTHERS: Final = tuple(kind for kind in KINDS if kind.pages and kind not in OWN)
"""The kinds whose pages are made from their fields."""
FOLDERS: Final[Mapping[str, str]] = {kind.name: kind.pages for kind in (*OWN, *OTHERS)}
KIND_OF: Final[Mapping[str, str]] = {folder: kind for kind, folder in FOLDERS.items()}

HOME: Final = "index.md"
COMPARE: Final = "compare.md"
GRAPH: Final = "graph.md"
COVERAGE: Final = "coverage.md"
CHANGES: Final = "changes.md"
DATA: Final = "data.md"
SEARCH: Final = "search.md"
GUIDE: Final = "editors/index.md"
RELEASES: Final = "releases/index.md"

ATOM: Final = "feed.xml"
JSON_FEED: Final = "feed.json"
CALENDAR: Final = "calendar.ics"

CARDS: Final = "cards"
"""The folder of an edition's pictures of its pages."""

ROBOTS: Final = "robots.txt"
LLMS: Final = "llms.txt"
SITEMAP: Final = "sitemap.xml"
ICON: Final = "assets/images/icon.svg"
TOUCH_ICON: Final = "assets/images/touch-icon.png"
MANIFEST: Final = "manifest.webmanifest"

PACKAGE: Final = "data/datapackage.json"
"""What describes the downloads, which all editions share."""

EMBED: Final = "embed"
"""The folder of what others may show in a frame: hosts are told so of it alone."""
SELECTION: Final = f"{EMBED}/timeline.md"
PALETTES: Final = "assets/stylesheets/palettes.css"

CHARTS: Final = "charts"
EXPLORER: Final = "explorer"
FINDER: Final = "search"
"""What the browser reads while a page is open lies in a folder of scripts for each purpose."""

_SCRIPTS: Final = PurePosixPath("assets")
_OWN_SCRIPTS: Final = _SCRIPTS / "javascripts"
_UP: Final = "../"


def page(kind: str, id_: str = "index") -> str:
    """The path of the page of one thing, or of the index of its kind."""
    return f"{FOLDERS[kind]}/{id_}.md"


def section(folder: str) -> str:
    """The path of the index page of a folder."""
    return f"{folder}/index.md"


def section_of(path: str) -> str:
    """The section whose page this is, empty where it is a page written by hand that has none."""
    file = PurePosixPath(path)
    if path == HOME:
        return "home"
    if path == GUIDE:
        return "guide"
    name = file.parent.name if file.stem == "index" else file.stem
    known = {*FOLDERS.values(), "timeline", "compare", "graph", "coverage", "changes", "data", "search", "releases"}
    return name if name in known else ""


def timeline(number: int = 1) -> str:
    """The path of the explorer, or of a later page of its list."""
    return f"timeline/{'index' if number == 1 else number}.md"


def passage(source: str, number: int) -> str:
    """The path of a passage on the page of its source."""
    return f"{page('source', source)}#{passage_id(number)}"


def passage_id(number: int) -> str:
    """The id of a passage on the page of its source."""
    return f"p{number}"


def token(source: str, number: int, place: int) -> str:
    """The path of a numeral on the page of its source, by its place in its passage, from 1."""
    return f"{page('source', source)}#{token_id(number, place)}"


def token_id(number: int, place: int) -> str:
    """The id of a numeral on the page of its source."""
    return f"{passage_id(number)}-{place}"


def table(chart: str) -> str:
    """The path of the table of a chart."""
    return f"data/charts/{chart}.csv"


def picture(chart: str) -> str:
    """The path of the picture of a chart."""
    return f"data/charts/{chart}.svg"


def card(path: str) -> str:
    """The path of the picture of a page."""
    return f"{CARDS}/{PurePosixPath(path).with_suffix('.png')}"


def embed(chart: str) -> str:
    """The path of the page that shows a chart in a frame."""
    return f"{EMBED}/charts/{chart}.md"


def oembed(chart: str) -> str:
    """The path of what that page says of itself to programs that turn an address into a frame."""
    return f"{EMBED}/charts/{chart}.json"


def download(name: str) -> str:
    """The path of a download, by the name of its file."""
    return f"data/{name}"


def released(tag: str, path: str = "") -> str:
    """The path of a file or folder of a frozen edition, from the root of the site."""
    return f"releases/{tag}/{path}"


def comparison(old: str, new: str) -> str:
    """The path of the page that tells what changed from one release to another."""
    return f"releases/{old}...{new}.md"


def yaml_copy(file: PurePosixPath) -> str:
    """The path of the published copy of a YAML file below ``content/``."""
    return f"data/yaml/{file.relative_to('content')}"


def script(name: str) -> PurePosixPath:
    """The path of a script of ours."""
    return _OWN_SCRIPTS / name


def depth(path: str) -> int:
    """In how many folders a page lies."""
    return len(PurePosixPath(path).parts) - 1


def published(path: str) -> str:
    """The address a page is published under, from where its path starts (``events/x/``); empty for a home page."""
    file = PurePosixPath(path)
    folder = file.parent if file.stem == "index" else file.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an edition lies: at the root of the site, or in the folder ``prefix``; and its language.

    What differs between editions lies in the edition's own folders.  What does not (downloads,
    copies of YAML files, scripts, ECharts) lies at the root once, for all of them.
    """

    prefix: str = ""
    language: str = "zh"

    @property
    def home(self) -> str:
        """The address of the edition from the root of the site: ``en/``, or empty."""
        return f"{self.prefix}/" if self.prefix else ""

    def own(self, path: str) -> PurePosixPath:
        """Where a page or file of the edition lies in the site."""
        return PurePosixPath(self.prefix, path)

    def scripts(self, purpose: str) -> PurePosixPath:
        """The folder of the edition's own scripts for one purpose: a site's policy allows those of ``assets/``."""
        return _SCRIPTS / purpose / self.prefix

    def within(self, name: str) -> str:
        """The address of one of these scripts from the folder that all editions share."""
        return f"{self.home}{name}"

    def up(self, depth: int) -> str:
        """What leads from a page in ``depth`` folders of the edition to its home."""
        return _UP * depth

    def root(self, depth: int) -> str:
        """What leads from such a page to the root of the site."""
        return _UP * (depth + len(PurePosixPath(self.prefix).parts))

    def url(self, site: str, path: str = HOME) -> str:
        """The permanent address of a page, given that of the site."""
        return f"{site.rstrip('/')}/{self.home}{published(path)}"

    def file_url(self, site: str, path: str) -> str:
        """The permanent address of a file of the edition."""
        return f"{site.rstrip('/')}/{self.home}{path}"


ROOT: Final = Place()
"""Where what all editions share lies."""


def placed(languages: Iterable[str]) -> tuple[Place, ...]:
    """The places of a site's languages: the first at the root, each other in the folder of its code."""
    return tuple(Place(code if number else "", code) for number, code in enumerate(languages))


def place_of(path: PurePosixPath, places: Iterable[Place]) -> Place:
    """The place of the edition that a path of the site lies in."""
    first, *others = places
    return next((place for place in others if path.parts[0] == place.prefix), first)


def of_place(files: Mapping[PurePosixPath, T], place: Place, places: Iterable[Place]) -> dict[PurePosixPath, T]:
    """Those of some files of the site that lie in one edition, by their path from its home."""
    every = tuple(places)
    return {path.relative_to(place.prefix): file for path, file in files.items() if place_of(path, every) == place}
