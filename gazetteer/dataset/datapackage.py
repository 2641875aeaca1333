"""`datapackage.json`: Frictionless v2 metadata of a release.

A list column is of type `any` with a description, as the standard has no list of text in Parquet.
"""

from __future__ import annotations

import json
from typing import Any

from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import TABLES, Column, Table
from gazetteer.vocabulary import Source

FILE = "datapackage.json"
_TYPES = {
    "text": "string",
    "texts": "any",
    "date": "date",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}


def datapackage(manifest: Manifest, sources: tuple[Source, ...]) -> str:
    """The file's text."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "gazetteer",
        "title": "gazetteer: names of actors and places in reporting",
        "version": manifest.version,
        "created": f"{manifest.as_of.isoformat()}T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [{"title": s.label} | ({"path": s.url} if s.url else {}) for s in sources],
        "resources": [_resource(table, manifest) for table in TABLES],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: Table, manifest: Manifest) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": f"{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": f"{table.description}; {manifest.rows[table.name]} rows",
        "schema": {"fields": [_field(column) for column in table.columns]},
    }


def _field(column: Column) -> dict[str, Any]:
    listed = "list of text: " if column.type == "texts" else ""
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.type],
        "description": listed + column.description,
    }
    if column.required:
        field["constraints"] = {"required": True}
    return field
