"""The preview over HTTP, for this machine only: the site, its own script, and the stream of its state."""

from __future__ import annotations

import mimetypes
from functools import partial
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from generator.mkdocs_plugin.lazy import SiteError
from generator.preview import pages
from generator.preview.report import SOURCE, event
from generator.preview.state import Preview, State

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The policy the site is made for; under it a preview shows what a strict host would refuse."""

_OWN: Final = "/__preview__/"
_SCRIPT: Final = '<script src="/__preview__/preview.js" data-version="{version}" defer></script>'
_TYPES: Final = {".js": "text/javascript", ".md": "text/markdown", ".yaml": "text/yaml", ".csv": "text/csv"}
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
    def __init__(self, preview: Preview, *arguments: object) -> None:
        self._preview = preview
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer; a browser that leaves in the middle is no error."""
        path = unquote(urlsplit(self.path).path)
        try:
            if path == f"{_OWN}state":
                self._stream()
            elif path.startswith(_OWN):
                self._own(path)
            else:
                self._site(path, self._preview.state)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

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
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
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
        seen: State | None = None
        while True:
            state = self._preview.wait(seen, _ALIVE)
            self.wfile.write(b":\n\n" if state is seen else event(state))
            seen = state
