"""ECharts as published on npm: found in an installed package, checked, made a classic script.

The package only carries the file. What counts is the digest, so another carrier can take its place.
"""

from __future__ import annotations

import hashlib
from importlib import metadata
from typing import Final

VERSION: Final = "6.1.0"
DIGESTS: Final = {"6.1.0": "28515f26aa57f87eb1e4ed4eb446927eaf329b5f5e02b4bfd4b0264fea40d1da"}
"""SHA-256 of ``dist/echarts.esm.min.js`` in npm's ``echarts``, by version."""

_PACKAGE: Final = "instaui-echarts"
_FILE: Final = "static/echarts.esm.min.js"


class EchartsError(RuntimeError):
    """ECharts is not there, or is not the file that was published."""


def read(package: str = _PACKAGE) -> bytes:
    """Read ``echarts.esm.min.js`` from the package that carries it, and check its digest.

    Raises EchartsError when it is missing or differs.
    """
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError as error:
        msg = f"ECharts is missing: the package {package} is not installed"
        raise EchartsError(msg) from error
    found = next((file for file in files if file.as_posix().endswith(_FILE)), None)
    if found is None:
        msg = f"ECharts is missing: the package {package} holds no {_FILE}"
        raise EchartsError(msg)
    return check(found.locate().read_bytes())  # type: ignore[attr-defined]


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
