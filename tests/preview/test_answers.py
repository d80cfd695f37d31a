"""What the preview answers to requests, also to those no browser sends."""

from __future__ import annotations

import contextlib
import re
import socket
from contextlib import suppress

import pytest

from generator.bundle.policy import HEADERS
from tests.preview.session import Session


def asked(session: Session, request: bytes) -> bytes:
    """All that is answered to bytes that a browser would not send."""
    with socket.create_connection(("127.0.0.1", int(session.address.split(":")[2].rstrip("/"))), timeout=60) as talk:
        talk.sendall(request)
        with suppress(OSError):  # the server may have hung up by then; what it answered is read all the same
            talk.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: talk.recv(65_536), b""))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8000", "127.0.0.1:8000"])
def test_it_answers_to_the_names_of_this_machine(session: Session, host: str) -> None:
    assert asked(session, f"GET /about/ HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()).startswith(b"HTTP/1.0 200")


@pytest.mark.parametrize(
    "head",
    [
        "Host: evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: localhost.",
        "Host: 0.0.0.0",
        "Host: user@evil.example",
        "Host: [",
        "Host: ",
        "Accept: */*",
        "Host: localhost\r\nHost: evil.example",
    ],
)
@pytest.mark.parametrize("path", ["/", "/__preview__/state"])
def test_it_answers_to_no_other_name(session: Session, head: str, path: str) -> None:
    """A page of somebody else's whose name is made to lead here reads nothing (DNS rebinding)."""
    answer = asked(session, f"GET {path} HTTP/1.1\r\n{head}\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.0 421")
    assert "编年".encode() not in answer


def test_a_proxys_address_counts_too(session: Session) -> None:
    answer = asked(session, b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith(b"HTTP/1.0 421")


@pytest.mark.parametrize("path", ["/", "/about/", "/nothing", "/events", "/__preview__/state", "/feed.json"])
def test_head_is_get_without_the_body(session: Session, path: str) -> None:
    head, rest = asked(session, f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()).split(b"\r\n\r\n", 1)
    assert rest == b""
    assert all(f"{name}: {value}".encode() in head for name, value in HEADERS.items())
    if path != "/__preview__/state":  # which does not end
        full = asked(session, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()).split(b"\r\n\r\n")[0]
        undated = re.compile(rb"Date: [^\r]*")
        assert undated.sub(b"", head) == undated.sub(b"", full)


def test_who_does_not_come_to_the_point_stops_nobody_and_is_let_go(session: Session) -> None:
    """Half-open, slow and endless requests."""
    place = ("127.0.0.1", int(session.address.split(":")[2].rstrip("/")))
    with contextlib.ExitStack() as open_:
        silent = [open_.enter_context(socket.create_connection(place, timeout=60)) for _ in range(20)]
        for number, talk in enumerate(silent):
            talk.sendall(b"GET / HTTP/1.1\r\nHost: loc"[: number * 2])
        assert session.get("about/")[0] == 200
        assert b" 200 " not in asked(session, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 70_000)
        assert all(talk.recv(1) == b"" for talk in silent)  # closed by the other side


@pytest.mark.parametrize(
    "path",
    [
        "../mkdocs.yml",
        "%2e%2e/mkdocs.yml",
        "__preview__/source/mkdocs.yml",
        "nothing/",
        "__preview__/source/content/../mkdocs.yml",
        "%2fetc/passwd",
        "..%5cmkdocs.yml",
        "%00",
    ],
)
def test_nothing_else_is_served(session: Session, path: str) -> None:
    assert session.get(path)[0] == 404
