"""What lint finds: one finding a fault, with its place and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazetteer.errors import SeedError

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class Finding:
    """One fault of the seeds.

    Attributes:
        code: which rule; `gazetteer seeds lint --rules` lists them.
        place: `file:line`, the file from `seeds/` on.
        mend: what to do about it.
        level: an `error` stops the build, a `warning` does not.

    >>> print(Finding("source", "seeds/person/names.tsv:12", "no source", "write editorial"))
    seeds/person/names.tsv:12: error source: no source; write editorial
    """

    code: str
    place: str
    message: str
    mend: str = ""
    level: str = ERROR

    @property
    def file(self) -> str:
        """The file, from `seeds/` on."""
        return self.place.rpartition(":")[0]

    @property
    def line(self) -> int:
        """The line, the header being 1."""
        return int(self.place.rpartition(":")[2])

    @property
    def reason(self) -> str:
        """What is wrong and how to mend it."""
        return f"{self.message}; {self.mend}" if self.mend else self.message

    def __str__(self) -> str:
        return f"{self.place}: {self.level} {self.code}: {self.reason}"


@dataclass
class Findings:
    """Findings collected so that one run shows all of them."""

    all: list[Finding] = field(default_factory=list)

    def add(self, code: str, place: str, message: str, mend: str = "", level: str = ERROR) -> None:
        """Note a fault."""
        self.all.append(Finding(code, place, message, mend, level))

    def sorted(self) -> list[Finding]:
        """In order of file, line, code."""
        return sorted(self.all, key=lambda f: (f.file, f.line, f.code, f.message))

    @property
    def errors(self) -> list[Finding]:
        """Those that stop the build, in order."""
        return [finding for finding in self.sorted() if finding.level == ERROR]

    def stop_if_any(self) -> None:
        """Raise a SeedError when there is an error; warnings stop nothing."""
        if errors := self.errors:
            raise SeedError(tuple(f"{f.place}: {f.code}: {f.reason}" for f in errors))
