"""One finding code per file; a file with ``check(draft)`` is an editorial rule and is run by the order of its name."""
