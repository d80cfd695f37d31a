"""The state of the preview for the corner of a page: what its script turns into plain text."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote

from generator.diagnostics.diagnostic import Diagnostic
from generator.preview.state import State

LISTED: Final = 50
"""A corner holds no more findings than this; the terminal lists them all."""
SOURCE: Final = "/__preview__/source/"


def event(state: State) -> bytes:
    """The state as one server-sent event (HTML standard, 9.2)."""
    data = {
        "version": state.version,
        "findings": [_item(finding) for finding in state.findings[:LISTED]],
        "count": len(state.findings) + bool(state.failure),
        "failure": state.failure,
    }
    return f"retry: 500\ndata: {json.dumps(data)}\n\n".encode()


def source_address(finding: Diagnostic) -> str:
    """Where the preview shows the line of a finding."""
    return f"{SOURCE}{quote(str(finding.span.file))}#L{finding.span.line}"


def _item(finding: Diagnostic) -> dict[str, Any]:
    return {
        "place": str(finding.span),
        "address": source_address(finding),
        "severity": finding.severity.value,
        "code": finding.code,
        "message": {"zh": finding.message.zh, "en": finding.message.en},
        "help": {"zh": finding.help.zh, "en": finding.help.en},
    }
