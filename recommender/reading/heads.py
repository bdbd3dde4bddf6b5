"""The heads of the classifier that are no intervention, wish or signal: what each class is called."""

UNSAFE, OFF_TOPIC, VAGUE, DOUBT = "unsafe", "buiten-aanbod", "te-vaag", "twijfel"


def topic_head(topic: str) -> str:
    """Return the head of a topic, apart from an intervention or signal of the same name."""
    return f"topic:{topic}"


def audience_head(audience: str) -> str:
    """Return the head of the texts of, or about, people of `audience`."""
    return f"audience:{audience}"


def scope_head(scope: str) -> str:
    """Return the head of the texts of people of the directorate `scope`."""
    return f"scope:{scope}"


TEAM = "unit:team"
"""The head of texts that ask something for a team; its counterexamples ask for one person."""
OFFER = "offer"
"""The group of the heads that are interventions."""
