"""Mentions and resolutions as flat records, for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from gazetteer.model import Mention, Resolution

Record = dict[str, str | int | float | None]

ANSWER = ("status", "id", "name", "type", "score", "holder_id", "holder", "needs")
MENTION = ("document", "start", "end", "text", *ANSWER, "metonym_id", "metonym")
RESOLUTION = ("query", *ANSWER, "candidates")


def of_mention(document: str, mention: Mention) -> Record:
    """A mention; columns as in `MENTION`."""
    place: Record = {
        "document": document,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
    }
    metonym = mention.metonymic
    return place | _answer(mention.resolution) | {
        "metonym_id": metonym.id if metonym else None,
        "metonym": metonym.name if metonym else None,
    }  # fmt: skip


def of_resolution(resolution: Resolution) -> Record:
    """A resolution; columns as in `RESOLUTION`, candidates as `id=score` words."""
    query: Record = {"query": resolution.query}
    candidates = " ".join(f"{c.entity.id}={c.score:.3f}" for c in resolution.candidates)
    return query | _answer(resolution) | {"candidates": candidates}


def _answer(resolution: Resolution) -> Record:
    entity, holder = resolution.entity, resolution.holder
    return {
        "status": resolution.status,
        "id": entity.id if entity else None,
        "name": entity.name if entity else None,
        "type": entity.type if entity else None,
        "score": round(resolution.score, 3),
        "holder_id": holder.id if holder else None,
        "holder": holder.name if holder else None,
        "needs": " ".join(resolution.needs) or None,
    }


def write(records: Iterable[Record], columns: Sequence[str], format: str) -> str:
    """The records as `jsonl`, `json` or `csv`."""
    if format == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
        return out.getvalue()
    if format == "json":
        return json.dumps(list(records), ensure_ascii=False, indent=2) + "\n"
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
