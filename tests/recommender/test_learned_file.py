"""What was learned is kept in a file: used when it fits, never trusted when it does not."""

import pickle
import subprocess
import sys
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from catalog.loading import load_without_lessons
from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.learning.fingerprint import fingerprint_of
from recommender.learning.learned_file import (
    _arrays,
    make_place_for,
    read_learned,
    write_learned,
)
from recommender.learning.lessons import lessons_of
from recommender.learning.source import fitted, kept_of
from recommender.serving.edition import UnusableCatalogError, load_edition
from recommender.serving.settings import Settings


@pytest.fixture(scope="module")
def fingerprint(catalog):
    return fingerprint_of(catalog)


@pytest.fixture(scope="module")
def learned(catalog):
    return fitted(catalog)


@pytest.fixture(scope="module")
def file(tmp_path_factory, learned, fingerprint):
    file = tmp_path_factory.mktemp("learned") / "below/learned.npz"
    make_place_for(file)
    write_learned(file, learned, fingerprint)
    return file


def test_what_is_read_is_exactly_what_was_written(file, learned, fingerprint):
    written, read = (_arrays(own) for own in (learned, read_learned(file, fingerprint)))

    assert written.keys() == read.keys()
    assert all(np.array_equal(written[name], read[name]) for name in written)
    assert read["grams_weighed"].shape == (len(learned.texts.grams.idf), len(read["intercepts"]))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_advice_is_the_same_with_and_without_the_file(catalog, learned, file):
    answers = answers_model(catalog)(
        learning_need="grapjes over afkomst in ons team, we willen leren ingrijpen", unit="team"
    )

    kept = Adviser(load_without_lessons(), kept_of(catalog, file))

    assert kept.advise(answers) == Adviser(catalog, learned).advise(answers)


def test_another_catalogue_is_learned_anew(catalog, fingerprint, file):
    fewer = dict(list(catalog.interventions.items())[:-1])
    other = replace(catalog, interventions=MappingProxyType(fewer))

    assert fingerprint_of(other) != fingerprint
    assert kept_of(other, file) is None
    assert fitted(other).content.size == len(fewer)


def test_whatever_changes_a_lesson_changes_the_fingerprint(catalog, fingerprint):
    """Or an offer that is now for others would still be advised as before."""
    some = dict(list(catalog.example_questions.items())[:3])
    few = replace(catalog, example_questions=MappingProxyType(some))
    lessons = lessons_of(few)
    changed = set()
    for collection, field, other in (
        (name, field, other)
        for name, entries in vars(few).items()
        if name != "example_questions" and not name.endswith("version")
        for field, other in _other_values(entries).items()
    ):
        altered = replace(few, **{collection: _altered(few, collection, field, other)})
        if lessons_of(altered) != lessons:
            changed.add(field)
            assert fingerprint_of(altered) != fingerprint, (collection, field)

    assert changed >= {"exclusive", "audiences", "scope", "units", "reach", "search_words"}


def _other_values(entries):
    """Return for each field a value that not all entries have."""
    fields = {field for entry in entries.values() for field in type(entry).model_fields} - {"id"}
    values = {field: [getattr(entry, field) for entry in entries.values()] for field in fields}
    return {
        field: other
        for field, (first, *others) in values.items()
        for other in [next((each for each in others if each != first), first)]
        if other != first
    }


def _altered(catalog, collection, field, other):
    entries = getattr(catalog, collection)
    return MappingProxyType(
        {name: entry.model_copy(update={field: other}) for name, entry in entries.items()}
    )


def test_a_changed_lesson_is_learned_from(catalog_folder, file):
    assert kept_of(load_without_lessons(catalog_folder), file)

    lessons = catalog_folder / "example-questions/reeks-a.yml"
    lessons.write_text(lessons.read_text() + "# nagelezen\n")

    assert kept_of(load_without_lessons(catalog_folder), file) is None


def test_a_mistake_in_a_lesson_is_told_by_the_app(catalog_folder, file):
    lessons = catalog_folder / "example-questions/reeks-a.yml"
    lessons.write_text(lessons.read_text().replace("best: [", "best: [bestaat-niet, ", 1))

    with pytest.raises(UnusableCatalogError, match=r"(?s)reeks-a\.yml.*bestaat-niet") as told:
        load_edition(Settings(catalog=catalog_folder, learned=file))

    assert told.value.reason == "invalid-catalogue"


@pytest.mark.parametrize("use", [len, list, lambda lessons: lessons["reeks-a"]])
def test_lessons_that_were_not_read_cannot_be_taken_for_none(use):
    with pytest.raises(RuntimeError, match="not read"):
        use(load_without_lessons().example_questions)


@pytest.mark.parametrize("harm", ["cut", "empty", "text", "code", "folder", "gone"])
def test_a_damaged_file_is_not_used(fingerprint, file, harm, tmp_path):
    whole, file = file.read_bytes(), tmp_path / "learned.npz"
    if harm == "folder":
        file.mkdir()
    elif harm != "gone":
        contents = {
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "text": b"geleerd" * 99,
            "code": pickle.dumps({"fingerprint": fingerprint}),
        }
        file.write_bytes(contents[harm])

    assert read_learned(file, fingerprint) is None


def test_a_start_with_the_file_does_not_load_scikit_learn(file, monkeypatch):
    """That import is the longest part of a start."""
    code = (
        "import sys; from recommender.serving.edition import load_edition;"
        "from recommender.serving.settings import Settings;"
        "load_edition(Settings.from_environment());"
        "print('sklearn' in sys.modules, 'scipy' in sys.modules)"
    )
    monkeypatch.setenv("LEERWIJZER_LEARNED", str(file))
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert result.stdout.split() == ["False", "False"]


def test_the_command_writes_the_file_once(tmp_path, monkeypatch):
    file = tmp_path / "learned.npz"
    monkeypatch.setenv("LEERWIJZER_LEARNED", str(file))
    command = [sys.executable, "-m", "recommender.learning"]

    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)
    )

    assert "leert" in first.stdout
    assert second.stdout == ""
    assert file.stat().st_size > 1_000_000
    assert Settings.from_environment().learned == file


def test_a_place_where_nothing_can_be_written_is_told(tmp_path, monkeypatch):
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("LEERWIJZER_LEARNED", str(tmp_path / "taken/learned.npz"))
    result = subprocess.run(
        [sys.executable, "-m", "recommender.learning"], capture_output=True, text=True, check=False
    )

    assert result.returncode == 1
    assert "lukt niet" in result.stderr
    assert "leert" not in result.stdout, "it tells before it learns"
    assert "Traceback" not in result.stderr
