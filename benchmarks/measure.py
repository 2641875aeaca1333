"""How an engine did at an operation, and how that is measured."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Measure:
    """One engine at one operation.

    Attributes:
        engine: its name.
        cost: the median, in the operation's unit; less is better.
        slow: the 99th percentile in the same unit, where queries were timed one by one.
        recall: the share of the right answers that it gave.
        skipped: why it was not measured.
    """

    engine: str
    cost: float = float("nan")
    slow: float | None = None
    recall: float | None = None
    skipped: str = ""


@dataclass(frozen=True)
class Operation:
    """An operation: our measure first, then those of the peers.

    Attributes:
        goals: by engine, how many times its median ours must be below.
        slow_goals: the same of 99th percentiles.
    """

    title: str
    unit: str
    measures: Sequence[Measure]
    goals: dict[str, float] = field(default_factory=dict)
    slow_goals: dict[str, float] = field(default_factory=dict)


def each(call: Callable[[T], object], queries: Iterable[T], scale: float) -> tuple[float, float]:
    """Median and 99th percentile of the calls, in seconds times `scale`; two of them go first."""
    queries = list(queries)
    for query in queries[:2]:
        call(query)
    costs = []
    for query in queries:
        began = time.perf_counter()
        call(query)
        costs.append((time.perf_counter() - began) * scale)
    return median(costs), quantiles(costs, n=100)[98] if len(costs) > 1 else costs[0]


def whole(call: Callable[[], T], times: int = 3) -> tuple[float, T]:
    """The median seconds of a call made some times, and what it gave."""
    costs = []
    for _ in range(times):
        began = time.perf_counter()
        answer = call()
        costs.append(time.perf_counter() - began)
    return median(costs), answer


def compared(
    title: str, unit: str, engines: Iterable[Callable[[], Measure]], **goals: dict[str, float]
) -> Operation:
    """The operation as these engines do it; a peer that is not installed is named and skipped."""
    measures = []
    for engine in engines:
        try:
            measures.append(engine())
        except ModuleNotFoundError as error:
            measures.append(
                Measure(
                    engine.__name__.replace("_", " "),
                    skipped=f"no {error.name}: pip install -e '.[bench]'",
                )
            )
    return Operation(title, unit, measures, **goals)
