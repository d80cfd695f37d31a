"""Measurements beside a peer in the same run: ratios, CPU seconds and peak memory, never time limits."""
