"""Reading documents as text, or saying exactly why not."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from gazetteer.errors import InputError


@dataclass(frozen=True)
class Document:
    """A text and what it is called."""

    name: str
    text: str


def read_document(path: str) -> Document:
    """A file, or standard input for `-`, as UTF-8 text.

    Raises:
        InputError: it is missing, unreadable, binary or not UTF-8.
    """
    if path == "-":
        return Document("-", _decode("standard input", sys.stdin.buffer.read()))
    try:
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(
            f"{path}: no such file; give a text file, or - for standard input"
        ) from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder; give the files in it") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    return Document(path, _decode(path, raw))


def _decode(name: str, raw: bytes) -> str:
    zero = raw.find(b"\0")
    if zero >= 0:
        raise InputError(f"{name}: binary, not text (a zero at byte {zero}); give plain text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not UTF-8 at byte {error.start} (0x{raw[error.start]:02x});"
            " convert it, for example with iconv -t UTF-8"
        ) from None
