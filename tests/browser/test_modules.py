"""The pure modules of the browser's half run in node, without a browser, on the payload of the record."""

from __future__ import annotations

from pathlib import Path

from tests.browser import modules
from tests.this_record import this_record


def test_the_modules_do_what_their_tests_say_and_nearly_all_of_their_lines_run(tmp_path: Path) -> None:
    modules.write(tmp_path, this_record())
    done = modules.run(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
