"""Disk to YAML nodes with positions: the only reader of ``content/``."""
