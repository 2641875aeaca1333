"""Lint as a whole: new rules and new rows, and how fast."""

import subprocess
import time
from pathlib import Path

import pytest

from gazetteer.curation.lint import lint
from gazetteer.errors import ArgumentError

WORD = {
    "id": "gz:dawn-brigades",
    "text": "Justice",
    "kind": "nickname",
    "lang": "en",
    "strength": "strong",
    "sources": "editorial",
}
NAMES = "armed_group/names.tsv"


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(seeds):
    """The tiny seeds in a repository, with a row that a rule for new rows does not like."""
    seeds.add(NAMES, WORD)
    git(seeds.folder.parent, "init", "--quiet")
    git(seeds.folder.parent, "add", ".")
    git(seeds.folder.parent, "commit", "--quiet", "--message", "seeds")
    return seeds


def found(folder: Path, base: str | None = None) -> list[tuple[str, str]]:
    findings = lint(folder, base).findings
    return [(f.level, f.message) for f in findings if f.code == "common-word"]


def test_without_a_base_a_rule_for_new_rows_warns(repository) -> None:
    assert found(repository.folder) == [("warning", "'Justice' is a common word")]


def test_with_a_base_it_is_silent_about_old_rows(repository) -> None:
    assert found(repository.folder, "HEAD") == []


def test_with_a_base_it_is_an_error_at_new_rows(repository) -> None:
    repository.add(NAMES, WORD | {"text": "Freedom"})
    assert found(repository.folder, "HEAD") == [("error", "'Freedom' is a common word")]


def test_a_row_that_moved_to_a_shard_is_not_new(repository) -> None:
    path = repository.folder / NAMES
    path.rename(path.with_name("names-asia.tsv"))
    assert found(repository.folder, "HEAD") == []


def test_a_row_that_gained_an_empty_column_is_not_new(repository) -> None:
    path = repository.folder / NAMES
    with_scope = path.read_text()
    rows = [line.split("\t") for line in with_scope.splitlines()]
    at = rows[0].index("scope")
    path.write_text("".join("\t".join([*row[:at], *row[at + 1 :]]) + "\n" for row in rows))
    git(repository.folder, "commit", "--quiet", "--all", "--message", "no scope")
    path.write_text(with_scope)
    assert found(repository.folder, "HEAD") == []


def test_of_two_colliding_rows_the_new_one_is_at_fault(repository) -> None:
    repository.add("person/names.tsv", WORD | {"id": "gz:yusuf-dalal", "text": "Fajr Front"})
    git(repository.folder, "commit", "--quiet", "--all", "--message", "more")
    repository.add(NAMES, WORD | {"text": "Fajr Front"})
    (finding,) = (f for f in lint(repository.folder, "HEAD").findings if f.level == "error")
    assert (finding.code, finding.file) == ("name-collision", f"seeds/{NAMES}")


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_an_unknown_base_is_refused(repository, base: str) -> None:
    if not base:
        assert found(repository.folder, base) == found(repository.folder)
        return
    with pytest.raises(ArgumentError, match="revision"):
        lint(repository.folder, base)


def test_the_summary_counts() -> None:
    from gazetteer.curation.findings import Finding
    from gazetteer.curation.lint import Verdict

    one, other = Finding("a", "x:1", "m"), Finding("b", "x:1", "m", level="warning")
    assert Verdict((one, other, other), 7).summary == "7 rows: 1 error, 2 warnings"


@pytest.mark.slow
def test_two_hundred_thousand_rows_take_less_than_five_seconds(seeds) -> None:
    stress(seeds.folder, 200_000)
    began = time.perf_counter()
    verdict = lint(seeds.folder)
    took = time.perf_counter() - began
    assert (verdict.errors, verdict.rows > 200_000, took < 5) == (0, True, True), took


def stress(folder: Path, rows: int) -> None:
    """Lay persons over the seeds, with names in three scripts, tenures and external ids."""
    persons: list[str] = []
    names: list[str] = []
    tenures: list[str] = []
    xrefs: list[str] = []
    for number in range(rows // 9 + 1):
        identity, family = f"gz:person-{number:06}", f"Family{number:06}"
        persons.append(
            f"{identity}\tGiven {family}\tIQ\t2\t{family}\tPolitician {number} of Iraq\teditorial"
        )
        for kind, lang, text in (
            ("official", "en", f"Given Middle of {family}"),
            ("native", "ar", f"اسم العائلة {number}"),
            ("translation", "ru", f"Имя Фамилия {number}"),
            ("transliteration", "ar-Latn", f"Ism al-ʿĀʾila {number}"),
            ("nickname", "ar-Latn", f"Abu {family}"),
            ("former", "en", f"Givenname {family}"),
        ):
            names.append(
                f"{identity}\t{text}\t{kind}\t{lang}\t2001\t\t\tstrong\teditorial geonames"
            )
        tenures.append(f"{identity}\tgz:iq-national-assembly\t2001-02-03\t2005-06\t\t\teditorial")
        xrefs.append(f"{identity}\twikidata\tQ8{number:07}\teditorial")
    for file, more in (
        ("person/entities.tsv", persons),
        ("person/names.tsv", names),
        ("relations/member_of.tsv", tenures),
        ("person/xrefs.tsv", xrefs),
    ):
        like = folder / {"person/xrefs.tsv": "country/xrefs.tsv"}.get(file, "relations/holds.tsv")
        path = folder / file
        header, *old = (path if path.exists() else like).read_text(encoding="utf-8").splitlines()
        kept = old if path.exists() else []
        path.write_text("\n".join([header, *sorted([*kept, *more]), ""]), encoding="utf-8")
