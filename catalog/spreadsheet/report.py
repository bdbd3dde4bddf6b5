"""What an import does, told to an editor in Dutch: counts first, then each value, old and new."""

from collections.abc import Iterator
from itertools import takewhile

from catalog.reading.yaml_file import PlainValue
from catalog.spreadsheet.cell_text import cell_text
from catalog.spreadsheet.changes import EntryChange, FieldChange
from catalog.spreadsheet.column import Column
from catalog.spreadsheet.importing import ImportPlan

EMPTY = "(leeg)"
_LONGEST = 160
_AROUND = 40
"""The number of signs that are shown around a difference in a long text."""
_MOST_NOTES = 20


def summary(plan: ImportPlan) -> str:
    """Return the counts on one line."""
    found = plan.comparison
    kinds = [change.kind for change in found.changes]
    conflicts = f"{len(found.conflicts)} {'botsing' if len(found.conflicts) == 1 else 'botsingen'}"
    return (
        f"{kinds.count('changed')} gewijzigd, {kinds.count('new')} nieuw, "
        f"{kinds.count('removed')} verwijderd, {conflicts}, {found.absent} niet in het bestand."
    )


def details(plan: ImportPlan) -> str:
    """Return every change, conflict, note and problem, with the cell that it comes from."""
    blocks = [_change(plan, change) for change in plan.comparison.changes]
    blocks.extend(_conflicts(plan))
    blocks.extend(_notes(plan))
    blocks.extend(str(problem) for problem in plan.comparison.problems)
    return "\n\n".join(blocks)


def _change(plan: ImportPlan, change: EntryChange) -> str:
    heads = {"changed": "Gewijzigd", "new": "Nieuw", "removed": "Verwijderd"}
    lines = [f"{heads[change.kind]}: {change.identifier} ({change.row.table.sheet})"]
    for field in change.fields:
        lines.extend(_field(plan, field) if change.kind == "changed" else _value(plan, field))
    return "\n".join(lines)


def _field(plan: ImportPlan, field: FieldChange) -> list[str]:
    old, new = _excerpts(
        _shown(plan, field.column, field.old), _shown(plan, field.column, field.new)
    )
    return [f"  {field.cell}", f"    was:   {old}", f"    wordt: {new}"]


def _value(plan: ImportPlan, field: FieldChange) -> list[str]:
    new, _ = _excerpts(_shown(plan, field.column, field.new), "")
    return [f"    {field.column.title}: {new}"]


def _conflicts(plan: ImportPlan) -> Iterator[str]:
    for conflict in plan.comparison.conflicts:
        sheet, catalog = _excerpts(conflict.in_sheet, conflict.in_catalog)
        yield (
            f"Botsing: {conflict.cell}: dit is aan beide kanten gewijzigd.\n"
            f"    in het bestand:  {sheet}\n"
            f"    in de catalogus: {catalog}\n"
            "    Oplossing: kies met KEEP=sheet (het bestand) of KEEP=yaml (de catalogus)."
        )


def _notes(plan: ImportPlan) -> Iterator[str]:
    notes = [f"{note.place}: {note.text}" for note in plan.comparison.notes]
    notes.extend(
        f"Blad `{name}` hoort niet bij de tabel; niets mee gedaan." for name in plan.skipped_sheets
    )
    if notes:
        more = len(notes) - _MOST_NOTES
        lines = [f"  {note}" for note in notes[:_MOST_NOTES]]
        lines.extend([f"  ... en nog {more}."] if more > 0 else [])
        yield "\n".join(["Goed om te weten:", *lines])


def _shown(plan: ImportPlan, column: Column, value: PlainValue) -> str:
    return cell_text(column, value, plan.choices.__getitem__).replace("\n", " ⏎ ") or EMPTY


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Return both texts, long ones only around the place where they differ."""
    if max(len(old), len(new)) <= _LONGEST:
        return old, new
    start = max(_shared_start(old, new) - _AROUND, 0)
    shortest = min(len(old), len(new)) - start
    end = max(_shared_start(old[::-1][:shortest], new[::-1][:shortest]) - _AROUND, 0)
    return _cut(old, start, end), _cut(new, start, end)


def _shared_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, end: int) -> str:
    middle = text[start : len(text) - end]
    if len(middle) > 2 * _LONGEST:
        middle = f"{middle[:_LONGEST]} … {middle[-_LONGEST:]}"
    return f"{'…' if start else ''}{middle}{'…' if end else ''}"
