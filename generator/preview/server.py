"""The preview over HTTP, for this machine only: the site, its own script, and the stream of its state.

A connection carries one request (HTTP/1.0).
"""

from __future__ import annotations

import mimetypes
from functools import partial
from hashlib import blake2b
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from io import BufferedReader
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from generator.bundle.policy import HEADERS
from generator.mkdocs_plugin.lazy import SiteError
from generator.preview import pages
from generator.preview.patience import RequestReader
from generator.preview.report import SOURCE, event
from generator.preview.state import Preview, State

_OWN: Final = "/__preview__/"
_SCRIPT: Final = '<script src="/__preview__/preview.js" data-version="{version}" defer></script>'
_TYPES: Final = {".js": "text/javascript", ".md": "text/markdown", ".yaml": "text/yaml", ".csv": "text/csv"}
_HOSTS: Final = frozenset({"127.0.0.1", "localhost", "::1"})
"""The names of this machine: under any other one a page of somebody else's could read the preview (DNS rebinding)."""
_PATIENCE: Final = 30.0
"""Seconds that a browser may take to accept a piece of an answer."""
_ALIVE: Final = 10.0
"""Seconds after which a silent stream says that it lives, and learns that its page is gone."""


def serve_on(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server for the preview that already listens; ``serve_forever`` answers.

    Raises OSError when the port is taken.
    """
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, preview))
    server.daemon_threads = True  # a stream ends with its page, or with us
    return server


class _Handler(BaseHTTPRequestHandler):
    server_version = "biannian"
    sys_version = ""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        self._preview = preview
        super().__init__(*arguments)  # type: ignore[arg-type]

    def setup(self) -> None:
        """Give a request a time and a size, and an answer a time for each of its pieces."""
        super().setup()
        self.rfile.close()
        self.rfile = BufferedReader(RequestReader(self.connection))

    def handle_one_request(self) -> None:
        """Answer, or let go who does not come to the point, or leaves in the middle."""
        try:
            super().handle_one_request()
        except (TimeoutError, ConnectionError):
            self.close_connection = True

    def parse_request(self) -> bool:
        """Read a request to the end of its head; refuse one for another host than this machine."""
        if not super().parse_request():
            return False
        self.connection.settimeout(_PATIENCE)
        if self._host() in _HOSTS:
            return True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST, explain="This preview answers to 127.0.0.1 and localhost only.")
        return False

    def _host(self) -> str | None:
        """The host that is asked for, without its port; None when there is none, or more than one."""
        try:
            target = urlsplit(self.path).netloc  # a proxy's client names the host here too
            named = {*self.headers.get_all("Host", ()), *filter(None, [target])}
            return urlsplit(f"//{named.pop()}").hostname if len(named) == 1 else None
        except ValueError:
            return None

    def do_HEAD(self) -> None:
        """Answer without the body."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer with a file of the site, one of the preview's own, or its state."""
        path = unquote(urlsplit(self.path).path)
        if path == f"{_OWN}state":
            self._stream()
        elif path.startswith(_OWN):
            self._own(path)
        else:
            self._site(path, self._preview.state)

    def end_headers(self) -> None:
        """Send with every answer what a strict host sends."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal belongs to saves and findings."""

    def _site(self, path: str, state: State) -> None:
        if state.site is None:
            self._html(503, pages.nothing_yet(state, self._preview.project), state)
            return
        wanted = path.removeprefix("/")
        try:
            data = state.site.get(f"{wanted}index.html" if path.endswith("/") else wanted)
            if data is not None:
                self._file(wanted or "/", data, state)
            elif state.site.get(f"{wanted}/index.html") is not None:
                self._redirect(f"{path}/")
            else:
                self._html(404, (state.site.get("404.html") or b"").decode(), state)
        except SiteError as error:
            self._html(500, pages.failed(str(error)), state)

    def _own(self, path: str) -> None:
        state = self._preview.state
        file = path.removeprefix(SOURCE)
        name = path.removeprefix(_OWN)
        if name in {"preview.js", "preview.css"}:
            data = resources.files("generator.browser").joinpath("preview", name).read_bytes()
            self._file(name, data, state)
        elif file in {str(finding.span.file) for finding in state.findings}:
            self._html(200, pages.source(self._preview.project / file, file) or "", state)
        else:
            self._html(404, pages.failed(path), state)

    def _file(self, path: str, data: bytes, state: State) -> None:
        if path.endswith(("/", ".html")):
            self._html(200, data.decode(), state)
            return
        suffix = PurePosixPath(path).suffix
        kind = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
        text = kind.startswith("text/") or suffix in {".json", ".xml", ".svg"}
        self._send(200, data, f"{kind}; charset=utf-8" if text else kind)

    def _html(self, status: int, page: str, state: State) -> None:
        head, body, tail = page.rpartition("</body>")
        script = _SCRIPT.format(version=state.version)
        self._send(status, f"{head}{script}{body}{tail}".encode(), "text/html; charset=utf-8")

    def _send(self, status: int, data: bytes, kind: str) -> None:
        mark = f'"{blake2b(data, digest_size=16).hexdigest()}"'
        if status == 200 and self.headers.get("If-None-Match") == mark:
            status, data = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("ETag", mark)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", quote(f"/{path.lstrip('/')}"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        seen: State | None = None
        while True:
            state = self._preview.wait(seen, _ALIVE)
            self.wfile.write(b":\n\n" if state is seen else event(state))
            seen = state
