"""What the static files are as an interface, for programs: OpenAPI 3.1, version 1 of their addresses.

The document lies in a folder of its version; the files it describes lie above it, where they always were.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from generator.render.downloads.about import About
from generator.render.downloads.rows import Dataset
from generator.render.downloads.whole import MEDIA, names

OPENAPI: Final = "v1/openapi.json"
"""Where it lies among the downloads."""


def openapi(datasets: Iterable[Dataset], about: About) -> dict[str, Any]:
    """The description of every download; its schemas are those that are published beside it."""
    paths: dict[str, Any] = {}
    for dataset in datasets:
        said, schema = dataset.description, {"$ref": f"../schema/{dataset.name}.json"}
        paths[f"/{dataset.name}.json"] = _file(dataset.name, said, "application/json", schema)
        paths[f"/{dataset.name}.csv"] = _file(f"{dataset.name}-csv", said, "text/csv", {"type": "string"})
    for name in names():
        paths[f"/{name}"] = _file(name.replace(".", "-"), "The whole record in one file.", MEDIA[name], {})
    package = {"type": "object"}
    paths["/datapackage.json"] = _file("datapackage", "What describes the tables.", "application/json", package)
    return {"openapi": "3.1.0", "info": _info(about), "servers": [{"url": "../"}], "paths": paths}


def _info(about: About) -> dict[str, Any]:
    licence = about.licence
    return {
        "title": about.title.said("en"),
        "version": "1",
        **({"description": about.description.said("en")} if about.description else {}),
        **({"license": {"name": licence.title.said("en"), "identifier": licence.name}} if licence else {}),
    }


def _file(id_: str, said: str, media: str, schema: dict[str, str]) -> dict[str, Any]:
    """One file, which needs no key and takes no parameter."""
    answer = {"description": said, "content": {media: {"schema": schema} if schema else {}}}
    return {"get": {"operationId": id_, "summary": said, "security": [], "responses": {"200": answer}}}
