"""The set of artifacts and the only writer of output."""
