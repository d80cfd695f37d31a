"""Nodes to a checked record, with every finding on the way."""
