"""What the rules say in an advice, prepared once: most of it does not depend on the answers."""

from collections.abc import Sequence
from typing import get_args

from catalog import Catalog
from catalog.entities.rule import AdviceRule, Guard, Outcome
from recommender.advising.advice import (
    AdviceItem,
    NotRecommended,
    NumberToCall,
    SourcePlace,
    SupportItem,
)
from recommender.advising.situation import Situation, applies

OUTCOMES: Sequence[Outcome] = get_args(Outcome)


class RuleTexts:
    """The parts of an advice that rules give, without looking at any intervention."""

    def __init__(self, catalog: Catalog) -> None:
        """Prepare the item of every rule, and the rules of each outcome in their order."""
        by_rank = sorted(catalog.advice_rules.values(), key=lambda rule: rule.rank)
        self._rules = {
            outcome: [
                (rule, _item(rule, rule.text)) for rule in by_rank if outcome in rule.outcomes
            ]
            for outcome in OUTCOMES
        }
        guards = catalog.guards.values()
        self._guards = {guard.id: _item(guard, guard.summary) for guard in guards}
        self._ruled_out = {
            guard.id: tuple(
                NotRecommended(item.label, item.reason) for item in guard.not_recommended
            )
            for guard in guards
        }
        self._numbers = {
            guard.id: tuple(NumberToCall(line.number, line.label) for line in guard.phone_numbers)
            for guard in guards
        }
        support = {
            route.id: SupportItem(
                route.id, route.label, route.summary, route.suits, route.limits, route.url
            )
            for route in catalog.support_routes.values()
        }
        self._support = {
            guard.id: tuple(support[name] for name in guard.support) for guard in guards
        }

    def arranged(self, situation: Situation, outcome: Outcome) -> tuple[AdviceItem, ...]:
        """Return what must be arranged, in the order of the rules."""
        return tuple(item for rule, item in self._rules[outcome] if applies(rule, situation))

    def also(self, guards: Sequence[Guard]) -> tuple[AdviceItem, ...]:
        """Return what the later rules say that lead to the same outcome as the first."""
        return tuple(
            self._guards[rule.id] for rule in guards[1:] if rule.outcome == guards[0].outcome
        )

    def numbers(self, guard: Guard | None) -> tuple[NumberToCall, ...]:
        """Return the numbers that the guard says to call at once."""
        return self._numbers[guard.id] if guard else ()

    def support(self, guard: Guard | None) -> tuple[SupportItem, ...]:
        """Return where to turn, in the order of the rule that applies."""
        return self._support[guard.id] if guard else ()

    def ruled_out(self, guard: Guard | None) -> tuple[NotRecommended, ...]:
        """Return what the guard says that is not advised now."""
        return self._ruled_out[guard.id] if guard else ()


def _item(rule: AdviceRule | Guard, text: str) -> AdviceItem:
    places = tuple(SourcePlace(place.document, place.section) for place in rule.sources)
    return AdviceItem(rule.id, rule.label, text, places)
