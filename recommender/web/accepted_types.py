"""What a client says that it can take: the media types of its `Accept`."""

from collections.abc import Collection, Iterator


def accepts(accept: str, answers: Collection[str]) -> bool:
    """Return whether a client can take one of `answers`; nothing said is anything."""
    ranges = list(_wanted(accept))
    return not ranges or any(wanted in answers for wanted in ranges)


def _wanted(accept: str) -> Iterator[str]:
    """Yield each media type; one with quality 0 is refused, and comes as an empty text."""
    for part in filter(None, map(str.strip, accept.split(","))):
        media_type, *parameters = (text.strip().lower() for text in part.split(";"))
        refused = any(
            p.replace(" ", "").rstrip("0").rstrip(".") in ("q=", "q=0") for p in parameters
        )
        yield "" if refused else media_type
