"""Pages that gather the offer: by theme, topic, audience, level and focus area."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.pictures.theme_ring import theme_ring
from build_scripts.plan_pages import PlannedAction, planned_actions
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from build_scripts.usage import interventions_by
from catalog import Catalog
from catalog.entities.dossier import Dossier
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention

Fact = tuple[str, str | Sequence[Entity], str]
"""A name, a text or the entries to link to, and the field that it comes from."""

KINDS = {
    "themas": "thema",
    "onderwerpen": "onderwerp",
    "doelgroepen": "doelgroep",
    "niveaus": "niveau",
    "speerpunten": "richting",
}
"""What a reader calls the pages in each folder."""


@dataclass(frozen=True)
class Group:
    """What the page of a theme, topic, audience, level or focus area shows."""

    entity: Entity
    trail: Sequence[tuple[str, str]]
    facts: Sequence[Fact]
    interventions: Sequence[Intervention]
    what: str
    actions: Sequence[PlannedAction] = ()
    dossiers: Sequence[Dossier] = ()


THEMES = ("Thema’s", "/themas/")
LEARNING = ("Hoe leren werkt", "/leren/")
AUDIENCES = ("Doelgroepen", "/doelgroepen/")


def group_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the overviews of themes and audiences, and the page of every group."""
    yield templates.page("themes.md", "/themas/", ring=theme_ring(catalog))
    yield templates.page("audiences.md", "/doelgroepen/")
    yield from _theme_pages(catalog, templates)
    yield from _topic_pages(catalog, templates)
    yield from _audience_pages(catalog, templates)
    yield from _level_pages(catalog, templates)
    yield from _focus_pages(catalog, templates)


def _theme_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    by_theme = interventions_by(catalog, "theme")
    planned = planned_actions(catalog)
    for theme in catalog.themes.values():
        topics = [topic for topic in catalog.topics.values() if topic.theme == theme.id]
        facts: list[Fact] = [("Pijler", [catalog.pillars[theme.pillar]], "pillar")]
        if topics:
            facts.append(("Onderwerpen", topics, "topics"))
        if theme.name_at_wpi:
            facts.append(("Naam bij WPI", theme.name_at_wpi, "name_at_wpi"))
        actions = [item for item in planned if theme.id in item.action.themes]
        dossiers = [item for item in catalog.dossiers.values() if theme.id in item.themes]
        yield _page(
            templates,
            Group(theme, [THEMES], facts, by_theme[theme.id], "bij dit thema", actions, dossiers),
        )


def _topic_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    by_topic = interventions_by(catalog, "topics")
    for topic in catalog.topics.values():
        theme = catalog.themes[topic.theme]
        facts: list[Fact] = [("Thema", [theme], "theme")]
        if topic.terms:
            facts.append(("Begrippen", [catalog.terms[t] for t in topic.terms], "terms"))
        related = [catalog.topics[name] for name in topic.related]
        facts.append(("Ligt dichtbij", related, "related"))
        trail = [THEMES, (theme.label, theme.url)]
        yield _page(templates, Group(topic, trail, facts, by_topic[topic.id], "over dit onderwerp"))


def _audience_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    by_audience = interventions_by(catalog, "audiences")
    for audience in catalog.audiences.values():
        facts: list[Fact] = [("Waar je op let", audience.advice, "advice")]
        own = by_audience[audience.id]
        yield _page(
            templates, Group(audience, [AUDIENCES], facts, own, "speciaal voor deze doelgroep")
        )


def _level_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    by_level = interventions_by(catalog, "competence_levels")
    for level in catalog.competence_levels.values():
        areas = [catalog.focus_areas[name] for name in level.focus_areas]
        facts: list[Fact] = [
            ("Zo herken je het", level.recognise, "recognise"),
            ("Wat nu helpt", level.next_step, "next_step"),
            ("Eerst werken aan", areas, "focus_areas"),
        ]
        own = by_level[level.id]
        yield _page(templates, Group(level, [LEARNING], facts, own, "speciaal voor dit niveau"))


def _focus_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    by_area = interventions_by(catalog, "focus_areas")
    for area in catalog.focus_areas.values():
        facts: list[Fact] = []
        if area.part_of:
            facts.append(("Onderdeel van", [catalog.focus_areas[area.part_of]], "part_of"))
        yield _page(
            templates, Group(area, [LEARNING], facts, by_area[area.id], "voor deze richting")
        )


def _page(templates: PageTemplates, group: Group) -> SitePage:
    return templates.page(
        "group.md", group.entity.url, group=group, kind=KINDS[group.entity.site_folder]
    )
