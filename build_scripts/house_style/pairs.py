"""Which of our colours are seen against which: what every choice of colours must satisfy."""

from build_scripts.house_style.contrast import ColourPair

TEXT, SHAPE = 4.5, 3.0
"""The contrast that WCAG AA asks of text, and of fields, focus and other shapes with a meaning."""

_PANELS = ("--lw-paper", "--lw-sand", "--lw-alarm-paper")

_TEXTS = {
    "--lw-ink": (*_PANELS, "--lw-tint"),
    "--lw-ink-soft": _PANELS,
    "--lw-link": _PANELS,
    "--lw-link-hover": _PANELS,
    "--lw-alarm": _PANELS,
    "--lw-band-ink": ("--lw-band",),
    "--lw-button-ink": ("--lw-button", "--lw-link-hover"),
    "--lw-sun-ink": ("--lw-sun",),
    "--lw-good-ink": ("--lw-good",),
}
_SHAPES = {
    "--lw-field-line": ("--lw-paper", "--lw-sand"),
    "--lw-focus": (*_PANELS, "--lw-tint"),
    "--lw-sun": ("--lw-band",),
    "--lw-button": ("--lw-paper",),
}

PAIRS = tuple(
    ColourPair(front, back, minimum)
    for kind, minimum in ((_TEXTS, TEXT), (_SHAPES, SHAPE))
    for front, backs in kind.items()
    for back in backs
)

DECORATIVE = frozenset({"--lw-line"})
"""Colours that carry no meaning of their own."""
