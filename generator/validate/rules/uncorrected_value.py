"""发布过的数值改了或删了，却没有更正。

读者可能已经引用了旧数。数值、单位、界限、升降、指标、地区或时期有变，就在该数值或用到它的事件、
机构的 corrections 里加一条，写明原为、现为和原因；换个单位写同一个数不算改。删去数值的，更正写在
用过它的事件或机构里，或在 redirects.yaml 里写 kind: observation 和 to 或 reason。与哪个版本比较，
见 biannian check --since。

坏例（发布时是 3 分钟）：

    - id: takeoff
      value: 4

好例：

    - id: takeoff
      value: 4
      corrections:
        - {date: 2024-03-01, was: {zh: 3分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}
----
A published value was changed or removed without a correction.

Readers may have cited the old one. When a value, unit, bound, direction, indicator, region or period
changes, the observation, or an event or entity that uses it, gets an entry in corrections: was, is
and why. The same number in another unit is no change. A value that was removed is corrected in an
event or entity that used it, or gets an entry of kind observation in redirects.yaml, with to or
reason. For the revision compared with, see biannian check --since.

Bad (published as 3 minutes):

    - id: takeoff
      value: 4

Good:

    - id: takeoff
      value: 4
      corrections:
        - {date: 2024-03-01, was: {zh: 3分钟}, is: {zh: 4分钟}, why: {zh: 抄错了数}}
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.model.base import Frozen
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Unit
from generator.model.statements import Correction
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)

_SAID: Final = ("value", "unit", "bound", "direction", "indicator", "region", "period", "upper", "fraction")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each published observation that says something else now, or is gone, and is not corrected."""
    if draft.before is None:
        return
    corrected = _corrected(draft, draft.before)
    moved = {entry.value.from_ for entry in draft.redirects if entry.value.kind == "observation"}
    old_units = {entry.value.id: entry.value for entry in (*draft.units, *draft.before.units)}
    units = {entry.value.id: entry.value for entry in draft.units}
    for old in draft.before.observations:
        id_, new = old.value.id, draft.observation_by_id.get(old.value.id)
        if id_ in corrected or draft.undecoded.may_hold("observation", id_):
            continue
        if new is None:
            if id_ not in moved:
                yield _removed(old)
        elif _statement(old.value, old_units) != _statement(new.value, units):
            yield _changed(old.value, new)


def _corrected(draft: Draft, before: Draft) -> set[str]:
    """The observations with a new correction, of their own or of an event or entity that lists them."""
    pairs = (
        *((before.observation_by_id.get(entry.value.id), entry) for entry in draft.observations),
        *((before.event_by_id.get(entry.value.id), entry) for entry in draft.events),
        *((before.entity_by_id.get(entry.value.id), entry) for entry in draft.entities),
    )
    found: set[str] = set()
    for was, is_ in pairs:
        if was and _corrections(is_.value) - _corrections(was.value):
            found |= _own(was.value) | _own(is_.value)
    return found


def _corrections(value: Frozen) -> frozenset[Correction]:
    return frozenset(getattr(value, "corrections", ()))


def _own(value: Frozen) -> set[str]:
    return {value.id} if isinstance(value, SourcedObservation) else set(getattr(value, "observations", ()))


def _statement(item: SourcedObservation, units: Mapping[str, Unit]) -> tuple[object, ...]:
    """What an observation says, its value in the base of its unit."""
    unit = units.get(item.unit)
    factor, base = (unit.factor, unit.measure) if unit else (Decimal(1), item.unit)
    return (item.value * factor, base, *(getattr(item, name) for name in _SAID[2:]))


def _changed(old: SourcedObservation, new: Entry[SourcedObservation]) -> Diagnostic:
    name = next((name for name in _SAID if getattr(old, name) != getattr(new.value, name)), "unit")
    was, is_ = getattr(old, name), getattr(new.value, name)
    return RULE.at(
        new.span(name),
        Sentence(
            f"{old.id} 的 {name} 发布时是 {was}，现在是 {is_}，没有更正",
            f"{name} of {old.id} was published as {was} and is now {is_}, without a correction",
        ),
        Sentence(
            "在这条数值的 corrections 里写明 date、was、is 和 why。",
            "Add an entry to its corrections: date, was, is and why.",
        ),
    )


def _removed(old: Entry[SourcedObservation]) -> Diagnostic:
    return RULE.at(
        Span(old.file),
        Sentence(
            f"发布过的数值 {old.value.id} 不见了，没有更正",
            f"the published value {old.value.id} is gone, without a correction",
        ),
        Sentence(
            f"在用过它的事件里写更正，或在 redirects.yaml 里写 from: {old.value.id} 和 kind: observation。",
            f"Correct an event that used it, or add from: {old.value.id}, kind: observation to redirects.yaml.",
        ),
    )
