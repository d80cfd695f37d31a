"""Which item of a drawing shows which row of its table: found where it is certain, never guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.charts.spec import Table

Place = tuple[int, int]
"""A series of an option and an item of it."""

_Item = tuple[Place, Any]
_COMPONENTS: Final = 3
_CUT: Final = "…"


def points(table: Table, option: Mapping[str, Any]) -> list[list[Place]]:
    """For each row of the table the items that show it, the telling one last; none where none is sure.

    Three things can make it sure: the drawing holds the table's very values in its order; an axis
    holds a name for each row in order; an item alone bears the name of a row. What finds most counts.
    """
    items = [
        ((number, index), item)
        for number, series in enumerate(option.get("series", []))
        for index, item in enumerate(series.get("data", []))
        if item is not None
    ]
    return max((*_by_value(table, items), _by_axis(table, option, items), _by_name(table, items)), key=_found)


def _found(candidate: list[list[Place]]) -> int:
    return sum(map(bool, candidate))


def _by_value(table: Table, items: list[_Item]) -> Iterator[list[list[Place]]]:
    drawn = [index for index, row in enumerate(table.rows) if row.value is not None]
    wanted = [float(row.value) for row in table.rows if row.value is not None]
    for run in _runs(items):
        for component in range(_COMPONENTS):
            shown = [(place, value) for place, item in run if (value := _component(item, component)) is not None]
            if [value for _, value in shown] == wanted:
                found = {index: [place] for index, (place, _) in zip(drawn, shown, strict=True)}
                yield [found.get(index, []) for index in range(len(table.rows))]


def _runs(items: list[_Item]) -> Iterator[list[_Item]]:
    """The orders an option can be read in: line by line, series by series, one series alone."""
    yield sorted(items, key=lambda item: item[0][::-1])
    yield items
    for number in sorted({series for (series, _), _ in items}):
        yield [(place, item) for place, item in items if place[0] == number]


def _by_axis(table: Table, option: Mapping[str, Any], items: list[_Item]) -> list[list[Place]]:
    names = [row.cells[0] for row in table.rows]
    found: list[list[Place]] = [[] for _ in names]
    for component, name in enumerate(("xAxis", "yAxis")):
        labels = [label for axis in option.get(name, []) for label in _labels(axis.get("data", []))]
        if len(labels) == len(names) and all(map(_in, labels, names)):
            lines = [
                _component(item, component) if isinstance(_value(item), list) else place[1] for place, item in items
            ]
            if all(0 <= line < len(names) for line in lines):  # a scale of one step is no list of names
                for (place, _), line in zip(items, lines, strict=True):
                    found[int(line)].append(place)
                return found
    return found


def _labels(data: Sequence[Any]) -> list[str]:
    return [str(item.get("value", "") if isinstance(item, dict) else item) for item in data]


def _in(label: str, name: str) -> bool:
    return label.removesuffix(_CUT) in name


def _by_name(table: Table, items: list[_Item]) -> list[list[Place]]:
    names = Counter(row.cells[0] for row in table.rows)
    bearers: dict[str, list[Place]] = {}
    for place, item in items:
        label = _name(item)
        mine = [name for name in names if label == name or (label.endswith(_CUT) and name.startswith(label[:-1]))]
        for name in mine:
            bearers.setdefault(name, []).append(place)
            names[name] += len(mine) - 1  # a name cut so short that it fits two rows names neither
    sure = {name: places for name, places in bearers.items() if names[name] == len(places) == 1}
    return [sure.get(row.cells[0], []) for row in table.rows]


def _name(item: Any) -> str:
    """The first line of an item's label."""
    label = item.get("label", {}).get("formatter", "") if isinstance(item, dict) else ""
    return str(label).partition("\n")[0]


def _value(item: Any) -> Any:
    return item.get("value") if isinstance(item, dict) else item


def _component(item: Any, component: int) -> Any:
    """One component of an item's value: a bar has one, a point has its coordinates first."""
    value = _value(item)
    values = value if isinstance(value, list) else [value]
    return values[component] if component < len(values) else None
