"""Terms that are broader than themselves, by way of other terms."""

from collections.abc import Iterator, Mapping, Sequence

from catalog.entities.term import Term
from catalog.messages.reference_messages import BROADER_CYCLE
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem


def term_cycles(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield one problem for each circle of terms, at the term that comes first by name."""
    terms = {e.value.id: e for e in entries if isinstance(e.value, Term)}
    broader = {name: _broader(entry) for name, entry in terms.items()}
    told: set[frozenset[str]] = set()
    for name in sorted(terms):
        circle = _circle(name, broader)
        if circle is not None and frozenset(circle) not in told:
            told.add(frozenset(circle))
            position = broader[name].index(circle[1])
            shown = " → ".join(f"`{each}`" for each in circle)
            yield terms[name].problem(BROADER_CYCLE, ("broader", position), circle=shown)


def _broader(entry: Entry) -> Sequence[str]:
    return entry.value.broader if isinstance(entry.value, Term) else ()


def _circle(start: str, broader: Mapping[str, Sequence[str]]) -> tuple[str, ...] | None:
    """Return the shortest way from `start` back to itself, both ends included."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for name in broader.get(way[-1], ()):
            if name == start:
                return (*way, name)
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return None
