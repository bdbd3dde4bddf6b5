"""The learning cycle as a picture, drawn from the levels of the catalogue."""

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin
from textwrap import wrap

from catalog.entities.competence_level import CompetenceLevel

WIDTH, HEIGHT = 460, 430
CENTRE = (230, 210)
RADIUS_X, RADIUS_Y = 150, 145
BOX_WIDTH, BOX_HEIGHT = 150, 62


def cycle_picture(levels: Sequence[CompetenceLevel]) -> str:
    """Return an SVG in which the levels stand in a circle, with a text for screen readers."""
    places = [_place(number, len(levels)) for number in range(len(levels))]
    boxes = "".join(
        _box(number, level.label, place)
        for number, (level, place) in enumerate(zip(levels, places, strict=True), start=1)
    )
    names = ", ".join(level.label.lower() for level in levels)
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="cyclus-titel cyclus-uitleg">'
        '<title id="cyclus-titel">De leercyclus</title>'
        f'<desc id="cyclus-uitleg">Een kring met {len(levels)} niveaus: {escape(names)}. '
        "Een gebeurtenis van buiten kan je terugbrengen naar het eerste niveau.</desc>"
        '<defs><marker id="pijl" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" '
        'markerHeight="7" orient="auto-start-reverse"><path class="lw-svg-arrow" '
        'd="M0 0L10 5L0 10z"/></marker></defs>'
        f"{_arrows(len(levels))}{boxes}{_event()}</svg>"
    )


def cycle_motif(count: int) -> str:
    """Return only the arrows of the circle, for decoration."""
    return (
        f'<svg class="lw-cycle-motif" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" '
        f'focusable="false">{_stops(count)}{_arcs(count)}</svg>'
    )


def _stops(count: int) -> str:
    places = (_place(number, count) for number in range(count))
    return "".join(
        f'<circle class="lw-svg-shape" cx="{x:.0f}" cy="{y:.0f}" r="38"/>' for x, y in places
    )


def _arcs(count: int) -> str:
    """Return the arcs between the stops, without arrowheads."""
    parts = []
    for number in range(count):
        start = _on_circle(_angle(number, count) + 0.42)
        end = _on_circle(_angle(number + 1, count) - 0.42)
        parts.append(
            f'<path class="lw-svg-line" d="M{start[0]:.0f} {start[1]:.0f}'
            f'A{RADIUS_X} {RADIUS_Y} 0 0 1 {end[0]:.0f} {end[1]:.0f}"/>'
        )
    return "".join(parts)


def _angle(number: int, count: int) -> float:
    return -pi / 2 + 2 * pi * number / count


def _place(number: int, count: int) -> tuple[float, float]:
    return _on_circle(_angle(number, count))


def _on_circle(angle: float) -> tuple[float, float]:
    return CENTRE[0] + RADIUS_X * cos(angle), CENTRE[1] + RADIUS_Y * sin(angle)


def _arrows(count: int) -> str:
    return "".join(_arrow(number, count) for number in range(count))


def _arrow(number: int, count: int) -> str:
    """Return the arc between two boxes; it starts and ends clear of both."""
    middle = (_angle(number, count) + _angle(number + 1, count)) / 2
    start, end = _on_circle(middle - 0.2), _on_circle(middle + 0.2)
    return (
        f'<path class="lw-svg-line" marker-end="url(#pijl)" d="M{start[0]:.0f} {start[1]:.0f}'
        f'A{RADIUS_X} {RADIUS_Y} 0 0 1 {end[0]:.0f} {end[1]:.0f}"/>'
    )


def _box(number: int, label: str, place: tuple[float, float]) -> str:
    left, top = place[0] - BOX_WIDTH / 2, place[1] - BOX_HEIGHT / 2
    lines = wrap(f"{number}. {label}", 15)
    first = place[1] - (len(lines) - 1) * 9 + 5
    texts = "".join(
        f'<text x="{place[0]:.0f}" y="{first + 18 * row:.0f}" text-anchor="middle">{escape(line)}</text>'
        for row, line in enumerate(lines)
    )
    return (
        f'<rect class="lw-svg-shape" x="{left:.0f}" y="{top:.0f}" width="{BOX_WIDTH}" '
        f'height="{BOX_HEIGHT}" rx="6"/>{texts}'
    )


def _event() -> str:
    """Return the dashed arrow that leads back to the first level."""
    x, y = CENTRE
    return (
        f'<path class="lw-svg-event" marker-end="url(#pijl)" d="M{x} {y + 40}V{y - 104}"/>'
        f'<text x="{x}" y="{y + 62}" text-anchor="middle">gebeurtenis</text>'
        f'<text x="{x}" y="{y + 80}" text-anchor="middle">van buiten</text>'
    )
