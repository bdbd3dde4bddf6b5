"""Amounts and years as Dutch readers write them."""

from collections.abc import Sequence
from decimal import Decimal

NOTHING = "–"


def euros(amount: Decimal | None) -> str:
    """Return an amount such as `€ 1.250,00`; a dash where the document prints nothing."""
    if amount is None:
        return NOTHING
    english = f"{amount:,.2f}"
    return "€ " + english.replace(",", " ").replace(".", ",").replace(" ", ".")


def years(numbers: Sequence[int]) -> str:
    """Return `2024`, `2024 en 2025`, or `2025-2027` for a row of three or more."""
    ordered = sorted(numbers)
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:  # noqa: PLR2004 - a row
        return f"{ordered[0]}-{ordered[-1]}"
    return " en ".join(map(str, ordered))
