"""The schema that a text editor uses judges a file as the loader does."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from catalog.kinds import KINDS
from catalog.loading import paths_of, read_entries
from catalog.schema.kind_schemas import kind_schemas
from catalog.schema.known_values import KnownValues
from catalog.unresolved_references import unresolved_references

ROOT = Path(__file__).parent.parent.parent
FOLDER_KINDS = [kind for kind in KINDS if kind.layout == "folder"]
GENDER = "interventions/genderdiversiteit-onder-ons.yml"
MICRO = "terms/microagressie.yml"
VISION = "dossiers/visie-op-leren.yml"
PLAN = "plans/onderwijs-2025.yml"
ASKED = "visitor-questions/adviseur.yml"
FIGURES = "lists/figures.yml"
STATUSES = "lists/statuses.yml"
SUPPORT = "lists/support-routes.yml"
BUDGETS = "lists/budgets.yml"
WORDS = "lists/same-words.yml"
QUESTIONS = "questionnaire.yml"


class CoreLoader(yaml.CSafeLoader):
    """Types scalars by YAML 1.2, as the language server of a text editor does."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own class attribute


for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    (
        "float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


class EmptyDumper(yaml.CSafeDumper):
    """Writes nothing as nothing, not as `null`, which the loader would read as a word."""


EmptyDumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def as_text_editor(text):
    return yaml.load(text, Loader=CoreLoader)


@pytest.fixture(scope="module")
def validators(catalog):
    schemas = kind_schemas(KnownValues.of_catalog(catalog))
    checker = Draft202012Validator.FORMAT_CHECKER
    return {
        name: Draft202012Validator(schema, format_checker=checker)
        for name, schema in schemas.items()
    }


def kind_of(name):
    return next(k for k in KINDS if name == k.path or Path(name).parent.as_posix() == k.path)


@pytest.fixture(scope="module")
def refused_by_schema(validators):
    """Return a function that tells whether the schema refuses some text in place of a file."""
    return lambda name, text: (
        not validators[kind_of(name).collection].is_valid(as_text_editor(text))
    )


@pytest.fixture(scope="module")
def refused_by_loader(root, tmp_path_factory):
    """Return a function from texts in place of real files to the names that the loader refuses."""
    real, problems = read_entries(root / "catalog")
    assert problems == []

    def refused(texts):
        folder = tmp_path_factory.mktemp("catalog", numbered=True)
        paths = {}
        for name, text in texts.items():
            paths[folder / name] = name
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        read, problems = read_entries(folder)
        sound = {(entry.collection, entry.value.id) for entry in read}
        others = [entry for entry in real if (entry.collection, entry.value.id) not in sound]
        problems.extend(unresolved_references([*others, *read]))
        shutil.rmtree(folder)
        return {paths[problem.path] for problem in problems if problem.path in paths}

    return refused


def test_every_real_file_is_valid(validators, root):
    wrong = [
        f"{path.name}: {error.json_path} {error.message[:200]}"
        for kind in KINDS
        for path in paths_of(root / "catalog", kind)
        for error in validators[kind.collection].iter_errors(as_text_editor(path.read_text()))
    ]

    assert wrong == []


def test_each_schema_is_a_schema_for_new_and_for_older_readers(validators):
    for validator in validators.values():
        Draft202012Validator.check_schema(validator.schema)
        Draft7Validator.check_schema(
            {**validator.schema, "$schema": Draft7Validator.META_SCHEMA["$schema"]}
        )

    newer = r'"(prefixItems|unevaluated\w+|dependent\w+|minContains|\$dynamicRef|\$anchor)"'
    assert not re.search(newer, json.dumps([v.schema for v in validators.values()]))


BROKEN = [
    (GENDER, "status: open", "statis: open"),
    (GENDER, "status: open\n", ""),
    (GENDER, "status: open", "status: opne"),
    (GENDER, "status: open", "status:"),
    (GENDER, "status: open", "status: [open]"),
    (GENDER, "status: open", "status: {open: ja}"),
    (GENDER, "status: open", "id: x\nstatus: open"),
    (GENDER, "reference_date: 2024", "reference_date: vorig jaar"),
    (GENDER, "reference_date: 2024", "reference_date: 1924"),
    (GENDER, "reference_date: 2024", "reference_date: 2024.5"),
    (GENDER, "reviewed_on: 2026-11-22", "reviewed_on: 22-11-2026"),
    (GENDER, "reviewed_on: 2026-11-22", "reviewed_on: 2026-02-30"),
    (GENDER, "reviewed_on: 2026-11-22", "reviewed_on: 20261122"),
    (GENDER, 'section: "4"', 'section: "44"'),
    (GENDER, "document: visie-leren-en-ontwikkelen", "document: visie"),
    (GENDER, "editorial: [", "editorial: [prijs, "),
    (GENDER, "units: [individu]", "units: individu"),
    (GENDER, "units: [individu]", "units: []"),
    (GENDER, "units: [individu]", "units: [groep]"),
    (GENDER, "topics: [gender, lhbtiq]", "topics: [gender, bewustzijn]"),
    (GENDER, "follow_up: [intervisie, reflectie]", "follow_up: [intervisie, niets]"),
    (GENDER, "maintainer: leren-en-ontwikkelen", "maintainer: iemand"),
    (GENDER, "label: Genderdiversiteit onder ons", f"label: {'x' * 201}"),
    (GENDER, "label: Genderdiversiteit onder ons", 'label: "een\\ntwee"'),
    (GENDER, "label: Genderdiversiteit onder ons", 'label: "  "'),
    (GENDER, "phase: leren", "phase: leren\nexclusive: misschien"),
    (GENDER, "phase: leren", "phase: leren\nexclusive: true"),
    (GENDER, "phase: leren", "phase: leren\nyears: [volgend jaar]"),
    (MICRO, "shows_help: ja", "shows_help: yes"),
    (MICRO, "broader: [ongewenst-gedrag]", "broader: [ongewenstgedrag]"),
    (MICRO, "label: microagressie", "label: microagressie\nkind: woord"),
    (MICRO, "label: microagressie", f"label: microagressie\nscope_note: {'x' * 4001}"),
    (VISION, "  - id: ", "  - id: Met hoofdletter "),
    (VISION, "text: >-", "tekst: >-"),
    (VISION, "next_steps:", "next_steps: []\nsearch_words:"),
    (VISION, "url: /", "url: www."),
    (PLAN, "standing: ", "standing: ooit-"),
    (PLAN, "years: [2025]", "years: [1925]"),
    (ASKED, "known: nee", "known: onbekend"),
    (FIGURES, "kind: streefcijfer", "kind: doel"),
    (FIGURES, "- id: ", "- naam: "),
    (STATUSES, "ceiling: 1", "ceiling: 1.5"),
    (STATUSES, "ceiling: 1", "ceiling: alles"),
    (SUPPORT, "rank: 1\n", "rank: 0\n"),
    (BUDGETS, "total: ", "total: € "),
    (WORDS, "words: [training, ", "words: [training]\n  woorden: ["),
    (QUESTIONS, "kind: text", "kind: tekst"),
]


@pytest.mark.parametrize(("name", "old", "new"), BROKEN)
def test_a_mistake_is_refused_by_both(refused_by_schema, refused_by_loader, root, name, old, new):
    text = (root / "catalog" / name).read_text()
    assert old in text
    broken = text.replace(old, new, 1)

    assert refused_by_schema(name, broken)
    assert refused_by_loader({name: broken}) == {name}


UNQUOTED = [True, False, 4, 2024, 99999, 0.5, -1]
VALUES = [
    None, "", "x", "x" * 201, "x" * 4001, "ja", "nee", "4", "2024", "2026-11-22", "2026-02-30",
    "22-11-2026", "open", "leiderschap", "training", "entry", "een\ntwee", "Café", "a-b", "a--b",
    "/hulp/", "www.hulp", [], [None], ["x"], ["leiderschap"], {}, {"x": "y"}, *UNQUOTED,
]  # fmt: skip
ONLY_THE_LOADER_KNOWS = {("visitor_questions", name) for name in ("known", "sources", "editorial")}
"""A question names a source, or says that nobody knows: a rule across fields that only the model has."""


def places(value, place=()) -> Iterator[tuple]:
    """Yield the place of everything inside `value`."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in inside:
        yield (*place, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*place, key))


class Change(NamedTuple):
    """A real file in which one value is set, taken away or renamed."""

    collection: str
    file: str
    place: tuple
    how: str
    value: object

    def text(self):
        content = as_text_editor((ROOT / "catalog" / self.file).read_text())
        holder = content
        for key in self.place[:-1]:
            holder = holder[key]
        if self.how == "set":
            holder[self.place[-1]] = self.value
        else:
            removed = holder.pop(self.place[-1])
            if self.how == "rename" and isinstance(holder, dict):
                holder[f"{self.place[-1]}s"] = removed
        return yaml.dump(content, Dumper=EmptyDumper, allow_unicode=True, width=1000)

    def allows(self, *, refused_by_schema):
        """Tell whether this is one of the two stated cases in which the verdicts may differ."""
        if refused_by_schema:
            return self.how == "set" and isinstance(self.value, int | float)
        return any((self.collection, key) in ONLY_THE_LOADER_KNOWS for key in self.place)


@st.composite
def one_change(draw):
    kind = draw(st.sampled_from(FOLDER_KINDS))
    path = draw(st.sampled_from(paths_of(ROOT / "catalog", kind)))
    place = draw(st.sampled_from(list(places(as_text_editor(path.read_text())))))
    how = draw(st.sampled_from(["set", "set", "set", "remove", "rename"]))
    value = draw(st.sampled_from(VALUES)) if how == "set" else None
    return Change(kind.collection, f"{kind.path}/{path.name}", place, how, value)


@settings(max_examples=8, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(one_change(), min_size=6, max_size=12, unique_by=lambda change: change.file))
def test_any_single_change_gets_the_same_verdict(refused_by_schema, refused_by_loader, changes):
    """Text that looks like a number or a truth needs quotes for the schema; the loader reads on."""
    texts = {change.file: change.text() for change in changes}
    by_loader = refused_by_loader(texts)

    differing = []
    for change in changes:
        by_schema = refused_by_schema(change.file, texts[change.file])
        if by_schema != (change.file in by_loader) and not change.allows(
            refused_by_schema=by_schema
        ):
            differing.append((change, "the schema" if by_schema else "the loader"))
    assert differing == []
