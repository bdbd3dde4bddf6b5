"""Setting the day of the last review, and nothing else, in the files of entries."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from catalog.reading.entry import Entry
from catalog.writing.entry_files import files_of, text_with, with_value


def reviewed_texts(entries: Sequence[Entry], day: date) -> Mapping[Path, str]:
    """Return the new text of each file in which the day of these entries becomes `day`."""
    texts: dict[Path, str] = {}
    for path, own in files_of(entries).items():
        content = own[0].file.content
        for entry in own:
            content = with_value(content, (*entry.location, "reviewed_on"), day.isoformat())
        texts[path] = text_with(own[0].file, type(own[0].value), content)
    return texts
