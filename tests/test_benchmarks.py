"""What the benchmarks say of goals and of peers that are not there."""

from benchmarks.measure import Measure, Operation, compared
from benchmarks.table import missed


def test_a_goal_is_missed_when_the_peer_is_not_slow_enough() -> None:
    measures = (Measure("ours", 1.0, 2.0), Measure("slow", 10.0, 30.0), Measure("fast", 1.5, 3.0))
    operation = Operation("scan", "ms", measures, {"slow": 5, "fast": 2}, {"slow": 20})
    assert missed(operation) == ["scan: slow", "scan: fast"]


def test_a_goal_that_is_reached_is_not_missed() -> None:
    operation = Operation("scan", "ms", (Measure("ours", 1.0), Measure("peer", 2.0)), {"peer": 2})
    assert missed(operation) == []


def test_a_peer_that_is_not_installed_is_skipped_by_name() -> None:
    def no_such_peer() -> Measure:
        raise ModuleNotFoundError("no", name="no_such")

    operation = compared(
        "scan", "ms", (lambda: Measure("ours", 1.0), no_such_peer), goals={"no such peer": 2}
    )
    assert operation.measures[1].skipped.startswith("no no_such")
    assert missed(operation) == []
