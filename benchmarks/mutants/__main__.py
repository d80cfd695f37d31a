"""Mutants of our own code: small changes of ``generator/``, and whether the tests notice.

``python -m benchmarks.mutants [NUMBER] [SEED]`` draws mutants by lot and lets the tests that ran its line meet each.
What is noticed, and which tests run which lines, is kept in ``.cache/mutants``, so that a run that was ended goes on
where it was. What no test noticed is printed with its line, and tried again by every run: a new test may notice it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from benchmarks.mutants.bench import NOTED, Bench
from benchmarks.mutants.changes import ROOT, Mutant, lot

CACHE: Final = ROOT / ".cache/mutants"


@dataclass
class Kept:
    """Which test noticed which mutant, kept on disk as it is found."""

    path: Path
    noticed: dict[str, str]

    @staticmethod
    def read(path: Path) -> Kept:
        """What a former run found."""
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return Kept(path, dict(json.loads(line) for line in lines))

    def add(self, mutant: Mutant, by: str) -> None:
        """Keep what was found, for as long as the file of the mutant stays as it is."""
        self.noticed[_key(mutant)] = by
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([_key(mutant), by], ensure_ascii=False) + "\n")

    def left(self, mutants: Iterable[Mutant]) -> list[Mutant]:
        """Those that nothing has noticed yet."""
        return [mutant for mutant in mutants if _key(mutant) not in self.noticed]


def _key(mutant: Mutant) -> str:
    return f"{mutant.name} {sha256(mutant.source).hexdigest()[:16]}"


def main(number: int = 200, seed: int = 13) -> None:
    """Try what is drawn and was not noticed before, and print what survived."""
    drawn = lot(number, seed)
    CACHE.mkdir(parents=True, exist_ok=True)
    kept = Kept.read(CACHE / f"{seed}.jsonl")
    print(f"{number - len(kept.left(drawn))} of {number} were noticed before", flush=True)
    bench = Bench.of(CACHE)
    bench.look(NOTED)
    for mutant, by in bench.tried_together([mutant for mutant in kept.left(drawn) if mutant.within]):
        print("killed  " if by else "not yet ", mutant, by or "", flush=True)
        if by:
            kept.add(mutant, by)
    for mutant in kept.left(drawn):
        by = bench.tried_alone(mutant)
        print("killed  " if by else "survived", mutant, by or "", flush=True)
        if by:
            kept.add(mutant, by)
    survivors = kept.left(drawn)
    print(f"{number - len(survivors)} of {number} mutants drawn with {seed} are noticed. The others:")
    print(*survivors, sep="\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
