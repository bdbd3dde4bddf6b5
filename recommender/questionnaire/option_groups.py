"""The answers of a question in groups: topics by theme, interventions by whose they are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.questionnaire import Question

ItemT = TypeVar("ItemT", bound=Entity)


@dataclass(frozen=True)
class NamedOption:
    """One answer with its name and a short explanation."""

    id: str
    label: str
    hint: str = ""


Groups = Iterator[tuple[str, tuple[NamedOption, ...]]]


def grouped_options(catalog: Catalog, question: Question) -> Groups:
    """Yield the name of each group with its answers; a short list is one group without a name."""
    match question.options_from:
        case None:
            if question.options:
                yield "", tuple(NamedOption(o.id, o.label, o.hint or "") for o in question.options)
        case "competence_levels":
            levels = catalog.competence_levels.values()
            yield "", tuple(NamedOption(o.id, o.recognise, o.summary) for o in levels)
        case "focus_areas":
            areas = catalog.focus_areas.values()
            yield "", tuple(NamedOption(o.id, o.label, o.summary) for o in areas)
        case "topics":
            yield from _grouped(catalog.themes, catalog.topics, lambda topic: topic.theme)
        case "interventions":
            yield from _grouped(catalog.scopes, catalog.interventions, lambda item: item.scope)


def _grouped(
    groups: Mapping[str, Entity], items: Mapping[str, ItemT], group_of: Callable[[ItemT], str]
) -> Groups:
    """Yield each group that has items, with its items by name."""
    for group in groups.values():
        listed = (
            NamedOption(item.id, item.label)
            for item in items.values()
            if group_of(item) == group.id
        )
        if options := tuple(sorted(listed, key=lambda option: option.label.casefold())):
            yield group.label, options
