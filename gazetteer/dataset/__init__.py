"""A release on disk: its tables, its metadata, reading and writing it."""
