"""The record for the Algoritmeregister: the fields of publication standard 1.0, on a page and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import Field, TypeAdapter

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.entity import CatalogValue, Line, Text
from catalog.reading.yaml_file import read_yaml_file

SIZE = "vragenlijsten"
"""The result that tells how large the test was; it is a share of nothing."""
RECORD = Path(__file__).parent.parent / "docs/verantwoording/algoritmeregister.yml"
TO_BE_FILLED = "in te vullen door de gemeente"
LISTS = frozenset(
    {"category", "lawful_basis_grouping", "impacttoetsen_grouping", "source_data_grouping"}
)
"""The fields that hold a list in the standard."""


class RegisterField(CatalogValue):
    """One field of the record; without a value the city fills it in."""

    field: Line = Field(title="Veld", description="De naam in de standaard.")
    label: Line = Field(title="Naam", description="De naam die lezers zien.")
    value: Text | None = Field(default=None, title="Waarde", description="Wat er staat.")


_FIELDS = TypeAdapter(tuple[RegisterField, ...])


def register_record(catalog: Catalog) -> Sequence[RegisterField]:
    """Return every field, with the figures of the catalogue filled in."""
    facts = _facts(catalog)
    fields = _FIELDS.validate_python(read_yaml_file(RECORD).content)
    return [
        each.model_copy(update={"value": each.value.format_map(facts)}) if each.value else each
        for each in fields
    ]


def register_json(catalog: Catalog) -> bytes:
    """Return the record as JSON, in the form in which the register takes it."""
    record = {each.field: _plain(each) for each in register_record(catalog)}
    return json.dumps(record, ensure_ascii=False, indent=1).encode()


def register_page(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the page with the record."""
    yield templates.page(
        "algorithm_register.md",
        "/verantwoording/algoritmeregister/",
        fields=register_record(catalog),
        to_be_filled=TO_BE_FILLED,
    )


def _plain(each: RegisterField) -> str | list[str]:
    if each.field in LISTS:
        return [each.value] if each.value else []
    return each.value or TO_BE_FILLED


def _facts(catalog: Catalog) -> Mapping[str, object]:
    years = sorted({item.reference_date for item in catalog.interventions.values()})
    questions = sum(len(part.questions) for part in catalog.example_questions.values())
    return {
        "interventions": len(catalog.interventions),
        "guards": len(catalog.guards),
        "questions": f"{questions:,}".replace(",", "."),
        "weights": sum(not w.startswith(("band", "text-")) for w in catalog.weights),
        "years": " en ".join(map(str, years)),
        "quality": " ".join(_quality(catalog)),
    }


def _quality(catalog: Catalog) -> Iterator[str]:
    """Yield a sentence for each result of the evaluation."""
    for item in catalog.measured_quality.values():
        value, whole = (f"{number:g}".replace(".", ",") for number in (item.value, item.out_of))
        yield f"{item.label}: {value}" + ("." if item.id == SIZE else f" van {whole}.")
