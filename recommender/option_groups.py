"""The answers of a question in groups: topics by theme, interventions by whose they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.questionnaire import Question


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
            yield from _topics(catalog)
        case "interventions":
            yield from _interventions(catalog)


def _topics(catalog: Catalog) -> Groups:
    for theme in catalog.themes.values():
        listed = (
            NamedOption(topic.id, topic.label)
            for topic in catalog.topics.values()
            if topic.theme == theme.id
        )
        if options := _by_name(listed):
            yield theme.label, options


def _interventions(catalog: Catalog) -> Groups:
    for scope in catalog.scopes.values():
        listed = (
            NamedOption(item.id, item.label)
            for item in catalog.interventions.values()
            if item.scope == scope.id
        )
        if options := _by_name(listed):
            yield scope.label, options


def _by_name(options: Iterable[NamedOption]) -> tuple[NamedOption, ...]:
    return tuple(sorted(options, key=lambda option: option.label.casefold()))
