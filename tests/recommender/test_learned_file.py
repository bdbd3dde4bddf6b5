"""What was learned is kept in a file: used when it fits, never trusted when it does not."""

import pickle
import subprocess
import sys
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.learning.learned_file import _arrays, read_learned, write_learned
from recommender.learning.material import Material
from recommender.learning.source import fitted, learned_of
from recommender.serving.settings import Settings


@pytest.fixture(scope="module")
def material(catalog):
    return Material.of(catalog)


@pytest.fixture(scope="module")
def learned(material):
    return fitted(material)


@pytest.fixture(scope="module")
def file(tmp_path_factory, learned, material):
    file = tmp_path_factory.mktemp("learned") / "below/learned.npz"
    write_learned(file, learned, material.fingerprint())
    return file


def test_what_is_read_is_exactly_what_was_written(file, learned, material):
    written, read = (_arrays(own) for own in (learned, read_learned(file, material.fingerprint())))

    assert written.keys() == read.keys()
    assert all(np.array_equal(written[name], read[name]) for name in written)
    assert read["grams_weighed"].shape == (len(learned.texts.grams.idf), len(read["intercepts"]))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_advice_is_the_same_with_and_without_the_file(catalog, file):
    answers = answers_model(catalog)(
        learning_need="grapjes over afkomst in ons team, we willen leren ingrijpen", unit="team"
    )

    assert Adviser(catalog, file).advise(answers) == Adviser(catalog).advise(answers)


def test_another_catalogue_or_program_is_learned_anew(catalog, material, file):
    fewer = dict(list(catalog.interventions.items())[:-1])
    other = Material.of(replace(catalog, interventions=MappingProxyType(fewer)))

    assert other.fingerprint() != material.fingerprint()
    assert read_learned(file, other.fingerprint()) is None
    assert learned_of(other, file).content.size == len(fewer)


@pytest.mark.parametrize("harm", ["cut", "empty", "text", "code", "folder", "gone"])
def test_a_damaged_file_is_not_used(material, file, harm, tmp_path):
    whole, file = file.read_bytes(), tmp_path / "learned.npz"
    if harm == "folder":
        file.mkdir()
    elif harm != "gone":
        contents = {
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "text": b"geleerd" * 99,
            "code": pickle.dumps({"fingerprint": material.fingerprint()}),
        }
        file.write_bytes(contents[harm])

    assert read_learned(file, material.fingerprint()) is None


def test_a_start_with_the_file_does_not_load_scikit_learn(file):
    """That import is the longest part of a start."""
    code = (
        "from catalog import load_catalog; from recommender.advising.adviser import Adviser; import sys;"
        f"from pathlib import Path; Adviser(load_catalog(), Path({str(file)!r}));"
        "print('sklearn' in sys.modules, 'scipy' in sys.modules)"
    )
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
    assert "Traceback" not in result.stderr
