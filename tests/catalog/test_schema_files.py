"""The schemas as editors get them: live ids, Dutch texts, and known to their text editor."""

import json
import re
import subprocess
import sys

from catalog.kinds import KINDS
from catalog.schema.files import schema_globs
from catalog.schema.kind_schemas import kind_schemas
from catalog.schema.known_values import KnownValues

MICRO = "terms/microagressie.yml"
FIGURES = "lists/figures.yml"
STATUSES = "lists/statuses.yml"


def test_references_offer_live_ids_with_their_names(catalog):
    field = kind_schemas(KnownValues.of_catalog(catalog))["terms"]["properties"]["related"]["items"]

    assert field["enum"] == list(catalog.terms)
    assert field["enumDescriptions"][0] == next(iter(catalog.terms.values())).label


def test_the_ids_of_a_broken_catalogue_are_still_known(catalog, catalog_folder):
    (catalog_folder / MICRO).write_text("label: [")
    (catalog_folder / STATUSES).write_bytes(b"\xff")
    text = (catalog_folder / FIGURES).read_text()
    (catalog_folder / FIGURES).write_text(text.replace("kind:", "soort:", 1))

    known = KnownValues.readable_in(catalog_folder)

    assert "microagressie" in known.labels["terms"]
    assert known.labels["statuses"] == {}
    assert known.labels["figures"].keys() == catalog.figures.keys()
    whole = KnownValues.of_catalog(catalog)
    assert {**known.sections} == {name: list(parts) for name, parts in whole.sections.items()}


def shown_texts(schema):
    """Yield everything in a schema that an editor reads."""
    if isinstance(schema, dict):
        for name, value in schema.items():
            if isinstance(value, str) and re.search(r"title|escription|essage|x-value", name):
                yield value
            yield from shown_texts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from shown_texts(value)


def test_nothing_that_is_shown_comes_from_a_developer(catalog):
    """No docstring, class name or field name in English reaches an editor as a sentence."""
    schemas = kind_schemas(KnownValues.of_catalog(catalog))
    texts = {text for schema in schemas.values() for text in shown_texts(schema)}

    assert {text for text in texts if re.search(r"\b(the|that|with|which|has)\b", text)} == set()
    assert len(texts) > 200


def test_vs_code_knows_which_schema_each_file_has(root):
    kept = json.loads((root / ".vscode/settings.json").read_text())["yaml.schemas"]

    assert kept == schema_globs()


def test_the_command_writes_a_schema_for_every_kind(tmp_path, root):
    command = [sys.executable, "-m", "catalog", "schema", "--to", str(tmp_path / "a/b")]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)

    assert {path.stem for path in (tmp_path / "a/b").iterdir()} == {k.collection for k in KINDS}
    assert str(len(KINDS)) in result.stdout


def test_a_folder_that_cannot_be_made_is_told_in_dutch(tmp_path, root):
    (tmp_path / "file").touch()
    command = [sys.executable, "-m", "catalog", "schema", "--to", str(tmp_path / "file")]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert (result.returncode, "kan niet worden gemaakt" in result.stderr) == (2, True)
