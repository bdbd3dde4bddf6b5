"""From the tokens of the city to our variables, as far as everybody can read the result."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.house_style.contrast import ColourPair, parse_colour
from build_scripts.house_style.pairs import PAIRS
from build_scripts.house_style.tokens import HouseStyleError
from build_scripts.house_style.variables import Scheme

COLOURS: Mapping[Scheme, Mapping[str, str]] = {
    "light": {
        "--lw-ink": "--ams-color-text",
        "--lw-ink-soft": "--ams-color-text-secondary",
        "--lw-paper": "--ams-color-background",
        "--lw-line": "--ams-color-separator",
        "--lw-field-line": "--ams-color-interactive-contrast",
        "--lw-focus": "--ams-color-interactive-contrast",
        "--lw-link": "--ams-color-interactive",
        "--lw-link-hover": "--ams-color-interactive-hover",
        "--lw-button": "--ams-color-interactive",
        "--lw-button-ink": "--ams-color-text-inverse",
        "--lw-band": "--ams-color-interactive",
        "--lw-band-ink": "--ams-color-text-inverse",
        "--lw-sun": "--ams-color-highlight-yellow",
        "--lw-alarm": "--ams-color-interactive-invalid-hover",
        "--lw-good": "--ams-color-feedback-success",
        "--lw-good-ink": "--ams-color-text-inverse",
    },
    # The city has no dark scheme: ours stays, with its band and its accent.
    "dark": {
        "--lw-band": "--ams-color-interactive",
        "--lw-band-ink": "--ams-color-text-inverse",
        "--lw-sun": "--ams-color-highlight-yellow",
    },
}
FONT = "--ams-typography-font-family"
FONT_VARIABLES = ("--lw-sans", "--lw-serif")

_FONT_NAMES = re.compile(r"[\w\s,\"'-]+")


@dataclass(frozen=True)
class Refusal:
    """A colour of the city that could not be read where we use it."""

    scheme: Scheme
    variable: str
    colour: str
    pair: ColourPair
    contrast: float

    def __str__(self) -> str:
        """Return the warning for whoever builds."""
        against = self.pair.back if self.variable == self.pair.front else self.pair.front
        schemes = {"light": "licht", "dark": "donker"}
        return (
            f"Huisstijl ({schemes[self.scheme]}): {self.variable} houdt onze eigen kleur. "
            f"{self.colour} heeft met {against} te weinig contrast: "
            f"{_dutch(self.contrast)} : 1. Nodig is {_dutch(self.pair.minimum)} : 1."
        )


def mapped_colours(tokens: Mapping[str, str], scheme: Scheme) -> dict[str, str]:
    """Return our variables with the colours of the city; what is missing or no colour is left out."""
    found = {name: tokens.get(token, "") for name, token in COLOURS[scheme].items()}
    return {name: value for name, value in found.items() if parse_colour(value)}


def mapped_font(tokens: Mapping[str, str]) -> dict[str, str]:
    """Return our font variables with the font of the city, if the tokens name one."""
    font = tokens.get(FONT, "")
    return dict.fromkeys(FONT_VARIABLES, font) if _FONT_NAMES.fullmatch(font) else {}


def missing_tokens(tokens: Mapping[str, str]) -> list[str]:
    """Return the tokens that we look for and that are absent or hold no plain colour."""
    wanted = dict.fromkeys(token for names in COLOURS.values() for token in names.values())
    return [token for token in wanted if not parse_colour(tokens.get(token, ""))]


def readable(
    scheme: Scheme, own: Mapping[str, str], mapped: Mapping[str, str]
) -> tuple[dict[str, str], list[Refusal]]:
    """Return the mapped colours that everybody can read, and those that give way to our own."""
    kept, refused = dict(mapped), list[Refusal]()
    while pair := _failing({**own, **kept}):
        name = pair.front if pair.front in kept else pair.back
        if name not in kept:
            raise HouseStyleError(f"frame.css zelf heeft te weinig contrast: {pair}")
        ratio = pair.contrast_in({**own, **kept})
        refused.append(Refusal(scheme, name, kept.pop(name), pair, ratio))
    return kept, refused


def _failing(values: Mapping[str, str]) -> ColourPair | None:
    return next((pair for pair in PAIRS if pair.contrast_in(values) < pair.minimum), None)


def _dutch(number: float) -> str:
    """Return the number with one decimal, rounded down: 4,49 must not read as 4,5."""
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")
