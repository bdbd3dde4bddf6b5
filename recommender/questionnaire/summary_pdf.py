"""The summary as a PDF that a screen reader can read (PDF/UA-1)."""

import json
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import Any

from recommender.questionnaire.summary import Summary

TEMPLATE = Path(__file__).parent / "templates/summary.typ"
UNKNOWN_SIGN = "□"
LEFT_OUT = f"Een {UNKNOWN_SIGN} is een teken dat een PDF niet kan tonen. In het tekstbestand staat het wel."
SIGNS = frozenset(
    chr(code)
    for start, end in ((0x20, 0x7F), (0xA0, 0x250), (0x386, 0x3D0), (0x400, 0x460))
    for code in range(start, end)
    if chr(code).isprintable() or chr(code) == "\xa0"
) | frozenset("‐–—‘’‚“”„†•…‰′″‹›€™←↑→↓−≈≠≤≥✓□")
"""The signs that the fonts inside typst have: any other sign stops it, and a few crash it."""
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Mn"))
"""Kinds of characters that say nothing when they cannot be combined: they are left out."""


def summary_pdf(summary: Summary) -> bytes:
    """Return the summary as a PDF; equal summaries give equal files.

    What somebody typed is data for a fixed template, never markup. Only signs that typst is known
    to show get there: a crash would print what somebody typed on the error stream.
    """
    import typst  # noqa: PLC0415 - 80 MB that most visitors do not need

    shown = json.dumps(_shown(asdict(summary)), ensure_ascii=False)
    made = typst.compile(
        TEMPLATE,
        sys_inputs={"summary": shown, "left_out": LEFT_OUT if UNKNOWN_SIGN in shown else ""},
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)  # a list only for pictures of several pages
    return made


def showable(text: str) -> str:
    """Return `text` with a box in place of each sign that the fonts do not have."""
    composed = unicodedata.normalize("NFC", text.replace("\t", " "))
    return "".join(
        sign if sign in SIGNS else UNKNOWN_SIGN
        for sign in composed
        if sign in SIGNS or unicodedata.category(sign) not in UNSEEN
    )


def _shown(value: Any) -> Any:
    """Return plain values with every text made showable."""
    if isinstance(value, str):
        return showable(value)
    if isinstance(value, dict):
        return {name: _shown(part) for name, part in value.items()}
    return [_shown(part) for part in value] if isinstance(value, (list, tuple)) else value
