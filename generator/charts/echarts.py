"""ECharts as published on npm: in our wheel or in an installed package, checked, made a classic script.

The package only carries the file. What counts is the digest, so another carrier can take its place.
Readers get a bundle of the parts the site uses where Node has made it, else the whole file.
"""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path
from typing import Final

VERSION: Final = "6.1.0"
DIGESTS: Final = {"6.1.0": "28515f26aa57f87eb1e4ed4eb446927eaf329b5f5e02b4bfd4b0264fea40d1da"}
"""SHA-256 of ``dist/echarts.esm.min.js`` in npm's ``echarts``, by version."""

CARRIED: Final = Path(__file__).with_name("echarts.esm.min.js")
"""Where a wheel has the file (``setup.py`` puts it there); a checkout has none."""

BUNDLE: Final = Path(__file__).parents[1] / "browser" / "dist" / "echarts.js"
"""Where ``npm run echarts`` in ``generator/browser`` puts the bundle, out of pinned ECharts and esbuild."""

BUNDLE_DIGEST: Final = "8c3e60654762318e8d6c0d067d7bd6fedf05d5ea5bd91bae4e922b9e8359ad59"
"""SHA-256 of the bundle; esbuild writes the same bytes everywhere."""

LICENCE_DIGEST: Final = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
"""SHA-256 of the Apache License 2.0 as the Apache Software Foundation publishes it."""

# The carrier brings ECharts without its licence. The same texts come with two packages we have anyway.
_APACHE: Final = ("watchdog", "licenses/LICENSE")
_BSD: Final = ("markupsafe", "LICENSE.txt")
_NOTICE: Final = """\
Apache ECharts
Copyright 2017-2026 The Apache Software Foundation

This product includes software developed at
The Apache Software Foundation (https://www.apache.org/).

It is licensed under the Apache License 2.0 (echarts-LICENSE.txt). The file on this site is
echarts.esm.min.js of ECharts {version}, wrapped so that it runs as a classic script, or a bundle
of those parts of ECharts {version} that the site uses.

ECharts contains parts of d3.js, Copyright 2010-2016 Mike Bostock, and
ZRender, Copyright (c) 2013, Baidu Inc. All rights reserved. Both under these conditions:

"""
_PACKAGE: Final = "instaui-echarts"
_FILE: Final = "static/echarts.esm.min.js"


class EchartsError(RuntimeError):
    """ECharts is not there, or is not the file that was published."""


def read(package: str = _PACKAGE) -> bytes:
    """Read ``echarts.esm.min.js``, from beside this module or from the package that carries it, and check its digest.

    Raises EchartsError when it is missing or differs.
    """
    return check(CARRIED.read_bytes() if CARRIED.is_file() else _installed(package, _FILE))


def browser(bundle: Path = BUNDLE) -> bytes:
    """ECharts for the reader's browser: a classic script that defines ``echarts``.

    The bundle where it is the one whose digest is pinned, else the whole file; raises EchartsError as ``read`` does.
    """
    if bundle.is_file() and hashlib.sha256(data := bundle.read_bytes()).hexdigest() == BUNDLE_DIGEST:
        return data
    return classic(read().decode()).encode()


def licence() -> bytes:
    """The licence ECharts is under, to go with every copy of it.

    Raises EchartsError when its text is not at hand.
    """
    text = _installed(*_APACHE)
    if hashlib.sha256(text).hexdigest() != LICENCE_DIGEST:
        msg = f"the licence of ECharts is missing: {_APACHE[0]} no longer carries the Apache License 2.0"
        raise EchartsError(msg)
    return text


def notice() -> str:
    """The notice of ECharts and of what it contains.  Raises EchartsError as ``licence`` does."""
    _, start, conditions = _installed(*_BSD).decode().partition("Redistribution and use")
    if not start:
        msg = f"the licence of ECharts is missing: {_BSD[0]} no longer carries the BSD 3-Clause License"
        raise EchartsError(msg)
    return _NOTICE.format(version=VERSION) + start + conditions


def _installed(package: str, name: str) -> bytes:
    """A file of an installed package, by the end of its path."""
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError as error:
        msg = f"ECharts is missing: the package {package} is not installed"
        raise EchartsError(msg) from error
    found = next((file for file in files if file.as_posix().endswith(name)), None)
    if found is None:
        msg = f"ECharts is missing: the package {package} holds no {name}"
        raise EchartsError(msg)
    return Path(str(found.locate())).read_bytes()


def check(data: bytes) -> bytes:
    """Return the file as it is, or raise EchartsError when it is not what npm published."""
    digest = hashlib.sha256(data).hexdigest()
    if digest != DIGESTS[VERSION]:
        msg = f"{_FILE} is not ECharts {VERSION}: its SHA-256 is {digest}, not {DIGESTS[VERSION]}"
        raise EchartsError(msg)
    return data


def classic(module: str) -> str:
    """Turn the minified ES module into a script that defines ``echarts``.

    A module cannot run from ``file://`` nor in a bare engine. All its exports stand in one
    ``export{local as name,…}`` at its end.
    """
    body, _, exports = module.rpartition("export{")
    names = exports.strip().removesuffix(";").removesuffix("}").split(",")
    pairs = [name.partition(" as ") for name in names]
    members = ",".join(f"{name or local}:{local}" for local, _, name in pairs)
    return f"(function(){{{body};globalThis.echarts={{{members}}};}})();"
