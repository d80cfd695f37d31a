"""The explorer: every event as data that the reader's browser narrows, and the script that does it."""
