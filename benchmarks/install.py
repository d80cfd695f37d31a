"""What an installation weighs: the wheel of this folder in an empty environment, beside what it stands on."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.projects import ROOT

USUAL: Final = ("mkdocs-material", "pyecharts", "ruamel.yaml")
"""What a site with charts made of YAML has anyway."""
TOOLS: Final = frozenset({"pip", "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence.pth"})
"""What an empty environment holds."""


@dataclass(frozen=True)
class Weight:
    """Packages, and bytes of all their files, compiled ones included."""

    packages: int
    size: int

    def __str__(self) -> str:
        return f"{self.packages:3} packages, {self.size / 1e6:6.1f} MB"


def weight(folder: Path, *wanted: str) -> Weight:
    """Install into an empty environment and weigh it."""
    venv.create(folder, with_pip=True)
    python = next(path for path in (folder / "bin/python", folder / "Scripts/python.exe") if path.exists())
    given = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True, env=given)
    packages = next(folder.rglob("site-packages"))
    named = [path.name.partition("-")[0] for path in packages.glob("*.dist-info")]
    size = sum(path.stat().st_size for path in _files(packages))
    return Weight(sum(name not in TOOLS for name in named), size)


def _files(packages: Path) -> Iterator[Path]:
    for path in packages.iterdir():
        if path.name.partition("-")[0] not in TOOLS:
            yield from (each for each in (path, *path.rglob("*")) if each.is_file())


def main() -> None:
    """Print both and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", name, str(ROOT)]
        subprocess.run(command, check=True)
        ours = weight(folder / "ours", *map(str, folder.glob("*.whl")))
        usual = weight(folder / "usual", *USUAL)
    print(f"biannian                       {ours}")
    print(f"{', '.join(USUAL)} {usual}")
    print(f"ratio                          {ours.packages / usual.packages:.2f} and {ours.size / usual.size:.2f}")


if __name__ == "__main__":
    main()
