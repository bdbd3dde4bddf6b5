"""The collections whose entries have a place of their own on the site."""

from typing import Literal

ShownCollection = Literal[
    "terms",
    "interventions",
    "sources",
    "audiences",
    "competence_levels",
    "focus_areas",
    "pillars",
    "themes",
    "topics",
    "request_routes",
    "support_routes",
    "roles",
    "organisation_units",
    "dossiers",
    "plans",
    "figures",
    "instruments",
    "publications",
    "visitor_questions",
]
