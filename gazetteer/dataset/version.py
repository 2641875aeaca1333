"""The version of the tables' shape, apart from their description, which a lookup has no need of."""

SCHEMA_VERSION = 1
"""Raised when a column appears, goes or changes its meaning."""
