"""Small changes of ``generator/``: one expression becomes another one."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
LEFT_OUT: Final = ("defaults", "browser")
OPPOSITES: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A file with one expression changed, which stands on the lines ``line`` to ``last``.

    ``name`` is the same as long as the changed line is; ``within`` says that the change is in the body of a function,
    so that nothing of it runs when the module is imported.
    """

    file: Path
    line: int
    last: int
    old: str
    new: str
    source: bytes
    name: str
    within: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.old}  ->  {self.new}"


def lot(number: int, seed: int) -> list[Mutant]:
    """So many mutants: by a lot that belongs to each, so that a change of one file hardly changes who is drawn."""

    def drawn(mutant: Mutant) -> bytes:
        return sha256(f"{seed} {mutant.name}".encode()).digest()

    return sorted(every(), key=drawn)[:number]


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
    likes: Counter[str] = Counter()
    for node, within in _nodes(ast.parse(source)):
        for changed in mutated(node):
            assert isinstance(node, ast.expr)
            assert node.end_lineno is not None
            assert node.end_col_offset is not None
            begin = starts[node.lineno - 1] + node.col_offset
            end = starts[node.end_lineno - 1] + node.end_col_offset
            old = source[begin:end].decode(errors="replace")
            if not _is(old, node):
                continue
            new = f"({ast.unparse(changed)})"
            name = f"{file}: {lines[node.lineno - 1].decode().strip()}: {old}  ->  {new}"
            likes[name] += 1
            kept = "\n" * old.count("\n")  # what follows stays on its lines
            mutant = source[:begin] + f"{new[:-1]}{kept})".encode() + source[end:]
            yield Mutant(file, node.lineno, node.end_lineno, old, new, mutant, f"{name} {likes[name]}", within)


def _nodes(node: ast.AST, within: bool = False) -> Iterator[tuple[ast.AST, bool]]:  # noqa: FBT001, FBT002
    """Each node, and whether it is in the body of a function."""
    yield node, within
    for name, value in ast.iter_fields(node):
        inner = within or (name == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda))
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _nodes(child, inner)


def _is(text: str, node: ast.expr) -> bool:
    """Whether the text is the expression: Python does not say well where one within an f-string stands."""
    try:
        return ast.unparse(ast.parse(f"({text})", mode="eval")) == ast.unparse(node)
    except SyntaxError:
        return False


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
