"""No digest of a few characters of an article stands in the repository or on the site: it would tell them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.model import passages
from tests.projects import ROOT

LONGEST: Final = 8
SHOWN: Final = 12
"""Hexadecimal digits of the shortest digest that the site shows; two of the runs agree in so many by no chance."""
HEXADECIMAL: Final = re.compile(rb"(?<![0-9a-f])[0-9a-f]{%d,}" % SHOWN)
ALGORITHMS: Final[tuple[Callable[[bytes], str], ...]] = (
    lambda data: hashlib.sha256(data).hexdigest(),
    lambda data: hashlib.blake2b(data, digest_size=16).hexdigest(),
    lambda data: hashlib.sha1(data, usedforsecurity=False).hexdigest(),
    lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
)
ARTICLES: Final = ROOT.parent / "shared/sources"
"""The articles lie beside the checkout where they are at hand; they are no part of it."""
INVENTED: Final = "民警庞青山接到柳女士报警。\n记者 庞青山 柳青\n"


def runs(article: str) -> Iterator[str]:
    """Every run of one to eight characters of each passage."""
    for passage in passages.split(article):
        for start in range(len(passage)):
            yield from (passage[start:end] for end in range(start + 1, min(start + LONGEST, len(passage)) + 1))


def shown(folders: Iterable[Path]) -> set[bytes]:
    """The beginnings of all hexadecimal numbers in the files of some folders."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    kept = (path for path in files if "node_modules" not in path.parts)
    return {found[:SHOWN] for path in kept for found in HEXADECIMAL.findall(path.read_bytes())}


def told(article: str, beginnings: set[bytes]) -> set[str]:
    """The runs of an article whose digest is among those shown."""
    return {
        run
        for run in set(runs(article))
        if any(digest(run.encode())[:SHOWN].encode() in beginnings for digest in ALGORITHMS)
    }


def test_none_is_told(site: Path) -> None:
    beginnings = shown([ROOT / name for name in ("content", "generator", "site_config", "docs", "tests")] + [site])
    assert len(beginnings) > len(list((ROOT / "content/sources").iterdir())), "the digests of passages are found"
    articles = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    assert [run for article in [INVENTED, *articles] for run in told(article, beginnings)] == []


def test_one_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(f"withheld: [{hashlib.sha256('庞青山'.encode()).hexdigest()}]", encoding="utf-8")
    (tmp_path / "b.js").write_text(f"x-{hashlib.sha256('柳女士'.encode()).hexdigest()[:12]}.js", encoding="utf-8")
    assert told(INVENTED, shown([tmp_path])) == {"庞青山", "柳女士"}
