"""Learning itself: the only place from which the app reaches scikit-learn."""

from recommender.learning.content_fitting import content_learned_from
from recommender.learning.lessons import fits_of, members_of
from recommender.learning.material import Material
from recommender.learning.text_fitting import texts_learned_from
from recommender.reading.learned import Learned


def learned_from(material: Material) -> Learned:
    """Return what `material` teaches; equal material gives exactly equal numbers."""
    lessons = material.lessons
    return Learned(
        texts_learned_from(
            [lesson.text for lesson in lessons],
            members_of(lessons, material.heads),
            fits_of(lessons, material.heads),
        ),
        content_learned_from(material.documents, material.ignored),
        material.heads,
    )
