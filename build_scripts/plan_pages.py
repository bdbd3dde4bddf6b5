"""The action plans: all actions in one table, and a page for each plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.facets import Facet, RowValues, facet
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.action_plan import Action, ActionPlan
from catalog.entities.entity import Entity

EVERY_TEAM = "Directie breed"


@dataclass(frozen=True)
class PlannedAction:
    """An action together with the plan that it stands in."""

    plan: ActionPlan
    action: Action

    @property
    def url(self) -> str:
        """Return the address of the action on the page of its plan."""
        return f"{self.plan.url}#{self.action.id}"

    @property
    def _teams(self) -> tuple[str, ...]:
        """Return the teams that it is for: every team of the plan when it is for the directorate."""
        if EVERY_TEAM not in self.action.teams:
            return self.action.teams
        return tuple(dict.fromkeys(team for item in self.plan.actions for team in item.teams))

    @property
    def values(self) -> RowValues:
        """Return for each filter the ids of this row."""
        return {
            "plan": (self.plan.id,),
            "thema": self.action.themes,
            "jaar": tuple(map(str, self.action.years)),
            "team": tuple(team_id(team) for team in self._teams),
            "hoe-ver": (self.action.standing,),
        }


def plan_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the table of all actions and the page of every plan."""
    actions = planned_actions(catalog)
    yield templates.page("plans.md", "/actieplannen/", actions=actions, facets=_facets(catalog))
    for plan in catalog.plans.values():
        yield templates.page("plan.md", plan.url, plan=plan)


def planned_actions(catalog: Catalog) -> list[PlannedAction]:
    """Return every action of every plan, in the order of the files."""
    return [
        PlannedAction(plan, action) for plan in catalog.plans.values() for action in plan.actions
    ]


def team_id(team: str) -> str:
    """Return the name of a team without spaces, so that a row can hold several."""
    return team.lower().replace(" ", "-").replace("&", "-en-")


def _facets(catalog: Catalog) -> list[Facet]:
    """Return the filters; only with values that an action has, but for the themes."""
    rows = [item.values for item in planned_actions(catalog)]
    actions = [item.action for item in planned_actions(catalog)]
    teams = _sorted({team for action in actions for team in action.teams})
    years = sorted({str(year) for action in actions for year in action.years})
    used = {action.standing for action in actions}
    return [
        facet("plan", "Plan", _named(catalog.plans.values()), rows),
        facet("thema", "Thema", _named(catalog.themes.values()), rows),
        facet("jaar", "Jaar", [(year, year) for year in years], rows),
        facet("team", "Team", [(team_id(team), team) for team in teams], rows),
        facet(
            "hoe-ver",
            "Hoe ver",
            _named(item for item in catalog.standings.values() if item.id in used),
            rows,
        ),
    ]


def _named(entities: Iterable[Entity]) -> list[tuple[str, str]]:
    return [(entity.id, entity.label) for entity in entities]


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names, key=str.casefold)
