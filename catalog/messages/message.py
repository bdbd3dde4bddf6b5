"""A kind of message: one cause that an editor can mend, with its code and its words."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["fout", "let op"]

EXPLANATIONS = "/redactie/meldingen/"
"""The page on the site that explains every code."""


@dataclass(frozen=True)
class Message:
    """One kind of message; words between braces are filled in for each case."""

    code: str
    """Stable: editors look it up, and build servers may filter on it."""
    title: str
    cause: str
    remedy: str
    explanation: str
    """What happened and why it matters, for the page of explanations."""
    wrong: str = ""
    """The smallest example that gives this message."""
    right: str = ""
    severity: Severity = "fout"

    @property
    def anchor(self) -> str:
        """Return the anchor of its explanation on the page."""
        return self.code.lower()
