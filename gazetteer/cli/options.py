"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day of the calendar, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Parse the day, or fail with what is wrong with it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            self.fail(f"{value!r} is no day of the calendar ({error}); write 2015-10-07")


def context_options(command: Command) -> Command:
    """`--on`, `--country`, `--type`, `--release`."""
    for option in (
        click.option("--release", metavar="DIR", help="A release other than the one shipped."),
        click.option(
            "--type", "type_", metavar="T", help="A type or group, e.g. legislature, person."
        ),
        click.option("--country", metavar="CC", help="Country the text is about, e.g. IQ."),
        click.option("--on", type=Day(), help="The day that the text speaks of; picks holders."),
    ):
        command = option(command)
    return command


def format_option(*formats: str) -> Callable[[Command], Command]:
    """`--format`: a table for people, the rest for programs."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(("table", *formats)),
        default="table",
        show_default=True,
        help="A table to read, or records for a program.",
    )
