"""Texts of a fixed form: ids, addresses and single lines."""

import re
import unicodedata

from catalog.messages.value_messages import ADDRESS_FORM, ID_FORM, OTHER_FORM, SEVERAL_LINES
from catalog.reading.problem import Problem
from catalog.reading.wrong_value import WrongValue

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def form_problem(value: WrongValue) -> Problem:
    """Return what is wrong with a text that has not the form of its field."""
    pattern = str(value.limits.get("pattern", ""))
    if pattern == r"^[^\n]*$":
        return value.problem(SEVERAL_LINES)
    if pattern.startswith("^/"):
        return _address(value)
    if pattern.startswith(("^[a-z0-9]+(-", "^[a-z]+(_", "^[a-z]+([_-]")):
        separator = "_" if pattern.startswith("^[a-z]+(_") else "-"
        suggestion = slug_of(value.found, separator)
        fix = value.replaced_by(suggestion, certain=False) if suggestion else None
        return value.problem(ID_FORM, fix=fix, suggestion=suggestion or "nieuwe-naam")
    return value.problem(OTHER_FORM)


def slug_of(text: str, separator: str = "-") -> str:
    """Return `text` in the form of an id; nothing where no letter is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NO_SLUG.sub(separator, plain).strip(separator)


def _address(value: WrongValue) -> Problem:
    path, mark, anchor = value.found.strip().partition("#")
    parts = [slug_of(part) for part in path.split("/") if slug_of(part)]
    suggestion = "/" + "".join(f"{part}/" for part in parts)
    if mark and slug_of(anchor):
        suggestion += f"#{slug_of(anchor)}"
    is_own = "//" not in value.found and "." not in value.found and " " not in value.found
    fix = value.replaced_by(suggestion, certain=False) if is_own else None
    return value.problem(ADDRESS_FORM, fix=fix, suggestion=suggestion if is_own else "/aanbod/")
