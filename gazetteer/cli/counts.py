"""What a release holds, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gazetteer.cli.tables import plain_table
from gazetteer.dataset.release import Release

if TYPE_CHECKING:
    from gazetteer.curation.templates import Tally

_MOST = 12
_REASONS = {
    "said": "said already",
    "another's": "another's name",
    "twice": "word twice",
    "capped": "over the cap",
}
_TEMPLATES = "templates"


def counted(release: Release) -> Group:
    """Tables of counts; names that templates make stand apart."""
    sources = release.names.column("sources")
    curated = [at for at, listed in enumerate(sources) if _TEMPLATES not in listed]
    borne = sum(any(source != "editorial" for source in sources[at]) for at in curated)

    def of(column: str) -> list[str]:
        values = release.names.column(column)
        return [values[at] for at in curated]

    head = (
        f"{release.manifest.version} {release.manifest.edition}: {len(release.entities):,} entities,"
        f" {len(curated):,} names ({100 * borne // max(1, len(curated))} % borne out by a source"
        f" beside the editor), {len(sources) - len(curated):,} made by templates"
    )
    types = release.table("entities").column("type")
    return Group(
        Text(head),
        _most("type", "entities", types),
        _most("kind", "names", of("kind")),
        _most("language", "names", of("lang")),
        _most("script", "names", of("script")),
        _most("source", "names", (source for at in curated for source in sources[at])),
    )


def _most(what: str, of: str, values: Iterable[str]) -> Table:
    counts = Counter(values)
    table = plain_table(what, of)
    for value, count in counts.most_common(_MOST):
        table.add_row(value, f"{count:,}")
    if len(counts) > _MOST:
        rest = sum(counts.values()) - sum(count for _, count in counts.most_common(_MOST))
        table.add_row(f"{len(counts) - _MOST} more", f"{rest:,}")
    return table


def tallied(tallies: Iterable[Tally]) -> Table:
    """A table of templates: the names that each makes, and those it drops, by reason."""
    table = plain_table("template", "made", *_REASONS.values())
    for tally in tallies:
        dropped = (f"{tally.dropped.get(reason, 0):,}" for reason in _REASONS)
        table.add_row(tally.template, f"{tally.made:,}", *dropped)
    return table
