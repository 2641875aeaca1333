"""The tables of the fold: made by the script, the same on every Python."""

import hashlib
import random
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import gazetteer.text.table
from gazetteer.text.fold import fold
from gazetteer.text.normalize import NORMALIZER_VERSION, normalize
from gazetteer.text.table import UNICODE_VERSION, table
from gazetteer.text.tokens import tokens
from gazetteer.text.vector import _FIRST_MARK

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make-fold-tables"
SURROGATES = range(0xD800, 0xE000)
EVERY = [chr(code) for code in range(0x110000) if code not in SURROGATES]

same_unicode = pytest.mark.skipif(
    unicodedata.unidata_version != UNICODE_VERSION, reason=f"needs Unicode {UNICODE_VERSION}"
)


@same_unicode
@pytest.mark.slow
def test_the_script_makes_the_file_again(tmp_path: Path) -> None:
    made = tmp_path / "fold.bin"
    subprocess.run([sys.executable, str(SCRIPT), str(made)], check=True)
    kept = Path(gazetteer.text.table.__file__).with_name("fold.bin")
    assert made.read_bytes() == kept.read_bytes(), "run scripts/make-fold-tables and commit"


@pytest.mark.skipif(unicodedata.unidata_version == UNICODE_VERSION, reason="needs another Unicode")
def test_the_script_refuses_another_unicode_version(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path / "x")], capture_output=True, text=True
    )
    assert (ran.returncode, UNICODE_VERSION in ran.stderr) == (1, True)


def test_every_python_gives_the_same_keys() -> None:
    """The digest was made with Unicode 14 (Python 3.11); raise NORMALIZER_VERSION with it."""
    choose = random.Random(11)
    texts = ["".join(choose.choices(EVERY, k=12)) for _ in range(20_000)]
    assigned = [c for c in EVERY if table().shape(ord(c)) != " "]
    texts += ["".join(choose.choices(assigned, k=12)) for _ in range(20_000)]
    marks = [c for c in EVERY if table().shape(ord(c)) in "mh"]
    texts += ["a" + "".join(choose.choices(marks, k=6)) for _ in range(20_000)]
    digest = hashlib.sha256()
    for text in [*EVERY, *texts]:
        digest.update(repr(tokens(text)).encode())
    assert (NORMALIZER_VERSION, digest.hexdigest()) == (
        1,
        "bc55e1f8d685e266c67fdc2bdaee459af15b6d468fec4b171f616e43a16624fa",
    )


def test_what_the_table_does_not_assign_parts_words() -> None:
    assert normalize("a\U00011bc0b") == "a b"  # Sunuwar, Unicode 16


def test_the_fold_of_what_is_composed_is_that_of_its_parts() -> None:
    """So NFC first changes nothing, and words need not be composed before the table is asked."""
    differ = [
        char
        for char in EVERY
        if table().shape(ord(char)) != " "
        and fold(unicodedata.normalize("NFD", char)) != fold(char)
    ]
    assert differ == []


def test_a_mark_stays_as_it_is_or_falls_away() -> None:
    """So a fold never changes the order of marks."""
    changed = [
        char
        for char in EVERY
        if unicodedata.combining(char) and table().fold(ord(char)) not in ("", char, " ")
    ]
    assert changed == []


def test_what_a_character_folds_to_folds_to_itself() -> None:
    assert [c for c in EVERY if fold(fold(c)) != fold(c)] == []


def test_a_damaged_table_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "fold.bin").write_bytes(b"nonsense")
    monkeypatch.setattr(gazetteer.text.table, "__file__", str(tmp_path / "table.py"))
    with pytest.raises(ImportError, match="not of Unicode 14"):
        table.__wrapped__()


def test_nothing_before_the_first_mark_binds() -> None:
    data = table()
    assert not any(data.bindings[data._record(code)] for code in range(_FIRST_MARK))
