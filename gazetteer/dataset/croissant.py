"""`croissant.json`: the release as ML Commons' Croissant 1.0 describes data sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gazetteer.dataset.files import sha256
from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import TABLES, Table

FILE = "croissant.json"
_TERMS = """
citeAs column equivalentProperty extract field fileObject fileProperty fileSet format includes
isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace
samplingRate separator source subField transform
"""
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    **{term: f"cr:{term}" for term in _TERMS.split()},
}
_TYPES = {
    "text": "sc:Text",
    "texts": "sc:Text",
    "date": "sc:Date",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
}


def croissant(manifest: Manifest, folder: Path) -> str:
    """The file's text.

    Args:
        folder: where the Parquet files lie, for their hashes.
    """
    described = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "gazetteer",
        "description": "Names of actors and places in reporting, as canonical entities.",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "url": "https://pypi.org/project/gazetteer/",
        "version": _semantic(manifest.version),
        "datePublished": manifest.as_of.isoformat(),
        "citeAs": f"gazetteer contributors: gazetteer {manifest.version}",
        "distribution": [_file(table, folder) for table in TABLES],
        "recordSet": [_records(table) for table in TABLES],
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _semantic(version: str) -> str:
    """2026.9.0 as it stands; the standard asks for three numbers."""
    return ".".join(str(int(part)) for part in version.split("."))


def _file(table: Table, folder: Path) -> dict[str, Any]:
    name = f"{table.name}.parquet"
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "description": table.description,
        "contentUrl": name,
        "encodingFormat": "application/x-parquet",
        "sha256": sha256(folder / name),
    }


def _records(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{table.name}/{column.name}",
                "name": column.name,
                "description": column.description,
                "dataType": _TYPES[column.type],
                "source": {
                    "fileObject": {"@id": f"{table.name}.parquet"},
                    "extract": {"column": column.name},
                },
            }
            | ({"repeated": True} if column.type == "texts" else {})
            for column in table.columns
        ],
    }
