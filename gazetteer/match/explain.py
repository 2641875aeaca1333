"""A resolution in plain words."""

from __future__ import annotations

from gazetteer.model import Candidate, Resolution

_SHOWN = 3


def explain(resolution: Resolution) -> str:
    """The answer, then what spoke for (+) and against (-) each of the best candidates."""
    lines = [_answer(resolution)]
    for candidate in resolution.candidates[:_SHOWN]:
        lines.append(_candidate(candidate))
        for reason in candidate.reasons:
            sign = "+" if reason.factor > 1 else "-" if reason.factor < 1 else " "
            lines.append(f"    {sign} {reason.text} (odds × {reason.factor:g})")
    lines.extend(f"  note: {reason.text}" for reason in resolution.reasons)
    return "\n".join(lines)


def _answer(resolution: Resolution) -> str:
    query = repr(resolution.query)
    if resolution.entity:
        return f"{query} is {resolution.entity.name} ({resolution.entity.id})"
    if resolution.status == "nil":
        return f"{query} names nothing in this gazetteer"
    wanted = " or ".join(resolution.needs)
    return f"{query} is ambiguous" + (f"; give {wanted} to settle it" if wanted else "")


def _candidate(candidate: Candidate) -> str:
    name = candidate.name
    dates = ""
    if name.valid_from or name.valid_to:
        dates = f", {name.valid_from or ''}–{name.valid_to or ''}"
    return (
        f"  {candidate.score:.2f} {candidate.entity.name} ({candidate.entity.id}):"
        f" {name.text!r}, {name.kind}{dates}, from {' '.join(name.sources)}"
    )
