"""`gazetteer seeds`: the tools by which the data is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

import gazetteer
from gazetteer.cli.additions import add_entity, add_name
from gazetteer.cli.options import context_options
from gazetteer.cli.output import write

_seeds = click.option(
    "--seeds", "folder", default="seeds", show_default=True, metavar="DIR", help="The seeds."
)


@click.group()
def seeds() -> None:
    """Check, tidy and extend the seeds, the text files that the data is made of.

    \b
    gazetteer seeds why "Badr Corps"                   what a name is today, and the rows behind it
    gazetteer seeds add-name gz:badr-organization "Badr Brigade" --kind former
    gazetteer seeds fmt                                sort, normalise, mint ids
    gazetteer seeds lint                               what is wrong, where, and how to mend it
    gazetteer seeds report --base origin/main          what a change does
    """


@seeds.command()
@_seeds
@click.option("--base", metavar="REV", help="A git revision: new rules bind rows that it lacks.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="Lines to read, or annotations for a pull request's page.",
)
@click.option("--rules", "list_rules", is_flag=True, help="List the rules and end.")
def lint(folder: str, base: str | None, format_: str, list_rules: bool) -> int:
    """Say what is wrong with the seeds, where, and how to mend it.

    An error stops the build; a warning is what fmt mends, or what asks for a look. Exit code 1 when
    there is an error.

    \b
    gazetteer seeds lint
    gazetteer seeds lint --base origin/main
    """
    if list_rules:
        from gazetteer.curation.rules import RULES

        write("".join(f"{rule.code:18} {rule.asks}\n" for rule in RULES))
        return 0
    from gazetteer.curation.lint import lint as run

    verdict = run(Path(folder), base)
    for finding in verdict.findings:
        if format_ == "github":
            place = f"file={finding.file},line={finding.line},title={finding.code}"
            write(f"::{finding.level} {place}::{finding.reason}\n")
        else:
            write(f"{finding}\n")
    write(f"{verdict.summary}\n")
    return int(bool(verdict.errors))


@seeds.command()
@_seeds
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 if a file would change.")
def fmt(folder: str, check: bool) -> int:
    """Sort and normalise the seeds, and mint ids where they are blank.

    Rows stay in the file that they are in. templates.tsv keeps its order, which says what gives way.

    \b
    gazetteer seeds fmt
    gazetteer seeds fmt --check
    """
    from gazetteer.curation import fmt as tidy
    from gazetteer.curation.tsv import shown

    if check:
        would = [
            shown(file.path, Path(folder))
            for file in tidy.formatted(Path(folder))
            if file.is_changed
        ]
        write("".join(f"{file} would change\n" for file in would))
        return int(bool(would))
    write("".join(f"{file} written\n" for file in tidy.write(Path(folder))))
    return 0


@seeds.command()
@click.argument("name")
@context_options
@_seeds
def why(
    name: str,
    on: date | None,
    country: str | None,
    type_: str | None,
    release: str | None,
    folder: str,
) -> int:
    """Say what a NAME resolves to today, and show every row behind it.

    The answer is the release's; rows written since then show, and count after the next build.

    \b
    gazetteer seeds why "Badr Corps"
    gazetteer seeds why "upper house" --country RU
    """
    from gazetteer.cli import tables
    from gazetteer.curation.findings import Findings
    from gazetteer.curation.seeds import read_seeds
    from gazetteer.curation.why import rows_behind, titles_behind

    answer = gazetteer.load(release).resolve(name, on=on, country=country, type=type_)
    tables.console().print(tables.resolved(answer))
    data = read_seeds(Path(folder), Findings())
    matched = [candidate.name.text for candidate in answer.candidates if candidate.name]
    rows = {row.place: (row, "") for row in rows_behind(data, (name, *matched))}
    for candidate in answer.candidates:
        if "templates" in candidate.name.sources:
            for row in titles_behind(data, candidate.entity.id, candidate.name.text):
                rows.setdefault(row.place, (row, f", made into {candidate.name.text!r}"))
    write("\n")
    for place, (row, remark) in rows.items():
        write(f"{place}: {' · '.join(filter(None, row.cells.values()))}{remark}\n")
    bulk = {s for c in answer.candidates for s in c.name.sources if not rows}
    if not rows:
        write(f"no row of the seeds{', from ' + ', '.join(sorted(bulk)) if bulk else ''}\n")
    return 0 if answer.candidates or rows else 1


@seeds.command()
@click.option("--base", required=True, metavar="REV", help="The git revision to compare with.")
@click.option("--old", metavar="DIR", help="The base's release, if it is built already.")
@click.option("--new", metavar="DIR", help="The release of these seeds, if it is built already.")
@click.option("--out", metavar="FILE", help="Write it there; else to standard output.")
@_seeds
def report(base: str, old: str | None, new: str | None, out: str | None, folder: str) -> int:
    """Report what a change of the seeds does, as Markdown.

    What lint says, the names gained and lost, those that others have too, and what resolves
    differently now. Builds both releases to compare them. Exit code 1 when lint has an error.

    \b
    gazetteer seeds report --base origin/main
    gazetteer seeds report --base origin/main --out report.md
    """
    from gazetteer.cli.report import report as made

    found = made(Path(folder), base, Path(old) if old else None, Path(new) if new else None)
    if out:
        Path(out).write_text(found.text, encoding="utf-8", newline="\n")
    else:
        write(found.text)
    return int(not found.is_sound)


seeds.add_command(add_name)
seeds.add_command(add_entity)
