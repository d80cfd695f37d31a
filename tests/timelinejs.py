"""The real TimelineJS, from npm: its documents and its script."""

from __future__ import annotations

from typing import Final

from tests.projects import ROOT

PACKAGE: Final = ROOT / "generator/browser/node_modules/@knight-lab/timelinejs"
