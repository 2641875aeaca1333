"""What a person sees in a terminal."""

from __future__ import annotations

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from gazetteer.cli.colours import OTHER_TERMINAL, TERMINAL, group_of
from gazetteer.cli.documents import Document
from gazetteer.model import Mention, Resolution
from gazetteer.vocabulary import Vocabulary

_PIPED_WIDTH = 160


def console() -> Console:
    """The terminal; a pipe gets plain text wide enough for the tables."""
    found = Console(highlight=False)
    return found if found.is_terminal else Console(highlight=False, width=_PIPED_WIDTH)


def annotated(document: Document, mentions: list[Mention], vocabulary: Vocabulary) -> Group:
    """The text with its mentions marked, and a table of them."""
    marked, at = Text(), 0
    for mention in mentions:
        marked.append(document.text[at : mention.start])
        marked.append(mention.text, style=f"bold underline {_colour(mention, vocabulary)}")
        at = mention.end
    marked.append(document.text[at:])
    table = plain_table("at", "mention", "entity", "type", "score", "also", "id")
    for mention in mentions:
        answer = mention.resolution
        entity = answer.entity
        table.add_row(
            str(mention.start),
            Text(mention.text, style=_colour(mention, vocabulary)),
            entity.name if entity else f"{answer.status}: {_rivals(answer)}",
            entity.type if entity else "",
            f"{answer.score:.2f}" if entity else "",
            _aside(mention),
            entity.id if entity else "",
        )
    if not mentions:
        return Group(marked, Text("no mention found"))
    return Group(marked, Text(""), table)


def resolved(resolution: Resolution) -> Group:
    """The answer, its candidates and the reasons."""
    table = plain_table("score", "entity", "type", "countries", "id", "matched name")
    for candidate in resolution.candidates:
        entity = candidate.entity
        table.add_row(
            f"{candidate.score:.2f}",
            entity.name,
            entity.type,
            " ".join(entity.countries),
            entity.id,
            f"{candidate.name.text} ({candidate.name.kind})",
        )
    holder = [Text(f"holder: {resolution.holder.name}")] if resolution.holder else []
    return Group(Text(resolution.explain()), *holder, *([table] if table.rows else []))


def plain_table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "type", "score"))
    return table


def _colour(mention: Mention, vocabulary: Vocabulary) -> str:
    entity = mention.resolution.entity
    group = group_of(entity.type if entity else None, vocabulary)
    return TERMINAL.get(group, OTHER_TERMINAL)


def _rivals(resolution: Resolution) -> str:
    return ", ".join(c.entity.name for c in resolution.candidates[:2])


def _aside(mention: Mention) -> str:
    if mention.resolution.holder:
        return f"held by {mention.resolution.holder.name}"
    return f"or {mention.metonymic.name}" if mention.metonymic else ""
