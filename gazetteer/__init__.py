"""Names in reporting to canonical entities: look up, resolve, annotate. See `gazetteer.load`."""

from gazetteer.errors import (
    ArgumentError,
    DatasetError,
    GazetteerError,
    InputError,
    SeedError,
    SourceError,
)
from gazetteer.lookup import Gazetteer
from gazetteer.model import Candidate, Entity, Mention, Name, Relation, Resolution
from gazetteer.opening import load

__version__ = "0.1.0"

__all__ = [
    "ArgumentError",
    "Candidate",
    "DatasetError",
    "Entity",
    "Gazetteer",
    "GazetteerError",
    "InputError",
    "Mention",
    "Name",
    "Relation",
    "Resolution",
    "SeedError",
    "SourceError",
    "load",
]
