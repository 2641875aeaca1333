"""`gazetteer seeds add-name` and `add-entity`: a row into the right file, or why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.cli.output import write
from gazetteer.errors import ArgumentError

if TYPE_CHECKING:
    from gazetteer.curation.add import Draft
    from gazetteer.curation.seeds import Seeds
    from gazetteer.curation.tsv import Row

_folder = click.option(
    "--seeds", "folder", default="seeds", show_default=True, metavar="DIR", help="The seeds."
)
_from = click.option("--from", "from_", default="", metavar="DATE", help="2014, 2014-06 or a day.")
_to = click.option("--to", default="", metavar="DATE", help="The first day it no longer was.")
_source = click.option(
    "--source", "sources", multiple=True, default=("editorial",), metavar="ID", show_default=True,
    help="What bears it out, as sources.toml calls it; may stand several times.",
)  # fmt: skip


@click.command()
@click.argument("entity", required=False, metavar="[ENTITY]")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--kind", metavar="K", help="short, abbreviation, former, native, nickname, …")
@click.option("--lang", metavar="TAG", help="en, ar, ar-Latn; else guessed from the script.")
@_from
@_to
@click.option("--scope", default="", metavar="CC…", help="Where it names the entity: IQ, or IQ SY.")
@click.option("--weak", is_flag=True, help="It is also a common word, or another's name.")
@_source
@_folder
def add_name(
    entity: str | None,
    text: str | None,
    kind: str | None,
    lang: str | None,
    from_: str,
    to: str,
    scope: str,
    weak: bool,
    sources: tuple[str, ...],
    folder: str,
) -> int:
    """Add a name to an ENTITY, given by its id or a name of it.

    What is not given is asked. A name that another entity has is shown, and is added only when scope,
    dates or --weak tell the two apart.

    \b
    gazetteer seeds add-name gz:badr-organization "Badr Corps" --kind former --to 2003
    gazetteer seeds add-name "Badr Organization" "منظمة بدر" --kind native
    gazetteer seeds add-name
    """
    from gazetteer.curation import add
    from gazetteer.curation.seeds import NAMES

    seeds = _read(folder)
    asks = kind is None and (entity is None or text is None)
    entity = entity or click.prompt("Entity (its id or a name of it)")
    identity = _one_entity(seeds, entity)
    text = text or click.prompt("The name to add")
    kinds = [k.id for k in seeds.vocabulary.kinds if k.id not in ("canonical", "surname")]
    kind = kind or click.prompt("Kind", type=click.Choice(kinds), default="short")
    guess = add.language_of(text)
    lang = lang or (click.prompt("Language", default=guess) if asks else guess)
    cells = {
        "id": identity, "text": text, "kind": kind, "lang": lang, "from": from_, "to": to,
        "scope": scope, "strength": "weak" if weak else "strong", "sources": " ".join(sources),
    }  # fmt: skip
    return _finish(lambda: add.draft_name(Path(folder), seeds, cells), folder, NAMES)


@click.command()
@click.option("--type", "type_", prompt="Type", metavar="T", help="A leaf type, e.g. armed_group.")
@click.option("--name", prompt="Name in English", metavar="TEXT", help="The one display name.")
@click.option("--id", "identity", default="", metavar="ID", help="Else made from the name.")
@click.option("--countries", prompt=True, default="", metavar="CC…", help="Main one first.")
@click.option("--tier", prompt="Tier, 1 (rare) to 5 (household name)", default="2", metavar="1-5",
              help="How likely reporting means it.")  # fmt: skip
@click.option("--description", prompt=True, default="", metavar="TEXT",
              help="A noun phrase, at most 90 characters.")  # fmt: skip
@click.option("--other-types", default="", metavar="T…", help="What it truly is besides.")
@click.option("--family-name", default="", metavar="TEXT", help="Which part is the surname.")
@click.option("--seats", default="", metavar="N", help="How many hold an office at once.")
@_from
@_to
@_source
@_folder
def add_entity(type_: str, folder: str, sources: tuple[str, ...], **cells: str) -> int:
    """Add an entity.

    What is not given is asked. An entity that has the name already is shown.

    \b
    gazetteer seeds add-entity --type armed_group --name "Badr Organization" --countries IQ --tier 4
    gazetteer seeds add-entity
    """
    from gazetteer.curation import add
    from gazetteer.curation.seeds import ENTITIES

    seeds = _read(folder)
    types = {entry.id for entry in seeds.vocabulary.types}
    if type_ not in types:
        raise ArgumentError(f"unknown type {type_!r}; there are: {', '.join(sorted(types))}")
    cells["id"], cells["from"] = cells.pop("identity"), cells.pop("from_")
    row = cells | {"sources": " ".join(sources)}
    return _finish(lambda: add.draft_entity(Path(folder), seeds, type_, row), folder, ENTITIES)


def _read(folder: str) -> Seeds:
    from gazetteer.curation.findings import Findings
    from gazetteer.curation.seeds import read_seeds

    return read_seeds(Path(folder), Findings())


def _one_entity(seeds: Seeds, text: str) -> str:
    """The id of the one entity that is meant.

    Raises:
        ArgumentError: there is none, or there are several.
    """
    from gazetteer.curation.add import entities_named
    from gazetteer.curation.rules.rule import bulk_type

    found = entities_named(seeds, text)
    if not found and bulk_type(text):
        return text
    if not found:
        raise ArgumentError(
            f"no entity of the seeds is called {text!r}; look with: gazetteer seeds why {text!r},"
            " or add it with: gazetteer seeds add-entity"
        )
    if len(found) > 1:
        listed = "\n".join(
            f"  {e.row['id']}  {e.row['name']}  {e.row['description']}" for e in found
        )
        raise ArgumentError(f"{text!r} names several entities; give an id:\n{listed}")
    return found[0].row["id"]


def _finish(draft_of: Callable[[], Draft], folder: str, columns: str) -> int:
    from gazetteer.curation.add import write_row
    from gazetteer.curation.tsv import shown

    try:
        draft = draft_of()
    except ValueError as error:
        raise ArgumentError(str(error)) from None
    for rival in draft.rivals:
        write(f"also named so: {_line(rival)}\n")
    for finding in draft.findings:
        write(f"{finding.level} {finding.code}: {finding.reason}\n")
    if not draft.is_sound:
        write("not added\n")
        return 1
    line = write_row(draft, columns)
    write(f"{shown(draft.path, Path(folder))}:{line}: {_cells(draft.row)}\n")
    return 0


def _line(row: Row) -> str:
    return f"{row.place}: {_cells(row)}"


def _cells(row: Row) -> str:
    return " · ".join(filter(None, row.cells.values()))
