"""What web servers are to be told of a site: the policy, compression, and how long a file may be kept.

A file whose name holds a digest never changes and is kept for a year; all else is asked for again, which costs a
reader one small answer as long as it is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from urllib.parse import SplitResult

from generator.bundle.policy import EMBEDDED, HEADERS, embedded
from generator.files.addresses import EMBED

KEPT: Final = "public, max-age=31536000, immutable"
ASKED_FOR: Final = "no-cache"
DIGEST: Final = r"[-.][0-9a-f]{8}([0-9a-f]{4})?\.(min\.)?(js|css)$"
"""How the names end of files whose bytes they tell: ours have twelve digits, Material's eight."""

_KEPT_BY_FOLDER: Final = (
    "/assets/charts/echarts.*", "/assets/javascripts/bundle.*", "/assets/stylesheets/main.*",
    "/assets/stylesheets/palette.*",
)  # fmt: skip
"""The same for hosts that know no patterns: the largest of them, which no other file shares a beginning with."""

_TYPES: Final = {"csv": "text/csv", "ics": "text/calendar", "webmanifest": "application/manifest+json",
                 "yaml": "application/yaml"}  # fmt: skip
"""Types that servers do not know by themselves, by the ends of names."""

_COMPRESSED: Final = (
    "application/atom+xml application/javascript application/json application/manifest+json application/xml "
    "application/yaml image/svg+xml text/calendar text/css text/csv text/javascript text/plain text/xml"
)
"""Types that get smaller, besides text/html, which nginx compresses anyway."""


_FRAMED: Final = {name: value for name, value in EMBEDDED.items() if HEADERS[name] != value}
"""What is sent otherwise with pages that others may show in a frame."""


@dataclass(frozen=True, slots=True)
class Hosted:
    """A site on a server: its address, the folder it lies in there, the addresses of its editions from its root."""

    address: SplitResult
    folder: PurePath
    homes: tuple[str, ...] = ("",)


def headers(site: Hosted) -> str:
    """``_headers``, which Netlify, Cloudflare Pages and others read at the root of a site.

    Where several rules hold, one host takes the narrowest, another sends all unless a line with ``!`` takes one back.
    """
    kept = {path: {"Cache-Control": KEPT} for path in _KEPT_BY_FOLDER}
    framed = {f"/{home}{EMBED}/*": _FRAMED for home in site.homes}
    back = "".join(f"  ! {name}\n" for name in _FRAMED)
    return "".join(
        [
            *(_rule(path, given) for path, given in {"/*": HEADERS, **kept}.items()),
            *(_rule(path, given).replace("\n", f"\n{back}", 1) for path, given in framed.items()),
        ]
    )


def _rule(path: str, given: Mapping[str, str]) -> str:
    return "\n".join((path, *(f"  {name}: {value}" for name, value in given.items()), ""))


def nginx(site: Hosted) -> str:
    """A file for ``conf.d`` of nginx."""
    port = site.address.port or 80
    sent = "\n".join(
        f"    add_header {name} {_variable(name) if name in _FRAMED else _quoted(value)} always;"
        for name, value in HEADERS.items()
    )
    maps = "\n".join(_map(name, embedded(site.homes)) for name in _FRAMED)
    types = "\n".join(
        rf"    location ~ \.{end}$ {{ types {{}} default_type {type_}; }}" for end, type_ in _TYPES.items()
    )
    return f"""\
map $uri $biannian_cache {{
    default "{ASKED_FOR}";
    "~{DIGEST}" "{KEPT}";
}}
{maps}

server {{
    listen {port};
    listen [::]:{port};
    server_name {site.address.hostname};
    root "{site.folder.as_posix()}";
    error_page 404 /404.html;
    absolute_redirect off;
    charset utf-8;
    charset_types {_COMPRESSED};
    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 1024;
    gzip_types {_COMPRESSED};
    add_header Cache-Control $biannian_cache always;
{sent}
{types}
    location ~ /\\.(?!well-known/) {{ return 404; }}
}}
"""


def _quoted(value: str) -> str:
    return f'"{value}"'


def _variable(header: str) -> str:
    return f"$biannian_{header.lower().replace('-', '_')}"


def _map(header: str, framed: str) -> str:
    return (
        f'map $uri {_variable(header)} {{\n    default "{HEADERS[header]}";\n    "~{framed}" "{EMBEDDED[header]}";\n}}'
    )


def caddy(site: Hosted) -> str:
    """A Caddyfile, which also sees to certificates where the address is https."""
    secure = site.address.scheme == "https"
    address = site.address.netloc if secure else f"http://{site.address.netloc}"
    sent = "\n".join(f'\t\t{name} "{value}"' for name, value in HEADERS.items() if name not in _FRAMED)
    framed = "\n".join(
        f'\theader @framed {name} "{value}"\n\theader @unframed {name} "{HEADERS[name]}"'
        for name, value in _FRAMED.items()
    )
    types = "\n".join(
        f'\t@{end} path *.{end}\n\theader @{end} >Content-Type "{type_}; charset=utf-8"'
        for end, type_ in _TYPES.items()
    )
    return f"""\
{address} {{
	root * "{site.folder.as_posix()}"
	encode zstd gzip
	header {{
{sent}
	}}
	@kept path_regexp {DIGEST}
	@asked_for not path_regexp {DIGEST}
	header @kept Cache-Control "{KEPT}"
	header @asked_for Cache-Control "{ASKED_FOR}"
	@framed path_regexp {embedded(site.homes)}
	@unframed not path_regexp {embedded(site.homes)}
{framed}
{types}
	@hidden {{
		path_regexp /\\.
		not path /.well-known/*
	}}
	error @hidden 404
	file_server
	handle_errors {{
		rewrite * /404.html
		file_server
	}}
}}
"""


HOSTS: Final[dict[str, Callable[[Hosted], str]]] = {"caddy": caddy, "headers": headers, "nginx": nginx}
"""What ``biannian host`` writes, by name."""
