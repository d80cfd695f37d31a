"""``python -m generator`` is ``biannian``."""

from generator.cli.main import main

main()
