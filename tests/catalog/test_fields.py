"""Every field that an editor fills in has a short Dutch name and an explanation."""

from collections import Counter

import pytest

from catalog import kinds  # noqa: F401 - loads every class of the catalogue
from catalog.entities.entity import CatalogValue

LONGEST_TITLE = 35


def value_classes(entity=CatalogValue):
    for inner in entity.__subclasses__():
        yield inner
        yield from value_classes(inner)


@pytest.mark.parametrize("entity", sorted(set(value_classes()), key=lambda each: each.__name__))
def test_every_field_has_a_short_name_of_its_own_and_an_explanation(entity):
    fields = entity.model_fields
    titles = Counter(field.title for field in fields.values())

    assert [
        name for name, field in fields.items() if not field.title or not field.description
    ] == []
    assert [title for title, times in titles.items() if times > 1] == []
    assert [title for title in titles if len(title) > LONGEST_TITLE] == []
