"""The exceptions of the package, one tree:

    GazetteerError
    ├── ArgumentError   an argument no answer exists for (also a ValueError)
    ├── InputError      a document or file that cannot be read
    ├── DatasetError    a release that is missing, damaged or of another schema
    ├── SeedError       seed rows that are wrong, each with file, line and reason
    └── SourceError     a bulk source that is missing or not the pinned version

Each message says what was wrong, where, and what to do.
"""

from __future__ import annotations


class GazetteerError(Exception):
    """Whatever the package raises on purpose."""


class ArgumentError(GazetteerError, ValueError):
    """An argument is malformed or unknown: a type, a country, a date."""


class InputError(GazetteerError):
    """A document cannot be read as text."""


class DatasetError(GazetteerError):
    """A release is missing, damaged, or made for another version of the package."""


class SourceError(GazetteerError):
    """A bulk source of the build is missing or is not the version that is pinned."""


class SeedError(GazetteerError):
    """Seed rows are wrong; nothing was built.

    Attributes:
        findings: one line a fault, `file:line: reason`, in file order.
    """

    def __init__(self, findings: tuple[str, ...]) -> None:
        self.findings = findings
        count = len(findings)
        head = f"{count} wrong seed row{'s' if count > 1 else ''}; nothing was built"
        super().__init__("\n".join([head, *findings]))
