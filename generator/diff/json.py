"""A report for machines."""

from __future__ import annotations

from json import dumps

from generator.diff.report import Report


def render(report: Report) -> str:
    """``{"from", "to", "remarks", "changes": [{"kind", "id", "change", "name", "fields": [{"field", "was", "is"}]}]}``.

    ``to`` is null for the work tree, ``was`` and ``is`` where there is nothing.
    """
    changes = [
        {
            "kind": change.kind,
            "id": change.id,
            "change": change.what,
            "name": change.name,
            "fields": [{"field": line.field, "was": line.was or None, "is": line.is_ or None} for line in change.lines],
        }
        for change in report.changes
    ]
    whole = {"from": report.old, "to": report.new or None, "remarks": report.remarks, "changes": changes}
    return dumps(whole, ensure_ascii=False, indent=2) + "\n"
