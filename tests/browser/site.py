"""The built site, served under the strict policy hosts ask for, and the browser that opens it."""

from __future__ import annotations

import functools
import http.server
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from generator.bundle.policy import EMBEDDED, HEADERS, embedded

WITHOUT: Final = (
    "AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades MediaRouter "
    "NetworkTimeServiceQuerying OptimizationHints PaintHolding ThirdPartyStoragePartitioning "
    "WebUIOmniboxPopup WebUIOmniboxAimPopup"
).split()
"""What the browser does without: the last flag of this name holds, so it repeats what Playwright turns off.

The popups of the address bar are pages of their own, loaded for each window: more work than the page under test.
"""
FLAGS: Final = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    f"--disable-component-update --disable-sync --disable-features={','.join(WITHOUT)}"
).split()
KINDS: Final = (
    "",
    "timeline/",
    "events/",
    "events/kunshan-elder-rescue/",
    "entities/",
    "entities/suqian-police-digital-intelligence/",
    "topics/",
    "topics/telecom-fraud/",
    "stories/",
    "stories/missing-to-found/",
    "regions/",
    "regions/320000/",
    "regions/320100/",
    "indicators/",
    "indicators/drone-takeoff-time/",
    "sources/",
    "sources/jiangsu-2023/",
    "compare/",
    "graph/",
    "coverage/",
    "changes/",
    "data/",
    "search/",
    "about/",
)
"""One address of every kind of page."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files under the strict policy, without a word."""

    def end_headers(self) -> None:
        framed = re.match(embedded(["", "en/"]), self.path)
        for name, value in (EMBEDDED if framed else HEADERS).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve ``folder`` on this machine under the strict policy; yield its address."""
    serving = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serving) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's chromium; ``CHROMIUM`` names another one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield browser
        browser.close()


def browser_path() -> str:
    """Where the browser is."""
    path = os.environ.get("CHROMIUM", "chromium")
    return path if "/" in path else f"/usr/bin/{path}"
