"""A reliability diagram: what share of answers was right, by how likely they were said to be."""

from __future__ import annotations

import numpy as np

from fitting.newton import Floats

_SIZE, _EDGE, _BINS = 320, 40, 10


def diagram(scores: Floats, rights: Floats, title: str) -> str:
    """An SVG: a disc a tenth of the scale, as great as its cases are many; the line is perfection."""
    side = _SIZE + 2 * _EDGE
    which = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        ' font-family="sans-serif" font-size="11">',
        f'<rect width="{side}" height="{side}" fill="white"/>',
        f'<text x="{_EDGE}" y="24" font-size="13">{title}</text>',
        f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIZE}" height="{_SIZE}" fill="none" stroke="#999"/>',
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" stroke-dasharray="4"/>',
        f'<text x="{_x(0.5)}" y="{side - 8}" text-anchor="middle">probability given</text>',
        f'<text x="12" y="{_y(0.5)}" text-anchor="middle"'
        f' transform="rotate(-90 12 {_y(0.5)})">share that was right</text>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<text x="{_x(tick)}" y="{side - 24}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{_EDGE - 6}" y="{_y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    for bin_ in range(_BINS):
        there = which == bin_
        if there.any():
            given, right = float(scores[there].mean()), float(rights[there].mean())
            radius = 3 + 14 * float(np.sqrt(there.mean()))
            parts.append(
                f'<circle cx="{_x(given):.1f}" cy="{_y(right):.1f}" r="{radius:.1f}" fill="#2a6f97"'
                f' fill-opacity="0.7"><title>{there.sum()} cases: {given:.2f} given,'
                f" {right:.2f} right</title></circle>"
            )
    return "\n".join([*parts, "</svg>", ""])


def _x(share: float) -> float:
    return _EDGE + share * _SIZE


def _y(share: float) -> float:
    return _EDGE + (1 - share) * _SIZE
