"""One self-contained HTML page with the mentions of documents highlighted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape

from gazetteer.cli.colours import OTHER_PAGE, PAGE, group_of
from gazetteer.cli.documents import Document
from gazetteer.model import Mention
from gazetteer.vocabulary import Vocabulary

_STYLE = """
:root { color-scheme: light; font: 17px/1.65 Georgia, 'Times New Roman', serif; }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.2rem 4rem; color: #1c1c1c; background: #fdfdfb; }
h1 { font-size: 1.1rem; font-weight: 600; margin: 2.2rem 0 .6rem; }
.text { white-space: pre-wrap; overflow-wrap: break-word; }
mark { border-radius: .25em; padding: .06em .18em; color: inherit; cursor: help; position: relative; }
mark.undecided { outline: 1px dashed #999; }
mark:hover::after, mark:focus::after { content: attr(data-card); position: absolute; left: 0; top: 1.7em;
  z-index: 2; width: max-content; max-width: 20rem; white-space: pre-line; padding: .5rem .7rem; border-radius: .4rem;
  font: 13px/1.45 system-ui, sans-serif; background: #222; color: #fff; box-shadow: 0 2px 8px #0004; }
.legend, table { font: 14px/1.5 system-ui, sans-serif; }
.legend span { border-radius: .25em; padding: .1em .45em; margin-right: .5em; }
table { border-collapse: collapse; width: 100%; margin-top: 1.6rem; }
th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #e4e4e0; vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: .85em; color: #555; }
"""


def page(
    documents: Iterable[tuple[Document, list[Mention]]], vocabulary: Vocabulary, release: str
) -> str:
    """The page's HTML.

    Args:
        release: what the mentions were resolved against, named at the foot.
    """
    colours = {**PAGE, "": OTHER_PAGE}
    rules = "".join(
        f"mark.{g or 'other'}, .{g or 'other'} {{ background: {c}; }}\n" for g, c in colours.items()
    )
    legend = "".join(f'<span class="{group}">{group}</span>' for group in PAGE)
    sections = "\n".join(
        f"<h1>{escape(document.name)}</h1>\n"
        f'<div class="text">{_marked(document, mentions, vocabulary)}</div>\n{_table(mentions)}'
        for document, mentions in documents
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Mentions</title>\n<style>{_STYLE}{rules}</style>\n</head>\n<body>\n"
        f'<div class="legend">{legend}</div>\n{sections}\n'
        f"<p><code>{escape(release)}</code></p>\n</body>\n</html>\n"
    )


def _marked(document: Document, mentions: list[Mention], vocabulary: Vocabulary) -> str:
    parts, at = [], 0
    for mention in mentions:
        entity = mention.resolution.entity
        group = group_of(entity.type if entity else None, vocabulary) or "other"
        undecided = "" if entity else " undecided"
        parts.append(escape(document.text[at : mention.start]))
        parts.append(
            f'<mark class="{group}{undecided}" tabindex="0" data-card="{escape(_card(mention))}">'
            f"{escape(mention.text)}</mark>"
        )
        at = mention.end
    parts.append(escape(document.text[at:]))
    return "".join(parts)


def _card(mention: Mention) -> str:
    answer = mention.resolution
    if answer.entity is None:
        rivals = "\n".join(c.entity.name for c in answer.candidates)
        return f"{answer.status}:\n{rivals}"
    entity = answer.entity
    lines = [entity.name, entity.description or "", f"{entity.type} · {entity.id}"]
    lines.append(f"score {answer.score:.2f}")
    if answer.holder:
        lines.append(f"held by {answer.holder.name}")
    if mention.metonymic:
        lines.append(f"may stand for {mention.metonymic.name}")
    return "\n".join(line for line in lines if line)


def _table(mentions: list[Mention]) -> str:
    counts = Counter(m.resolution.entity for m in mentions if m.resolution.entity)
    rows = "".join(
        f"<tr><td>{escape(entity.name)}</td><td>{entity.type}</td>"
        f'<td><code>{escape(entity.id)}</code></td><td class="number">{count}</td></tr>\n'
        for entity, count in counts.most_common()
    )
    head = '<tr><th>entity</th><th>type</th><th>id</th><th class="number">mentions</th></tr>\n'
    return f"<table>\n{head}{rows}</table>" if rows else "<p>No mention found.</p>"
