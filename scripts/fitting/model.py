"""From cases to the shipped file of weights."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

import gazetteer
from fitting.cases import Case, Hiding, cases
from fitting.newton import Choices, Floats, fit
from gazetteer.lookup import Gazetteer
from gazetteer.match.decide import ACCEPT, nil_feature, start, weigh
from gazetteer.match.features import AS_GIVEN
from gazetteer.match.query import Query

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "gazetteer" / "match" / "model.toml"
DIAGRAM = ROOT / "docs" / "reliability.svg"
GOLD = ROOT / "tests" / "gold" / "fit"
CASES = 12_000
"""How many cases are made, unless asked otherwise."""
_SEED = 2026
_HELD_OUT = 5  # every fifth case is not fitted on but measured

_FIRM, _LOOSE = 1e5, 4.0
_EDITORIAL = frozenset(
    "prominence nil_strong nil_single nil_weak former short abbreviation nickname metonym misspelling surname"
    " weak type scope country abroad ended name_dates typed asked asked_small asked_abroad"
    " swapped shape lowercase foreign title_fits".split()
)
"""Weights that texts are annotated by too, and hard lessons of which made cases say little: fixed."""


@dataclass(frozen=True)
class Fitted:
    """Weights as fitted, with where they come from and how they do on cases not fitted on."""

    prior: dict[str, float]
    weights: dict[str, float]
    provenance: str
    answers: Answers

    def differences(self, most: float) -> list[str]:
        """The shipped weights that are not these."""
        shipped = tomllib.loads(MODEL.read_text(encoding="utf-8"))["fitted"]
        return [
            f"{code}: shipped {shipped.get(code)}, fitted {weight:.4f}"
            for code, weight in self.weights.items()
            if abs(shipped.get(code, 99.0) - weight) > most
        ]


def priors() -> dict[str, float]:
    """The weights that an editor holds."""
    table: dict[str, float] = tomllib.loads(MODEL.read_text(encoding="utf-8"))["prior"]
    return table


def fitted(release: Path | None, count: int) -> Fitted:
    """Fit the weights on a release and the gold cases."""
    gz = gazetteer.load(release)
    prior = priors()
    made = [*cases(gz._release.entities, count, _SEED)]
    gold = [*gold_cases(gz)]
    weighed = [*_alternatives(gz, made + gold, list(prior))]
    train = [one for at, one in enumerate(weighed) if at % _HELD_OUT]
    test = [one for at, one in enumerate(weighed) if not at % _HELD_OUT]
    start_from = np.array([*prior.values()])
    hold = np.array([_FIRM if code in _EDITORIAL else _LOOSE for code in prior])
    weights = fit(_stacked(train), start_from, hold)
    return Fitted(
        prior,
        dict(zip(prior, (round(float(w), 4) for w in weights), strict=True)),
        f"{gz.version} {gz.edition}, {count} made cases, {len(gold)} of tests/gold/fit; {len(train)} fitted on",
        Answers.of(_stacked(test), weights),
    )


def gold_cases(gz: Gazetteer) -> Iterator[Case]:
    """The cases that people wrote: text, type, country, and the id that is right or nothing."""
    for path in sorted(GOLD.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                types = gz.vocabulary.leaves(row["type"]) if row["type"] else None
                query = Query(text=row["text"], types=types, country=row["country"] or None)
                if not row["right"] or gz.get(row["right"]):
                    yield Case(query, row["right"] or None)


@dataclass(frozen=True)
class Alternatives:
    """One case as the fit sees it: its alternatives, nil first, and which is right."""

    rows: Floats
    offset: Floats
    right: int


def _alternatives(gz: Gazetteer, made: Iterable[Case], codes: list[str]) -> Iterator[Alternatives]:
    column = {code: at for at, code in enumerate(codes)}
    for case in made:
        found = replace(gz._candidates, keys=Hiding(gz._index, case)).hits(case.query)
        weighed = weigh(case.query, found)
        if not weighed or _is_namesake(case, [one.hit.method for one in weighed]):
            continue
        rows, offset, right = (
            np.zeros((len(weighed) + 1, len(codes))),
            np.zeros(len(weighed) + 1),
            0,
        )
        rows[0, column[nil_feature(weighed)]] = 1.0
        for at, one in enumerate(weighed, start=1):
            rows[at, column["prominence"]] = start(one.hit)
            for feature in one.features:
                if feature.code in AS_GIVEN:
                    offset[at] += feature.value
                else:
                    rows[at, column[feature.code]] += feature.value
            if one.hit.entity.id == case.right:
                right = at
        yield Alternatives(rows, offset, right)


def _is_namesake(case: Case, methods: list[str]) -> bool:
    """Whether a hidden entity has namesakes, which are as right as it would be."""
    return case.right is None and bool(case.hidden_entity) and bool({"exact", "words"} & {*methods})


def _stacked(some: list[Alternatives]) -> Choices:
    sizes = [len(one.rows) for one in some]
    starts = np.cumsum([0, *sizes[:-1]])
    return Choices(
        np.vstack([one.rows for one in some]),
        np.concatenate([one.offset for one in some]),
        starts,
        starts + np.array([one.right for one in some]),
    )


@dataclass(frozen=True)
class Answers:
    """The best candidate of each case: its probability, and whether it is right."""

    scores: Floats
    rights: Floats

    @classmethod
    def of(cls, choices: Choices, weights: Floats) -> Answers:
        p = choices.probabilities(weights)
        ends = np.append(choices.starts[1:], len(p))
        best = [
            begin + 1 + int(np.argmax(p[begin + 1 : end]))
            for begin, end in zip(choices.starts, ends, strict=True)
        ]
        return cls(p[best], (np.array(best) == choices.right).astype(float))

    def report(self) -> str:
        """How many were answered, how many of them right, and the calibration error."""
        sure = self.scores >= ACCEPT
        return (
            f"{len(self.scores)} cases not fitted on: {sure.mean():.1%} answered,"
            f" {self.rights[sure].mean():.2%} of them right;"
            f" calibration error {ece(self.scores, self.rights):.4f},"
            f" of the answered {ece(self.scores[sure], self.rights[sure]):.4f}"
        )


def ece(scores: Floats, rights: Floats, bins: int = 10) -> float:
    """The expected calibration error: how far probabilities are from shares, by tenths."""
    which = np.minimum((scores * bins).astype(int), bins - 1)
    gaps = [
        abs(scores[which == b].mean() - rights[which == b].mean()) * (which == b).mean()
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))


def written(made: Fitted) -> str:
    """The file of weights."""
    head = MODEL.read_text(encoding="utf-8").partition("[prior]")[0].rstrip()
    lines = [head, "[prior]", *(f"{code} = {weight}" for code, weight in made.prior.items())]
    lines += ["", f"# {made.provenance}", f"# {made.answers.report()}", "[fitted]"]
    lines += [f"{code} = {weight}" for code, weight in made.weights.items()]
    return "\n".join(lines) + "\n"
