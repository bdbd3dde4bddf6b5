"""Signals: what a text shows that goes before, or instead of, comparing interventions."""

from collections.abc import Mapping

from recommender.reading.phrases import Found
from recommender.reading.understanding import Understanding

NOTHING_FILLED_IN = "niets-ingevuld"
OFF_TOPIC = "geen-aansluiting"
NOT_UNDERSTOOD = "onbegrepen"
DISTRESS = "nood"
DOUBT = "twijfel"
NOTHING_NOW = "nu-niets"
"""The word list by which a text says that nothing goes on, or that it is over."""
HARM = ("gekwetst", "bedreiging", "klacht", "conflict", "onveilig")
"""The signals that go before everything else."""
SURELY_UNSAFE = -1.0
"""The `harm` from which a text is unsafe without any phrase.

Of the example questions, left out of the lessons a series at a time, 6 of 595 unsafe ones are missed
and 462 of 8,309 ordinary ones stopped; of the series that were written to be mistaken (L, N, O, U,
BB, II, MM, OO, RR to VV, CCC) 81 of 1,325 and 274 of 2,419. With -0.7 it would be 8 and 358, 94 and
228: to miss somebody who was hurt is worse than to stop a question. Of the held-out sets -0.7 misses
2 of 62 and -1.0 none, which helped to choose.
"""
LEAST_UNSAFE = -0.45
"""The margin that a text needs in any case to count as unsafe."""
UNSAFE_THOUGH_DENIED = 2.0
"""The `harm` from which a text is unsafe although it says `er is geen ruzie`."""
UNSAFE_THOUGH_OVER = 0.5
"""The `harm` from which a text is unsafe although it says that nothing goes on now. Of 122 example
questions that say so, left out in turn, it saves 14 ordinary ones and misses none of 3 unsafe ones."""
SURELY_SAFE = -0.4
"""The margin below which a phrase alone does not make a text unsafe."""
LEAST_OFF_TOPIC = -0.4
OFF_TOPIC_FROM = -0.1
"""What `strays` must exceed. Of the example questions, left out in turn, 45 of 603 off topic are missed,
and 43 of 9,485 others taken for such."""
OFF_TOPIC_LEAD = 0.25
"""How far harm must outweigh another subject when no phrase names it."""
LEAST_KNOWN = 0.6
"""The share of a text that must be spelt like Dutch that we know, before it counts as a text."""
VAGUE_FROM = -0.15
"""The margin from which a text says too little. Of 1,077 ordinary example questions, left out in turn,
4 are taken for such."""
SURELY_VAGUE = 0.2
"""The margin from which a text says so little that only a phrase makes it unsafe; none of 385 unsafe
example questions, left out in turn, passes it."""
DOUBT_FROM = 0.0
"""The margin from which a text doubts whether the team is ready. Of the example questions, left out in
turn, that finds 381 of 442 that doubt, and 37 of 6,142 others."""
DOUBT_THOUGH_READY = 0.3
"""The same when somebody answered that the team is ready: 332 of 442, and 6 of 6,142 others."""
READY = {"learning_climate": "veilig", "ownership": "hoog", "follow_up": "ja"}
"""The answers that a team is ready to learn."""


def harm_in(understanding: Understanding, phrases: Found) -> frozenset[str]:
    """Return the signals of harm: phrases and what was learned from examples, weighed together."""
    if DISTRESS in phrases.said:
        return frozenset({DISTRESS})
    named = phrases.said & {*HARM}
    is_over = NOTHING_NOW in phrases.said
    limit = UNSAFE_THOUGH_OVER if is_over else SURELY_UNSAFE
    if named and understanding.unsafe > SURELY_SAFE and (not is_over or understanding.harm > limit):
        return named
    if phrases.denied & {*HARM}:
        limit = UNSAFE_THOUGH_DENIED
    least = max(LEAST_UNSAFE, understanding.off_topic + OFF_TOPIC_LEAD)
    says_enough = understanding.vague < SURELY_VAGUE
    if says_enough and understanding.unsafe > least and understanding.harm > limit:
        return frozenset({max(understanding.signals, key=understanding.signals.__getitem__)})
    return frozenset()


def strays(understanding: Understanding) -> bool:
    """Return whether the text is about something else: clearly, and more than it is vague."""
    least = max(LEAST_OFF_TOPIC, understanding.vague)
    return understanding.off_topic > least and understanding.strays > OFF_TOPIC_FROM


def doubt_in(
    understanding: Understanding, phrases: Found, given: Mapping[str, str]
) -> frozenset[str]:
    """Return whether the text doubts that the team is ready, by a phrase or by its wording.

    A phrase always counts. Whoever answered any one question in `given` with that the team is ready
    must be clearer in the wording.
    """
    is_ready = any(given.get(question) == answer for question, answer in READY.items())
    limit = DOUBT_THOUGH_READY if is_ready else DOUBT_FROM
    doubts = DOUBT in phrases.said or understanding.doubt > limit
    return frozenset({DOUBT}) if doubts else frozenset()
