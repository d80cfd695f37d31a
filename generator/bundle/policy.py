"""What a host is to send with every file of a site; the preview and the browser tests do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.files.addresses import EMBED

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
)
"""The Content-Security-Policy that the site is made for, see decision 0030."""

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}

EMBEDDED: Final = {
    **HEADERS,
    "Content-Security-Policy": POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
"""The same for what others may show in a frame: the pages below ``embed/`` of an edition, and no others."""


def embedded(homes: Iterable[str]) -> str:
    """The pattern of the paths of these pages; ``homes`` are the addresses of the editions (empty, ``en/``)."""
    return f"^/({'|'.join(home for home in homes if home)})?{EMBED}/"
