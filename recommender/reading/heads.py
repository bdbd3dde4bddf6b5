"""The heads of the classifier that are no intervention, wish or signal: what each class is called."""

UNSAFE, OFF_TOPIC, VAGUE, DOUBT = "unsafe", "buiten-aanbod", "te-vaag", "twijfel"


def topic_head(topic: str) -> str:
    """Return the head of a topic, apart from an intervention or signal of the same name."""
    return f"topic:{topic}"
