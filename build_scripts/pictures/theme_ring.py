"""The pillars, themes and topics as a ring: the mark of the site, drawn from the catalogue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from catalog import Catalog

SIZE = 400
CENTRE = SIZE / 2
PILLAR_RADIUS, THEME_RADIUS, TOPIC_RADIUS = 84, 124, 172
GAP, PILLAR_GAP = 0.07, 0.2
"""Radians between two themes, and between two pillars."""
DOT, DOT_ROOM = 3.4, 0.05
"""The radius of a topic, and the radians from one topic to the next."""


@dataclass(frozen=True)
class Segment:
    """The part of the ring that one theme takes; angles in radians, clockwise from the top."""

    pillar: str
    topics: int
    start: float
    end: float

    @property
    def middle(self) -> float:
        """Return the angle halfway."""
        return (self.start + self.end) / 2


def theme_ring(catalog: Catalog) -> str:
    """Return the ring as an SVG with numbers, and a text for screen readers."""
    segments = _segments(catalog)
    pillars, topics = len(catalog.pillars), len(catalog.topics)
    numbers = "".join(
        _text(number, segment.middle) for number, segment in enumerate(segments, start=1)
    )
    return (
        f'<svg class="lw-ring" viewBox="0 0 {SIZE} {SIZE}" role="img" '
        'aria-labelledby="ring-titel ring-uitleg"><title id="ring-titel">De pijlers en thema’s</title>'
        f'<desc id="ring-uitleg">Een ring met {pillars} pijlers en {len(segments)} thema’s met een nummer. '
        f"Rond elk thema staan stippen: samen {topics} onderwerpen. De lijst ernaast noemt de namen.</desc>"
        f"{_shapes(segments)}{numbers}{_counts(pillars, len(segments), topics)}</svg>"
    )


def ring_motif(catalog: Catalog) -> str:
    """Return the bare ring, for decoration."""
    return (
        f'<svg class="lw-ring lw-ring--motif" viewBox="0 0 {SIZE} {SIZE}" aria-hidden="true" '
        f'focusable="false">{_shapes(_segments(catalog))}'
        f'<circle class="lw-ring__core" cx="{CENTRE:.0f}" cy="{CENTRE:.0f}" r="34"/></svg>'
    )


def _segments(catalog: Catalog) -> Sequence[Segment]:
    """Return a segment for each theme, pillar by pillar, all of the same length."""
    pillars, themes = catalog.pillars, catalog.themes
    room = 2 * pi - len(pillars) * PILLAR_GAP - (len(themes) - len(pillars)) * GAP
    found, angle = [], PILLAR_GAP / 2
    for pillar in pillars:
        own = [theme for theme in themes.values() if theme.pillar == pillar]
        for theme in own:
            topics = sum(topic.theme == theme.id for topic in catalog.topics.values())
            end = angle + room / len(themes)
            found.append(Segment(pillar, topics, angle, end))
            angle = end + GAP
        angle += PILLAR_GAP - GAP
    return found


def _shapes(segments: Sequence[Segment]) -> str:
    return "".join((*_pillar_arcs(segments), *_theme_arcs(segments), *_topic_dots(segments)))


def _pillar_arcs(segments: Sequence[Segment]) -> Iterator[str]:
    for pillar in dict.fromkeys(segment.pillar for segment in segments):
        own = [segment for segment in segments if segment.pillar == pillar]
        yield _arc("lw-ring__pillar", PILLAR_RADIUS, own[0].start, own[-1].end)


def _theme_arcs(segments: Sequence[Segment]) -> Iterator[str]:
    for segment in segments:
        yield _arc("lw-ring__theme", THEME_RADIUS, segment.start, segment.end)


def _topic_dots(segments: Sequence[Segment]) -> Iterator[str]:
    for segment in segments:
        first = segment.middle - (segment.topics - 1) / 2 * DOT_ROOM
        for number in range(segment.topics):
            x, y = _point(TOPIC_RADIUS, first + number * DOT_ROOM)
            yield f'<circle class="lw-ring__topic" cx="{x:.1f}" cy="{y:.1f}" r="{DOT}"/>'


def _arc(name: str, radius: float, start: float, end: float) -> str:
    from_x, from_y = _point(radius, start)
    to_x, to_y = _point(radius, end)
    large = int(end - start > pi)
    return (
        f'<path class="{name}" d="M{from_x:.1f} {from_y:.1f}'
        f'A{radius} {radius} 0 {large} 1 {to_x:.1f} {to_y:.1f}"/>'
    )


def _point(radius: float, angle: float) -> tuple[float, float]:
    return CENTRE + radius * sin(angle), CENTRE - radius * cos(angle)


def _text(number: int, angle: float) -> str:
    x, y = _point(THEME_RADIUS, angle)
    return f'<text class="lw-ring__number" x="{x:.1f}" y="{y + 8:.1f}">{number}</text>'


def _counts(pillars: int, themes: int, topics: int) -> str:
    lines = (f"{pillars} pijlers", f"{themes} thema’s", f"{topics} onderwerpen")
    return "".join(
        f'<text class="lw-ring__count" x="{CENTRE:.0f}" y="{CENTRE - 17 + 22 * row:.0f}">{line}</text>'
        for row, line in enumerate(lines)
    )
