"""A region and those it lies in."""

from __future__ import annotations

from generator.validate.draft import Draft


def upwards(draft: Draft, code: str | None) -> list[str]:
    """The code of a region and of each it lies in, up to the topmost; a circle ends where it closes."""
    found: list[str] = []
    while code and code not in found:
        found.append(code)
        entry = draft.region_by_code.get(code)
        code = entry.value.parent if entry else None
    return found
