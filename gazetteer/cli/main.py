"""The commands, and how each ends: 0 found, 1 nothing found, 2 bad use with one line on stderr."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

import gazetteer
from gazetteer.cli import records
from gazetteer.cli.documents import Document, read_document
from gazetteer.cli.options import context_options, format_option
from gazetteer.cli.output import write
from gazetteer.cli.seeds import seeds
from gazetteer.errors import ArgumentError, GazetteerError
from gazetteer.model import Mention

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_HELP)
@click.version_option(gazetteer.__version__, prog_name="gazetteer")
def cli() -> None:
    """Turn the names of reporting into canonical entities.

    \b
    gazetteer annotate article.txt --on 2015-10-07     every mention, resolved
    gazetteer resolve "Federation Council"             one name, explained
    gazetteer show gz:islamic-state                    all about an entity
    gazetteer seeds lint                               what is wrong with the data's text files

    Exit codes: 0 found, 1 nothing found, 2 bad use.
    """


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@context_options
@click.option(
    "--metonyms",
    type=click.Choice(["literal", "institution"]),
    default="literal",
    show_default=True,
    help='Whether "Moscow" is the city, or the government it may stand for.',
)
@format_option("jsonl", "json", "csv", "html")
def annotate(
    files: tuple[str, ...],
    on: date | None,
    country: str | None,
    type_: str | None,
    release: str | None,
    metonyms: str,
    format_: str,
) -> int:
    """Resolve every mention in text files.

    - is standard input.

    \b
    gazetteer annotate article.txt --on 2015-10-07
    gazetteer annotate *.txt --format jsonl > mentions.jsonl
    gazetteer annotate article.txt --format html > article.html
    """
    documents = [read_document(file) for file in files]
    gz = gazetteer.load(release)
    wanted = {e.id for e in gz.entities(type=type_)} if type_ else None
    found: list[tuple[Document, list[Mention]]] = []
    for document in documents:
        mentions = gz.annotate(document.text, on=on, country=country, metonyms=metonyms)
        found.append((document, [m for m in mentions if wanted is None or _is_of(m, wanted)]))
    if format_ == "table":
        from gazetteer.cli import tables

        out = tables.console()
        for document, mentions in found:
            if len(found) > 1:
                out.rule(document.name)
            out.print(tables.annotated(document, mentions, gz.vocabulary))
    elif format_ == "html":
        from gazetteer.cli.page import page

        write(page(found, gz.vocabulary, f"gazetteer {gz.version} {gz.edition}"))
    else:
        rows = [records.of_mention(d.name, m) for d, mentions in found for m in mentions]
        write(records.write(rows, records.MENTION, format_))
    return 0 if any(mentions for _, mentions in found) else 1


@cli.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@context_options
@format_option("jsonl", "json", "csv")
def resolve(
    names: tuple[str, ...],
    on: date | None,
    country: str | None,
    type_: str | None,
    release: str | None,
    format_: str,
) -> int:
    """Say which entity each NAME names, and why.

    \b
    gazetteer resolve "the upper house" --country RU
    gazetteer resolve "Iraqi PM" --on 2015-10-07
    """
    gz = gazetteer.load(release)
    answers = gz.resolve_many(names, type=type_, country=country, on=on)
    if format_ == "table":
        from gazetteer.cli import tables

        out = tables.console()
        for answer in answers:
            out.print(tables.resolved(answer))
    else:
        rows = [records.of_resolution(answer) for answer in answers]
        write(records.write(rows, records.RESOLUTION, format_))
    return 0 if any(answer.candidates for answer in answers) else 1


@cli.command()
@click.argument("identity", metavar="ID")
@click.option("--release", metavar="DIR", help="A release other than the one shipped.")
def show(identity: str, release: str | None) -> int:
    """Show names, dates and relations of an ID.

    \b
    gazetteer show gz:islamic-state
    gazetteer show iso3166-1:IQ
    """
    from gazetteer.cli import card, tables

    gz = gazetteer.load(release)
    entity = gz.get(identity)
    if entity is None:
        raise ArgumentError(
            f"unknown id {identity!r}; for a name, try: gazetteer resolve {identity!r}"
        )
    names = {e.id: e.name for e in gz.entities()}
    tables.console().print(card.shown(entity, names, gz.vocabulary))
    return 0


@cli.command()
@click.option(
    "--seeds", "seeds_folder", default="seeds", show_default=True, metavar="DIR", help="The seeds."
)
@click.option(
    "--edition",
    type=click.Choice(["core", "full"]),
    help="Cities from 15,000 people on, or from 500; else what release.toml says.",
)
@click.option(
    "--out", metavar="DIR", help="Where to; else datasets, for the full edition build/full."
)
def build(seeds_folder: str, edition: str | None, out: str | None) -> int:
    """Build a release from the seeds.

    It is written whole, or not at all.
    """
    from rich.console import Console

    from gazetteer.curation.build import build as run_build

    place = Path(out or ("build/full" if edition == "full" else "datasets"))
    terminal = Console(stderr=True)
    with terminal.status("building") as status:
        release = run_build(Path(seeds_folder), place, step=status.update, edition=edition)
    built = gazetteer.load(release)
    write(f"{release}: {len(built):,} entities, {built.edition} {built.version}\n")
    return 0


cli.add_command(seeds)


@cli.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--out", metavar="DIR", help="Write CHANGES.md and changes.parquet there.")
def diff(old: str, new: str, out: str | None) -> int:
    """Tell what changed between two releases.

    \b
    gazetteer diff datasets/2026.11.0 datasets/2026.12.0 --out changes
    """
    from gazetteer.dataset.diff import changes, summary, write_changes
    from gazetteer.dataset.release import Release

    before, after = Release(Path(old)), Release(Path(new))
    found = write_changes(before, after, Path(out)) if out else changes(before, after)
    write(summary(before, after, found))
    return 0 if found else 1


@cli.command()
@click.option("--release", metavar="DIR", help="A release other than the one shipped.")
@click.option("--seeds", "folder", metavar="DIR", help="Count what the templates there make, too.")
def stats(release: str | None, folder: str | None) -> int:
    """Count entities and names by type, language, script and source.

    With --seeds, also how many names each template makes, and how many it drops and why.
    """
    from gazetteer.cli import tables
    from gazetteer.cli.counts import counted, tallied
    from gazetteer.dataset.locate import locate
    from gazetteer.dataset.release import Release

    out = tables.console()
    out.print(counted(Release(locate(release))))
    if folder:
        from gazetteer.curation.curated import tallies
        from gazetteer.curation.findings import Findings
        from gazetteer.curation.seeds import read_seeds

        out.print(tallied(tallies(read_seeds(Path(folder), Findings()))))
    return 0


@cli.command()
@click.argument("release", metavar="PATH")
def index(release: str) -> int:
    """Make the index of the release in the folder PATH anew.

    There is no need to: a release without an index gets one when it is first loaded. It lies in the
    user's cache, or in the release's folder where one came with it.

    \b
    gazetteer index build/full/2026.11.0
    """
    from gazetteer.index.make import renew

    path = renew(release)
    write(f"{path}: {path.stat().st_size / 1e6:.1f} MB\n")
    return 0


@cli.command()
@click.argument("release", metavar="[PATH]", required=False)
def verify(release: str | None) -> int:
    """Check every row and every byte of a release and of its index.

    Without PATH, the release that is shipped.
    """
    from gazetteer.dataset.locate import find
    from gazetteer.index.verify import verify as hold

    place = find(release)
    path = hold(place)
    write(f"{place}: every row is what the manifest says\n{path}: every byte is as written\n")
    return 0


def run() -> None:
    """The entry point: whatever goes wrong is one line on stderr and exit code 2."""
    try:
        sys.exit(cli.main(prog_name="gazetteer", standalone_mode=False) or 0)
    except (click.ClickException, GazetteerError) as error:
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        sys.stderr.write(f"gazetteer: {message}\n")
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _is_of(mention: Mention, wanted: set[str]) -> bool:
    candidates = mention.resolution.candidates
    return bool(candidates) and candidates[0].entity.id in wanted
