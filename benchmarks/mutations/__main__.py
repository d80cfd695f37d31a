"""Try every mutant, and as many harmless edits; print caught and tried of each kind, and name what is left.

An edit is made as an editor would who then runs every command that refreshes digests and indexes
without the article.  What only a digest notices counts as missed, and is printed beside.

    python -m benchmarks.mutations [--every N] [--kind NAME ...] [--article ID=FILE ...]

``--every 10`` tries each tenth mutant, ``--kind`` those kinds alone (harmless is one), so that parts run side
by side.  With the articles at hand ``source verify`` is tried too.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.mutations.every import KINDS, UNSEEN
from benchmarks.mutations.harmless import harmless
from benchmarks.mutations.trial import Bench, Trial
from benchmarks.mutations.verified import verified

HARMLESS: Final = "harmless"


def main() -> None:
    """Print a table of kinds, what was missed, and what was reported of harmless edits."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--every", type=int, default=1, metavar="N")
    options.add_argument("--kind", action="append", default=[], choices=[*KINDS, *UNSEEN, HARMLESS])
    options.add_argument("--article", action="append", default=[], metavar="ID=FILE")
    options.add_argument("--project", type=Path, default=Path())
    given = options.parse_args()
    console = Console(width=120)
    bench = Bench.of(given.project)
    kinds = [kind for name, kind in {**KINDS, **UNSEEN}.items() if not given.kind or name in given.kind]
    mutants = [mutant for kind in kinds for mutant in kind(bench.files, bench.record)][:: given.every]
    if mutants:
        _print(console, [bench.tried(mutant) for mutant in mutants])
    if not given.kind or HARMLESS in given.kind:
        _print_harmless(console, [bench.tried(edit) for edit in list(harmless(bench.files))[:: given.every]])
    for pair in given.article:
        source, _, path = pair.partition("=")
        for kind, (caught, tried) in verified(bench, source, Path(path).read_text("utf-8-sig")).items():
            console.print(f"{source}, with the article: {kind}: {caught} of {tried}")


def _print(console: Console, trials: list[Trial]) -> None:
    by_kind = defaultdict[str, list[Trial]](list)
    for trial in trials:
        by_kind[trial.mutant.kind].append(trial)
    table = Table("kind", "caught", "tried", "share", "only a digest")
    for kind, of_kind in by_kind.items():
        caught, by_digest = sum(trial.caught for trial in of_kind), sum(trial.by_digest for trial in of_kind)
        table.add_row(kind, str(caught), str(len(of_kind)), f"{caught / len(of_kind):.0%}", str(by_digest))
    console.print(table)
    for trial in trials:
        if not trial.caught:
            console.print(f"missed: {trial.mutant.kind}: {trial.mutant.what}")


def _print_harmless(console: Console, trials: list[Trial]) -> None:
    reported = [trial for trial in trials if trial.findings]
    kinds = Counter(trial.mutant.kind for trial in trials)
    console.print(f"harmless edits: {len(reported)} of {len(trials)} reported ({dict(kinds)})")
    for trial in reported:
        codes = sorted({finding.code for finding in trial.findings})
        console.print(f"reported: {trial.mutant.kind}: {trial.mutant.what}: {', '.join(codes)}")


if __name__ == "__main__":
    main()
