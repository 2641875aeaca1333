"""`resolve`, `show`, `--version`, `--help`."""

from __future__ import annotations

import json

import pytest

import gazetteer
from tests.cli.conftest import Cli


def test_resolve_says_which_entity_and_why(cli: Cli) -> None:
    ended = cli("resolve", "the upper house", "--country", "RU")
    assert ended.code == 0
    assert "'the upper house' is Federation Council (gz:ru-federation-council)" in ended.out
    assert "+ belongs to RU" in ended.out


def test_resolve_says_what_would_settle_an_ambiguous_name(cli: Cli) -> None:
    ended = cli("resolve", "the upper house")
    assert (ended.code, "ambiguous; give country to settle it" in ended.out) == (0, True)


def test_resolve_of_nothing_ends_with_1(cli: Cli) -> None:
    ended = cli("resolve", "Zzyzx Quux")
    assert (ended.code, "names nothing in this gazetteer" in ended.out) == (1, True)


def test_resolve_gives_records_in_the_order_of_the_names(cli: Cli) -> None:
    ended = cli("resolve", "Daesh", "Nowhere at all", "Iraq", "--format", "jsonl")
    records = [json.loads(line) for line in ended.out.splitlines()]
    assert [(r["query"], r["status"], r["id"]) for r in records] == [
        ("Daesh", "matched", "gz:islamic-state"),
        ("Nowhere at all", "nil", None),
        ("Iraq", "matched", "iso3166-1:IQ"),
    ]


def test_resolve_names_the_holder_on_a_day(cli: Cli) -> None:
    assert "holder: Nouri al-Maliki" in cli("resolve", "Iraqi PM", "--on", "2012-01-01").out


def test_show_tells_names_dates_and_relations(cli: Cli) -> None:
    ended = cli("show", "gz:prime-minister-of-iraq")
    assert ended.code == 0
    for shown in ("Prime Minister of Iraq", "is an office of", "Haider al-Abadi", "2014-09-08"):
        assert shown in ended.out


def test_show_takes_any_id_that_is_known(cli: Cli) -> None:
    assert cli("show", "iso3166-1-alpha3:IRQ").out == cli("show", "iso3166-1:IQ").out


def test_version_is_that_of_the_package(cli: Cli) -> None:
    assert cli("--version").out == f"gazetteer, version {gazetteer.__version__}\n"


@pytest.mark.parametrize("command", ["annotate", "resolve", "show", "build", "diff", "stats"])
def test_every_command_is_in_the_help_and_has_its_own(cli: Cli, command: str) -> None:
    assert f"\n  {command} " in cli("--help").out
    assert cli(command, "--help").out.startswith(f"Usage: gazetteer {command} ")
