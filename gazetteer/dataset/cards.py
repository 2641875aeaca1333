"""`README.md` (the dataset card) and `NOTICE.md` (licences) of a release."""

from __future__ import annotations

from collections import Counter

from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import TABLES, Tables
from gazetteer.vocabulary import Source


def notice(manifest: Manifest, sources: tuple[Source, ...]) -> str:
    """Every source's licence and attribution."""
    lines = [
        f"# Notice: gazetteer {manifest.version}",
        "",
        "The dataset is licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
        "Name it as: gazetteer contributors. It holds facts from these sources; each row names its own.",
        "",
    ]
    for source in sources:
        edition = ", ".join(filter(None, (source.version, source.date)))
        lines.append(f"## {source.label} (`{source.id}`)")
        lines.append("")
        lines.append(f"- Licence: {source.licence}")
        lines.append(f"- Attribution: {source.attribution}")
        if edition:
            lines.append(f"- Version: {edition}")
        if source.url:
            lines.append(f"- Page: {source.url}")
        lines.append("")
    return "\n".join(lines)


_LANGUAGES = 25
_READ = """\
Every name of an entity, in DuckDB:

```sql
SELECT n.text, n.kind, n.lang FROM 'names.parquet' n WHERE n.entity_id = 'gz:islamic-state';
```

The armed groups, in polars:

```python polars
pl.read_parquet("entities.parquet").filter(pl.col("type") == "armed_group")
```

Who holds an office today, in pandas:

```python pandas
pd.read_parquet("relations.parquet").query("predicate == 'holds' and valid_to.isnull()")
```

How many names each language has, in Spark:

```python spark
spark.read.parquet("names.parquet").groupBy("lang").count()
```
"""


def card(manifest: Manifest, tables: Tables) -> str:
    """What the release holds and how to read it."""
    types = Counter(entity.type for entity in tables.entities)
    named = [n for n in tables.names if "templates" not in n.sources]
    languages = Counter(name.lang for name in named)
    scripts = {name.script for name in named}
    borne = sum(bool(set(n.sources) - {"editorial"}) for n in named)
    lines = [
        f"# gazetteer {manifest.version} ({manifest.edition})",
        "",
        f"Canonical entities of news reporting with their names, as of {manifest.as_of}.",
        f"{len(tables.entities):,} entities, {len(named):,} names"
        f" ({100 * borne // max(1, len(named))} % borne out by a source beside the editor),"
        f" {len(tables.names) - len(named):,} names made by templates.",
        "",
        "| type | entities |",
        "|---|---:|",
        *(f"| {name} | {count:,} |" for name, count in types.most_common()),
        "",
        "| table | rows | what |",
        "|---|---:|---|",
        *(f"| `{t.name}.parquet` | {manifest.rows[t.name]:,} | {t.description} |" for t in TABLES),
        "",
        "| language | names |",
        "|---|---:|",
        *(f"| {lang} | {count:,} |" for lang, count in languages.most_common(_LANGUAGES)),
        "",
        f"{len(languages)} languages and {len(scripts)} scripts in all; `und` is not told by the source.",
        "",
        "`datapackage.json` describes every column. Dates are half-open; a null `valid_to` is current.",
        "",
        _READ,
        "Licence: CC BY 4.0; sources and their licences in `NOTICE.md`.",
        "",
    ]
    return "\n".join(lines)
