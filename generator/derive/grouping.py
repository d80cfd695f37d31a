"""Group values by a key, keeping the order they come in."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """The values of each key in the order they came, each pair once.

    Values are told apart by identity: those of one record are the same objects wherever they stand.
    """
    groups: dict[K, dict[int, V]] = {}
    for key, value in pairs:
        groups.setdefault(key, {})[id(value)] = value
    return {key: tuple(values.values()) for key, values in groups.items()}
