"""Biannian 编年: a public body's yearly report, kept as YAML, becomes a timeline anyone can check."""
