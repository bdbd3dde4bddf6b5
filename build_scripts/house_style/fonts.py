"""The fonts that the city supplies: its `@font-face` rules and the files they name."""

import hashlib
import re
from pathlib import Path

from build_scripts.house_style.tokens import HouseStyleError

_FACE = re.compile(r"@font-face\s*\{[^{}]*\}")
_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")
_FAMILY = re.compile(r"font-family:\s*([^;{}]+)")
FONT_KINDS = (".woff2", ".woff", ".ttf", ".otf")


def font_faces(folder: Path) -> tuple[str, dict[str, bytes]]:
    """Return the rules, with addresses in our own site, and the content of every font file."""
    sheets = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css"))]
    faces = [face for sheet in sheets for face in _FACE.findall(sheet)]
    if not faces:
        raise HouseStyleError(
            f"Lettertype: in de map {folder} staat geen CSS-bestand met @font-face.\n"
            "Zet in LEERWIJZER_LETTERTYPE een map met een CSS-bestand en de lettertypen."
        )
    css = "\n".join(faces)
    contents = {address: _font(folder, address) for address in _URL.findall(css)}
    names = {address: _own_name(address, content) for address, content in contents.items()}
    own = _URL.sub(lambda match: f'url("../fonts/{names[match[1]]}")', css)
    return own, {names[address]: content for address, content in contents.items()}


def font_family(faces: str) -> str | None:
    """Return the name of the first font in the rules, as they write it."""
    found = _FAMILY.search(faces)
    return found[1].strip() if found else None


def _own_name(address: str, content: bytes) -> str:
    """Return a name that no font with other content has."""
    path = Path(address)
    return f"{path.stem}-{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"


def _font(folder: Path, address: str) -> bytes:
    path = (folder / address).resolve()
    known = path.is_relative_to(folder.resolve()) and path.suffix in FONT_KINDS
    if not known or not path.is_file():
        raise HouseStyleError(
            f"Lettertype: {address} is geen lettertype in de map {folder}. Een adres op internet mag niet."
        )
    return path.read_bytes()
