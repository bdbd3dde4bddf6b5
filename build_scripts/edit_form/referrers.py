"""What refers to an entry: by id, or by the address of its page."""

from collections.abc import Iterator, Sequence
from typing import Any

from build_scripts.edit_form.places import Place
from catalog.kinds import KINDS
from catalog.reading.entry import Entry
from catalog.references import references_in


def referrers(entries: Sequence[Entry], place: Place) -> Sequence[str]:
    """Return the label of every other entry that refers to this one, with its kind."""
    address = next((each.value.url for each in entries if _is_at(each, place)), "")
    has_page = bool(place.kind.entity.site_folder)
    labels = {kind.collection: kind.label for kind in KINDS}
    return [
        f"{each.value.label} ({labels[each.collection]})"
        for each in entries
        if not _is_at(each, place)
        and (_names(each, place) or (has_page and address in _texts(each.value.model_dump())))
    ]


def _is_at(entry: Entry, place: Place) -> bool:
    return (entry.collection, entry.value.id) == (place.kind.collection, place.id)


def _names(entry: Entry, place: Place) -> bool:
    return any(
        found == place.id and place.kind.collection in reference.collections
        for _, found, reference in references_in(entry.value)
    )


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in `value`, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
