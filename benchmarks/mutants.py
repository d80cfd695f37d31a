"""Mutants of our own code: small changes of ``generator/``, and whether the tests notice.

``python -m benchmarks.mutants [NUMBER] [SEED]`` changes one expression at a time in a copy of the project and runs
the tests of its stage, then those of ``make fast``, until one fails. What no test noticed is printed with its line.
"""

from __future__ import annotations

import ast
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FAST: Final = ("tests/model", "tests/load", "tests/derive", "tests/diagnostics", "tests/rules", "tests/validate")
"""Stages that everything else stands on: their tests are run for each mutant of any stage."""
LEFT_OUT: Final = ("defaults", "browser")
ENOUGH: Final = 600
"""Processor seconds, some ten times what the tests take: a mutant that never ends is noticed too."""
OPPOSITES: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A file with one expression changed."""

    file: Path
    line: int
    old: str
    new: str
    source: bytes

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.old}  ->  {self.new}"


def every() -> Iterator[Mutant]:
    """All mutants of the generator, in the order of its files."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        file = path.relative_to(ROOT)
        if file.parts[1] not in LEFT_OUT and "node_modules" not in file.parts:
            yield from of_file(file, path.read_bytes())


def of_file(file: Path, source: bytes) -> Iterator[Mutant]:
    """The mutants of one file."""
    lines = source.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    for node in ast.walk(ast.parse(source)):
        for changed in mutated(node):
            assert isinstance(node, ast.expr)
            assert node.end_lineno is not None
            assert node.end_col_offset is not None
            begin = starts[node.lineno - 1] + node.col_offset
            end = starts[node.end_lineno - 1] + node.end_col_offset
            new = f"({ast.unparse(changed)})"
            mutant = source[:begin] + new.encode() + source[end:]
            yield Mutant(file, node.lineno, source[begin:end].decode(), new, mutant)


def mutated(node: ast.AST) -> Iterator[ast.expr]:
    """What an expression becomes: a comparison or a join of two the other one, a number one more, a truth untrue."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OPPOSITES:
        yield _with(node, ops=[OPPOSITES[type(node.ops[0])](), *node.ops[1:]])
    elif isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in OPPOSITES:
        yield _with(node, op=OPPOSITES[type(node.op)]())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.IfExp):
        yield _with(node, body=node.orelse, orelse=node.body)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield ast.Constant(node.value + 1)


def _with(node: ast.expr, **changes: object) -> ast.expr:
    changed = copy(node)
    for name, value in changes.items():
        setattr(changed, name, value)
    return changed


def copied(folder: Path) -> Path:
    """The project without what is installed or built."""
    kept = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, kept.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def noticed(project: Path, mutant: Mutant) -> bool:
    """Whether a test fails on the mutant."""
    whole = (project / mutant.file).read_bytes()
    (project / mutant.file).write_bytes(mutant.source)
    try:
        return any(_failed(project, tests) for tests in _stages(mutant.file))
    finally:
        (project / mutant.file).write_bytes(whole)


def _stages(file: Path) -> Iterator[list[str]]:
    """The tests that are named as the file, those of its folder, those of its stage, and those of all stages."""
    stage = Path("tests", *file.parts[1:2])
    named = [str(path) for path in (ROOT / "tests").rglob(f"test_{file.stem.strip('_')}.py")]
    rule = ROOT / "tests/rules" / file.stem.replace("_", "-")
    inner = Path("tests", *file.parts[1:-1])
    for tests in (named, ["tests/rules"] if rule.is_dir() else [], [str(inner)], [str(stage)], list(FAST)):
        if kept := [name for name in tests if (ROOT / name).exists() and "browser" not in name]:
            yield [str(Path(name).relative_to(ROOT)) if Path(name).is_absolute() else name for name in kept]


def _failed(project: Path, tests: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-qx", "-p", "no:cacheprovider", *tests]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False, preexec_fn=_limited)
    return done.returncode not in {0, 5}  # 5: no tests there


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (ENOUGH, ENOUGH))


def main(number: int = 200, seed: int = 13) -> None:
    """Try a sample, and print what survived."""
    mutants = list(every())
    sample = random.Random(seed).sample(mutants, number)  # noqa: S311 - the same sample for a seed
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(folder))
        for tried, mutant in enumerate(sample, 1):
            dead = noticed(project, mutant)
            killed += dead
            print(f"{killed}/{tried}", "killed  " if dead else "survived", mutant, flush=True)
    print(f"{killed} of {number} sampled mutants killed, of {len(mutants)} in all (seed {seed})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
