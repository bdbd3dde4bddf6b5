"""Text between quotes, as a message or a fix shows it."""


def quoted(text: str) -> str:
    """Return `text` between quotes, so that every YAML reader takes it for text."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
