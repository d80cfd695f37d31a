"""Record to answers: indexes, neighbours, coverage. Pure functions."""
