"""The work list as text: for the terminal, a spreadsheet, a program or a message."""

import json
from collections.abc import Callable, Iterator, Mapping

from catalog.excel_csv import excel_csv
from catalog.review.due import Review
from catalog.review.work_list import TeamWork, WorkList
from catalog.today import dutch_date

HEADING = ("team", "stuk", "titel", "soort", "nagelopen", "uiterlijk", "te laat")


def terminal_text(work: WorkList) -> str:
    """Return the list as an editor reads it in the terminal."""
    lines = [summary(work)]
    for team in work.teams:
        lines += ["", team.team.label]
        lines += [
            f"  {_when(*item):28} {item[1].name}  ({item[1].entry.label})" for item in _items(team)
        ]
    if work.teams:
        lines += [
            "",
            "Nagelopen en niets veranderd? Doe dan: make reviewed ID=<naam uit deze lijst>",
        ]
    return "\n".join(lines)


def markdown_text(work: WorkList) -> str:
    """Return the list as a message with boxes to tick."""
    lines = [f"# Werklijst {dutch_date(work.today)}", "", summary(work)]
    for team in work.teams:
        lines += ["", f"## {team.team.label}", ""]
        lines += [
            f"- [ ] `{item[1].name}` {item[1].entry.label}: {_when(*item)}" for item in _items(team)
        ]
    return "\n".join(lines)


def csv_text(work: WorkList) -> str:
    """Return the list for Excel, without the end of the last line: printing adds it."""
    rows = (record.values() for record in _records(work))
    return excel_csv((HEADING, *rows)).removesuffix("\r\n")


def json_text(work: WorkList) -> str:
    """Return the list for a program."""
    content = {"today": work.today.isoformat(), "entries": list(_records(work))}
    return json.dumps(content, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[WorkList], str]] = {
    "terminal": terminal_text,
    "csv": csv_text,
    "json": json_text,
    "markdown": markdown_text,
}


def summary(work: WorkList) -> str:
    """Return one sentence that tells how much there is to do."""
    if not work.teams:
        return f"Alles is op tijd nagelopen (stand van {dutch_date(work.today)})."
    return (
        f"{_pieces(work.overdue)} te laat, {work.soon} binnen 30 dagen "
        f"(stand van {dutch_date(work.today)})."
    )


def _pieces(number: int) -> str:
    return f"{number} {'stuk' if number == 1 else 'stukken'}"


def _items(team: TeamWork) -> Iterator[tuple[bool, Review]]:
    yield from ((True, review) for review in team.overdue)
    yield from ((False, review) for review in team.soon)


def _when(overdue: bool, review: Review) -> str:  # noqa: FBT001 - unpacked from `_items`
    return f"{'te laat sinds' if overdue else 'uiterlijk op'} {dutch_date(review.due)}"


def _records(work: WorkList) -> Iterator[dict[str, str]]:
    for team in work.teams:
        for overdue, review in _items(team):
            yield {
                "team": team.team.label,
                "name": review.name,
                "label": review.entry.label,
                "kind": review.kind.label,
                "reviewed_on": review.entry.reviewed_on.isoformat(),
                "due": review.due.isoformat(),
                "overdue": "ja" if overdue else "nee",
            }
