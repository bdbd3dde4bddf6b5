"""A small catalogue that loads in no time, a workbook of it, and what an editor does with both."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from catalog.kinds import KINDS
from catalog.spreadsheet.export import exported
from catalog.spreadsheet.importing import plan_import
from catalog.spreadsheet.table import TABLES

CHOICES = {
    "statuses": {"open": "Open aanbod", "pilot": "Pilot"},
    "scopes": {"stad": "Hele gemeente"},
    "request_routes": {"niet-bekend": "De bronnen zeggen niet hoe"},
    "phases": {"leren": "Leren"},
    "audiences": {"iedereen": "Iedereen", "leidinggevenden": "Leidinggevenden"},
    "units": {"individu": "Eén persoon", "team": "Een team"},
    "learning_forms": {"training": "Training", "intervisie": "Intervisie; samen"},
    "organisation_units": {"redactie": "De redactie"},
}
MORE = {
    "statuses": "  ceiling: 1\n  stage: nu\n",
    "scopes": "  reach: gemeente\n",
    "organisation_units": "  scope: stad\n",
    "audiences": "  advice: Let op.\n  official: ja\n",
    "request_routes": (
        "  roles: [medewerker]\n  steps: [Vraag het.]\n  who: Jij.\n"
        "  maintainer: redactie\n  reviewed_on: 2026-11-22\n"
    ),
}
FIRST = """\
# Deze opmerking blijft staan.
label: "Eerste training"
summary: Een training over =verschillen.  # ook deze
description: >-
  De eerste regel van een langere tekst, die in het bestand over een paar regels loopt en dus
  wordt gevouwen. De tweede zin.
status: open
scope: stad
reference_date: 2024
request_route: niet-bekend
provider: Seba
phase: leren
audiences: [iedereen]
units: [individu, team]
theme: bewustzijn
topics: [omstander]
formats: []
learning_form: training
follow_up: [intervisie]
search_words:
  - "12:30"
  - een; twee
  - "-vijf"
terms: [omstander]
editorial: [topics]
sources:
  - {document: visie, section: "4"}
  - {document: visie, section: Deel a | b}
maintainer: redactie
reviewed_on: 2026-11-22
"""
SECOND = """\
label: Tweede training
summary: Ook een training.
description: Nog een training.
status: open
scope: stad
reference_date: 2024
request_route: niet-bekend
phase: leren
audiences: [iedereen]
units: [individu]
theme: bewustzijn
topics: [omstander]
learning_form: training
follow_up: [eerste]
editorial: [entry]
maintainer: redactie
reviewed_on: 2026-11-22
"""
TERM = """\
label: omstander
definition: Een omstander is iemand die erbij is.
explanation: Je ziet het gebeuren.
shows_help: ja
editorial: [entry]
maintainer: redactie
reviewed_on: 2026-11-22
"""
LISTS = {
    "sources": (
        "- {id: visie, label: De visie, short: Visie, summary: Wat, date: x, document_status: x,"
        ' scope: x, sections: ["4", "5", Deel a | b], editorial: [entry]}\n'
    ),
    "pillars": "- {id: pijler, label: Pijler, summary: Wat, editorial: [entry]}\n",
    "themes": (
        "- {id: bewustzijn, label: Bewustzijn, summary: Wat, pillar: pijler, editorial: [entry]}\n"
    ),
    "topics": (
        "- {id: omstander, label: Omstanders, summary: Wat, theme: bewustzijn, editorial: [entry]}\n"
        "- {id: gender, label: Gender, summary: Wat, theme: bewustzijn, editorial: [entry]}\n"
    ),
}


def _list(collection):
    if collection in LISTS:
        return LISTS[collection]
    entries = (
        f"- id: {identifier}\n  label: {label}\n  summary: Wat.\n  editorial: [entry]\n"
        + MORE.get(collection, "")
        for identifier, label in CHOICES.get(collection, {}).items()
    )
    return "".join(entries) or "[]\n"


@pytest.fixture(scope="session")
def write_catalog():
    """Return a function that writes the small catalogue to a folder."""

    def write(folder: Path) -> Path:
        for kind in KINDS:
            path = folder / kind.path
            path.parent.mkdir(parents=True, exist_ok=True)
            if kind.layout == "folder":
                path.mkdir(exist_ok=True)
            else:
                path.write_text(_list(kind.collection))
        (folder / "interventions/eerste.yml").write_text(FIRST)
        (folder / "interventions/tweede.yml").write_text(SECOND)
        (folder / "terms/omstander.yml").write_text(TERM)
        return folder

    return write


@dataclass
class Desk:
    """An editor's desk: the catalogue, and a workbook of it that was changed in Excel."""

    folder: Path
    file: Path
    made: bytes

    def __post_init__(self):
        self.open_again()

    def open_again(self):
        self.workbook = load_workbook(BytesIO(self.made))

    def export(self):
        self.made = exported(self.folder)
        self.open_again()

    def place(self, field, identifier, sheet="Aanbod"):
        """Return the cell of a field; without an id, that of the first empty row."""
        table = next(table for table in TABLES if table.sheet == sheet)
        cells = self.workbook[sheet]
        fields = ["id", *(column.field for column in table.columns), "*remove"]
        rows = [cell.value for cell in cells["A"]]
        row = rows.index(identifier) + 1 if identifier else cells.max_row + 1
        return cells.cell(row, fields.index(field) + 1)

    def put(self, value, field, identifier="eerste", sheet="Aanbod"):
        self.place(field, identifier, sheet).value = value

    def add(self, sheet="Aanbod", **values):
        row = self.place("id", None, sheet).row
        for field, value in values.items():
            cell = self.place(field, None, sheet)
            self.workbook[sheet].cell(row, cell.column).value = value

    def plan(self, keep=None):
        self.workbook.save(self.file)
        return plan_import(self.file, self.folder, keep)

    def edit(self, old, new, path="interventions/eerste.yml"):
        """Change the YAML, as a colleague does in the meantime."""
        text = (self.folder / path).read_text()
        assert old in text
        (self.folder / path).write_text(text.replace(old, new, 1))


@pytest.fixture(scope="session")
def small_export(tmp_path_factory, write_catalog) -> bytes:
    return exported(write_catalog(tmp_path_factory.mktemp("small")))


@pytest.fixture
def desk(tmp_path, write_catalog, small_export):
    return Desk(write_catalog(tmp_path / "catalog"), tmp_path / "aanbod.xlsx", small_export)


@pytest.fixture(scope="session")
def real_export(root) -> bytes:
    return exported(root / "catalog")
