"""A key is found in a mapping, however many it has."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.load.compose import compose
from generator.load.nodes import Mapping, Scalar


@pytest.mark.parametrize("count", [1, 16, 17, 200])
def test_keys_of_small_and_large_mappings_are_found(count: int) -> None:
    text = "".join(f"key{number}: value{number}\n" for number in range(count))
    root, findings = compose(text, PurePosixPath("content/x.yaml"))
    assert isinstance(root, Mapping)
    assert not findings
    for number in range(count):
        key, value = root.key(f"key{number}"), root.get(f"key{number}")
        assert isinstance(key, Scalar)
        assert isinstance(value, Scalar)
        assert (key.span.line, value.text) == (number + 1, f"value{number}")
    assert root.get("nothing") is None
    assert root.key("nothing") is None
