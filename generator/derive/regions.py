"""The tree of regions: what lies in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.shared_entries import Region


def lineage(code: str, regions: Mapping[str, Region]) -> tuple[str, ...]:
    """The region itself, then the one it lies in, up to the top. A loop ends where it closes."""
    chain: list[str] = []
    step: str | None = code
    while step is not None and step in regions and step not in chain:
        chain.append(step)
        step = regions[step].parent
    return tuple(chain)


def nested(regions: Mapping[str, Region]) -> Iterator[tuple[int, Region]]:
    """Every region after the one it lies in, with its depth; siblings in the editors' order."""
    children: dict[str | None, list[Region]] = {}
    for region in regions.values():
        parent = region.parent if region.parent in regions else None
        children.setdefault(parent, []).append(region)
    stack = [(0, region) for region in reversed(children.get(None, []))]
    while stack:
        depth, region = stack.pop()
        yield depth, region
        stack.extend((depth + 1, child) for child in reversed(children.get(region.code, [])))
