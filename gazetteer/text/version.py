"""The version of the derived keys, apart from their making, which a lookup by match key has no need of."""

KEYS_VERSION = 4
"""Raised whenever a stored name gets other derived keys; an index says which version made its own."""
