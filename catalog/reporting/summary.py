"""How many mistakes and warnings there are, and what to do next, in Dutch."""

from collections.abc import Sequence

from catalog.loading import CheckedCatalog
from catalog.reading.problem import Problem


def summary(checked: CheckedCatalog) -> str:
    """Return one or two sentences: the count, or that the catalogue is sound."""
    errors = sum(problem.is_error for problem in checked.problems)
    counts = [
        counted(errors, "fout", "fouten"),
        counted(len(checked.problems) - errors, "waarschuwing", "waarschuwingen"),
    ]
    found = " en ".join(each for each in counts if not each.startswith("0 "))
    if checked.catalog is None:
        return f"{found} gevonden."
    sound = (
        f"De catalogus klopt: {len(checked.catalog.terms)} begrippen en "
        f"{len(checked.catalog.interventions)} leerinterventies (versie {checked.catalog.version})."
    )
    return f"{sound} Er zijn wel {found}." if found else sound


def next_step(problems: Sequence[Problem]) -> str:
    """Return what an editor can do next; nothing when there is nothing to mend."""
    if not problems:
        return ""
    fixable = sum(problem.fix is not None for problem in problems)
    if fixable:
        one = counted(fixable, "melding kan", "meldingen kunnen")
        return f"{one} vanzelf weg. Dat doet: make fix"
    return "Verbeter de bestanden en controleer opnieuw met: make check"


def counted(number: int, one: str, more: str) -> str:
    """Return the number with the word that goes with it."""
    return f"{number} {one if number == 1 else more}"
