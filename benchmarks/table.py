"""The table of results."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from benchmarks.measure import Measure, Operation


def show(operation: Operation, console: Console) -> None:
    """Print an operation: each engine, its cost as a multiple of ours, and the goals."""
    table = Table(title=operation.title, title_justify="left", title_style="bold")
    for heading in (
        "engine",
        operation.unit,
        "p99",
        "recall",
        "× ours",
        "goal",
        "p99 × ours",
        "goal",
    ):
        table.add_column(heading, justify="left" if heading == "engine" else "right")
    ours = operation.measures[0]
    for measure in operation.measures:
        if measure.skipped:
            table.add_row(measure.engine, f"skipped, {measure.skipped}")
            continue
        table.add_row(
            measure.engine,
            f"{measure.cost:.3g}",
            "" if measure.slow is None else f"{measure.slow:.3g}",
            "" if measure.recall is None else f"{measure.recall:.3f}",
            *_against(measure.cost, ours.cost, operation.goals.get(measure.engine)),
            *_against(measure.slow, ours.slow, operation.slow_goals.get(measure.engine)),
        )
    console.print(table)


def _against(cost: float | None, ours: float | None, goal: float | None) -> tuple[str, str]:
    if cost is None or ours is None:
        return "", ""
    ratio = cost / ours
    met = "" if goal is None else f"≥ {goal:.3g} {'met' if ratio >= goal else 'NOT MET'}"
    return f"{ratio:.3g}", met


def missed(operation: Operation) -> list[str]:
    """The engines against which a goal is not met."""
    ours = operation.measures[0]

    def fails(measure: Measure) -> bool:
        goal, slow_goal = (
            operation.goals.get(measure.engine),
            operation.slow_goals.get(measure.engine),
        )
        return (goal is not None and measure.cost < goal * ours.cost) or (
            slow_goal is not None and (measure.slow or 0) < slow_goal * (ours.slow or 0)
        )

    return [
        f"{operation.title}: {m.engine}" for m in operation.measures if not m.skipped and fails(m)
    ]
