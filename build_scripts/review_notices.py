"""What a page tells about its age: when it was reviewed, and whether that is too long ago."""

from datetime import date

from catalog import Catalog
from catalog.entities.entity import MaintainedEntity
from catalog.review.due import Review, reviews


class ReviewNotices:
    """Knows of every entry when it must be reviewed again, seen from the day of the build."""

    def __init__(self, catalog: Catalog, today: date) -> None:
        """Work out the day of every entry once."""
        self._today = today
        self._reviews: dict[tuple[type, str], Review] = {
            (type(review.entry), review.entry.id): review for review in reviews(catalog)
        }

    def next_review(self, entry: MaintainedEntity) -> date | None:
        """Return the last day for the next review, if its kind has a period."""
        review = self._reviews.get((type(entry), entry.id))
        return review.due if review else None

    def is_overdue(self, entry: MaintainedEntity) -> bool:
        """Return whether that day has passed."""
        due = self.next_review(entry)
        return due is not None and due < self._today
