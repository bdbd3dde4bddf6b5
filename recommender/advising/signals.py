"""Signals: what a text shows that goes before, or instead of, comparing interventions."""

from recommender.reading.phrases import Found
from recommender.reading.understanding import Understanding

NOTHING_FILLED_IN = "niets-ingevuld"
OFF_TOPIC = "geen-aansluiting"
NOT_UNDERSTOOD = "onbegrepen"
DISTRESS = "nood"
DOUBT = "twijfel"
HARM = ("gekwetst", "bedreiging", "klacht", "conflict", "onveilig")
"""The signals that go before everything else."""
SURELY_UNSAFE = -0.7
"""The `harm` from which a text is unsafe without any phrase.

Of the example questions, left out of the lessons a series at a time, 4 of 353 unsafe ones are missed
and 278 of 5,700 ordinary ones stopped; of the series that were written to be mistaken (L, N, O, U,
BB, II, MM, OO, RR, SS, TT) 67 of 1,030 and 228 of 2,065. Higher misses more people who were hurt.
"""
LEAST_UNSAFE = -0.45
"""The margin that a text needs in any case to count as unsafe."""
UNSAFE_THOUGH_DENIED = 2.0
"""The `harm` from which a text is unsafe although it says `er is geen ruzie`."""
SURELY_SAFE = -0.4
"""The margin below which a phrase alone does not make a text unsafe."""
LEAST_OFF_TOPIC = -0.4
OFF_TOPIC_FROM = -0.1
"""What `strays` must exceed; of 50 example questions off topic, left out in turn, 3 are missed."""
OFF_TOPIC_LEAD = 0.25
"""How far harm must outweigh another subject when no phrase names it."""
LEAST_KNOWN = 0.6
"""The share of a text that must be spelt like Dutch that we know, before it counts as a text."""
VAGUE_FROM = 0.0
DOUBT_FROM = 0.0
"""The margin from which a text doubts whether the team is ready."""


def harm_in(understanding: Understanding, phrases: Found) -> frozenset[str]:
    """Return the signals of harm: phrases and what was learned from examples, weighed together."""
    if DISTRESS in phrases.said:
        return frozenset({DISTRESS})
    named = phrases.said & {*HARM}
    limit = UNSAFE_THOUGH_DENIED if phrases.denied & {*HARM} else SURELY_UNSAFE
    if named and understanding.unsafe > SURELY_SAFE:
        return named
    least = max(LEAST_UNSAFE, understanding.off_topic + OFF_TOPIC_LEAD)
    if understanding.unsafe > least and understanding.harm > limit:
        return frozenset({max(understanding.signals, key=understanding.signals.__getitem__)})
    return frozenset()


def strays(understanding: Understanding) -> bool:
    """Return whether the text is about something else: clearly, and more than it is vague."""
    least = max(LEAST_OFF_TOPIC, understanding.vague)
    return understanding.off_topic > least and understanding.strays > OFF_TOPIC_FROM


def doubt_in(understanding: Understanding, phrases: Found) -> frozenset[str]:
    """Return whether the text doubts that the team is ready, by a phrase or by its wording."""
    doubts = DOUBT in phrases.said or understanding.doubt > DOUBT_FROM
    return frozenset({DOUBT}) if doubts else frozenset()
