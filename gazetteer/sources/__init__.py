"""Bulk sources, one module each: a pinned package in, rows with their source out. Build time only."""
