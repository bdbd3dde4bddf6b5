"""Pages that explain: learning, support, requests, roles, the organisation and the sources."""

from collections.abc import Iterator

from build_scripts.pictures.cycle_picture import cycle_picture
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from build_scripts.usage import cited_by
from catalog import Catalog

CITING = (("Leerinterventies", "interventions"), ("Onderwerpen", "topics"), ("Begrippen", "terms"))


def reference_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield one page for each subject, and a page for each source."""
    picture = cycle_picture(tuple(catalog.competence_levels.values()))
    support = sorted(catalog.support_routes.values(), key=lambda route: route.rank)
    yield templates.page("learning.md", "/leren/", picture=picture)
    yield templates.page("support.md", "/hulp/", routes=support)
    yield templates.page("requests.md", "/aanvragen/")
    yield templates.page(
        "people.md",
        "/rollen/",
        title="Rollen",
        lead="Wie doet wat bij leren over inclusie en diversiteit?",
        entities=tuple(catalog.roles.values()),
    )
    yield templates.page(
        "people.md",
        "/organisatie/",
        title="Onderdelen van de organisatie",
        lead="De directies, afdelingen en bureaus die de documenten noemen.",
        entities=tuple(catalog.organisation_units.values()),
    )
    yield templates.page("sources.md", "/bronnen/")
    yield from _source_pages(catalog, templates)


def _source_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    cited = {title: cited_by(catalog, (collection,)) for title, collection in CITING}
    for source in catalog.sources.values():
        named = [(title, entities[source.id]) for title, entities in cited.items()]
        yield templates.page("source.md", source.url, source=source, cited=named)
