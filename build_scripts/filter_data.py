"""The filters of the offer guide, and what each row tells them."""

from collections.abc import Iterator

from catalog.entities.intervention import Intervention

FILTERS = (
    ("status", "Status", "statuses"),
    ("scope", "Van wie", "scopes"),
    ("audiences", "Voor wie", "audiences"),
    ("theme", "Thema", "themes"),
    ("topics", "Onderwerp", "topics"),
    ("competence_levels", "Niveau", "competence_levels"),
    ("learning_form", "Vorm", "learning_forms"),
)
"""The field of an intervention, its name for readers, and the collection of its values."""


def filter_data(item: Intervention) -> Iterator[tuple[str, str]]:
    """Yield for each filter the ids that the row of `item` has, separated by spaces."""
    for field, _, _ in FILTERS:
        value = getattr(item, field)
        yield field.replace("_", "-"), " ".join(value) if isinstance(value, tuple) else value
