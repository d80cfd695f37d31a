"""What ``check`` costs beside yamllint and check-jsonschema on the same files, and whether it is linear.

Both peers see the event files only; ``check`` reads the whole record and holds every rule against it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.measure import Cost, run
from benchmarks.realistic import write_project
from generator.model.events import Event

SIZES: Final = (100, 1_000, 10_000)
_LINT: Final = "{extends: relaxed, rules: {line-length: disable}}"


def main() -> None:
    """Print CPU seconds and peak memory of each, and the ratio to both peers together."""
    console = Console(width=110)
    table = Table("events", "", "CPU, s", "ms per event", "peak, MiB")
    costs: dict[int, dict[str, Cost]] = {}
    for size in SIZES:
        costs[size] = _measure(size)
        for name, cost in costs[size].items():
            table.add_row(f"{size:,}", name, f"{cost.cpu:.2f}", f"{1000 * cost.cpu / size:.2f}", f"{cost.peak:.0f}")
        table.add_section()
    console.print(table)
    few, many = costs[SIZES[-2]], costs[SIZES[-1]]
    peers = many["yamllint"].cpu + many["check-jsonschema"].cpu
    console.print(f"check takes {many['check'].cpu / peers:.2f} of both peers together at {SIZES[-1]:,}: below 1.")
    growth = many["check"].cpu / few["check"].cpu / (SIZES[-1] / SIZES[-2])
    memory = many["check"].peak / few["check"].peak
    console.print(f"Ten times the events cost {10 * growth:.1f} times the CPU and {memory:.1f} times the memory of")
    console.print("the step before: linear is 10, and less where starting weighs in.")


def _measure(size: int) -> dict[str, Cost]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder, size)
        schema = folder / "event.schema.json"
        schema.write_text(json.dumps(Event.model_json_schema(by_alias=True)), encoding="utf-8")
        files = [str(path.relative_to(folder)) for path in sorted((folder / "content/events").rglob("*.yaml"))]
        python, project = [sys.executable, "-m"], str(Path(__file__).resolve().parent.parent)
        check = [sys.executable, "-c", f"import sys; sys.path.insert(0, {project!r})\n{_CHECK}"]
        return {
            "check": run([*check, "check"], folder),
            "yamllint": run([*python, "yamllint", "-d", _LINT, "content/events"], folder),
            "check-jsonschema": run([*python, "check_jsonschema", "--schemafile", str(schema), *files], folder),
        }


_CHECK: Final = "from generator.cli.main import main; main()"

if __name__ == "__main__":
    main()
