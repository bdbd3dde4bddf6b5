"""The contrast between two colours, as WCAG defines it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = re.compile(r"rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)", re.IGNORECASE)
_LINEAR_BELOW = 0.04045
_LARGEST = 255


def parse_colour(text: str) -> Colour | None:
    """Return the colour that `#rgb`, `#rrggbb` or `rgb(r, g, b)` stands for, else nothing."""
    if match := _HEX.fullmatch(text.strip()):
        digits = match[1]
        step = len(digits) // 3
        parts = [digits[place : place + step] * (3 - step) for place in range(0, 3 * step, step)]
        return _colour([int(part, 16) for part in parts])
    if match := _RGB.fullmatch(text.strip()):
        return _colour([int(part) for part in match.groups()])
    return None


def contrast(first: Colour, second: Colour) -> float:
    """Return the contrast, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class ColourPair:
    """Two variables that are seen against each other, and the contrast that they need."""

    front: str
    back: str
    minimum: float

    def contrast_in(self, values: Mapping[str, str]) -> float:
        """Return the contrast with these `values`; raise `ValueError` for what is no colour."""
        front, back = (parse_colour(values[name]) for name in (self.front, self.back))
        if front is None or back is None:
            raise ValueError(f"{self.front} or {self.back} is no plain colour")
        return contrast(front, back)


def _colour(parts: list[int]) -> Colour | None:
    if max(parts) > _LARGEST:
        return None
    red, green, blue = (part / _LARGEST for part in parts)
    return red, green, blue


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
