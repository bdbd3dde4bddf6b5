"""What somebody typed, without the characters that nobody sees."""

import re
import unicodedata

_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Soft hyphens, joiners, marks of direction and tags: they hide a word from who looks for it."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def readable(text: str) -> str:
    """Return `text` as a reader sees it: composed, unseen characters gone, controls as spaces.

    Only the analysis reads this. On the next page somebody finds back what was typed.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _UNSEEN.sub("", text)))
