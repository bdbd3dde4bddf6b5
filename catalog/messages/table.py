"""The table of all messages, in the order of their codes."""

from catalog.messages import (
    content_messages,
    field_messages,
    file_messages,
    history_messages,
    reference_messages,
    syntax_messages,
    value_messages,
)
from catalog.messages.message import Message

GROUPS: tuple[tuple[str, tuple[Message, ...]], ...] = (
    ("Het bestand", file_messages.MESSAGES),
    ("Spaties en leestekens", syntax_messages.MESSAGES),
    ("Velden", field_messages.MESSAGES),
    ("Waarden", value_messages.MESSAGES),
    ("Ids en verwijzingen", reference_messages.MESSAGES),
    ("De inhoud", content_messages.MESSAGES),
    ("Wat eerder op de site stond", history_messages.MESSAGES),
)
MESSAGES: tuple[Message, ...] = tuple(message for _, group in GROUPS for message in group)
