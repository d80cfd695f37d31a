"""What a source says of its passage index, and what is meant where it says nothing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.sources import IndexOrigin


def test_an_index_that_names_no_version_is_of_the_first() -> None:
    assert IndexOrigin().reader == 1
    assert IndexOrigin(reader=1) == IndexOrigin()


def test_no_version_comes_before_the_first() -> None:
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        IndexOrigin(reader=0)
