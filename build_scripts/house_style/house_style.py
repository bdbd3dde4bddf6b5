"""The house style of the city, written into the pages that are about to be built."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.house_style.fonts import font_faces, font_family
from build_scripts.house_style.mapping import (
    FONT_VARIABLES,
    Refusal,
    mapped_colours,
    mapped_font,
    missing_tokens,
    readable,
)
from build_scripts.house_style.tokens import HouseStyleError, read_tokens
from build_scripts.house_style.variables import SCHEMES, variables_of, with_variables

FRAME = "assets/stylesheets/frame.css"
FONTS = "assets/fonts"


@dataclass(frozen=True)
class HouseStyle:
    """Where the city put its tokens and fonts; nothing of it means our own neutral style."""

    tokens: Path | None = None
    fonts: Path | None = None

    @classmethod
    def from_environment(cls) -> "HouseStyle":
        """Read `LEERWIJZER_HUISSTIJL` and `LEERWIJZER_LETTERTYPE`."""
        return cls(_folder("LEERWIJZER_HUISSTIJL"), _folder("LEERWIJZER_LETTERTYPE"))

    def apply(self, pages: Path, tell: Callable[[str], None]) -> None:
        """Change the stylesheet in `pages` and tell which colours could not be used.

        Raises `HouseStyleError` for a folder that holds no house style.
        """
        frame = pages / FRAME
        css = frame.read_text(encoding="utf-8")
        if self.tokens:
            css = _with_tokens(css, read_tokens(self.tokens), self.tokens, tell)
        if self.fonts:
            faces, files = font_faces(self.fonts)
            css = f"{_with_family(css, faces, self.tokens)}\n{faces}\n"
            (pages / FONTS).mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                (pages / FONTS / name).write_bytes(content)
        if self.tokens or self.fonts:
            frame.write_text(css, encoding="utf-8")


NEUTRAL = HouseStyle()
"""Our own style, as it stands in the repository."""


def _with_tokens(
    css: str, tokens: Mapping[str, str], folder: Path, tell: Callable[[str], None]
) -> str:
    refused: list[Refusal] = []
    used = 0
    for scheme in SCHEMES:
        own = variables_of(css, scheme)
        kept, others = readable(scheme, own, mapped_colours(tokens, scheme))
        css = with_variables(css, scheme, kept)
        refused += others
        used += len(kept)
    if not used:
        raise HouseStyleError(f"Huisstijl: geen enkele kleur uit {folder} is te gebruiken.")
    tell(f"Huisstijl: {used} kleuren uit {folder} gebruikt.")
    for warning in (*map(str, refused), *_about_missing(tokens)):
        tell(warning)
    return with_variables(css, "light", mapped_font(tokens))


def _with_family(css: str, faces: str, tokens: Path | None) -> str:
    """Return `css` that uses the font of the city; tokens name it themselves."""
    family = font_family(faces)
    if tokens or not family:
        return css
    fonts = f"{family}, {variables_of(css, 'light')['--lw-sans']}"
    return with_variables(css, "light", dict.fromkeys(FONT_VARIABLES, fonts))


def _about_missing(tokens: Mapping[str, str]) -> list[str]:
    missing = ", ".join(missing_tokens(tokens))
    return [f"Huisstijl: deze kleuren ontbreken, daar blijft onze eigen kleur: {missing}."] * bool(
        missing
    )


def _folder(name: str) -> Path | None:
    value = os.environ.get(name, "").strip()
    return Path(value).expanduser() if value else None
