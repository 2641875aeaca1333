"""Texts written for the tests, every mention marked: what the shipped release must find in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import gazetteer

GOLD = Path(__file__).parent.parent / "gold" / "paragraphs.txt"
MARK = re.compile(r"\[\[([^|\]]+)\|([^|\]]+)(?:\|([^\]]+))?\]\]")


@dataclass(frozen=True)
class Paragraph:
    title: str
    on: date
    text: str
    mentions: list[tuple[int, str, str, str | None]]


def paragraphs() -> list[Paragraph]:
    found = []
    for block in GOLD.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, on, marked = block.strip().split("\n", 2)
        text, mentions, at = "", [], 0
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            words, identity, holder = match.groups()
            mentions.append((len(text), words, identity, holder))
            text += words
            at = match.end()
        day = date.fromisoformat(on.removeprefix("on: "))
        found.append(Paragraph(title, day, text + marked[at:], mentions))
    return found


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda p: p.title)
def test_finds_the_marked_mentions_and_no_others(
    gz: gazetteer.Gazetteer, paragraph: Paragraph
) -> None:
    found = [
        (
            m.start,
            m.text,
            m.resolution.entity.id if m.resolution.entity else m.resolution.status,
            m.resolution.holder.id if m.resolution.holder else None,
        )
        for m in gz.annotate(paragraph.text, on=paragraph.on)
    ]
    assert found == paragraph.mentions
