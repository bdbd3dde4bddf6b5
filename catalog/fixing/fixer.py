"""From a file with problems to the same file with fewer of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalog.checks.other_readings import other_readings
from catalog.data_files import paths_of
from catalog.fixing.encodings import BYTE_ORDER_MARK, any_text
from catalog.fixing.judge import Judge, Judgement
from catalog.fixing.proof import is_fewer, keeps_the_rest
from catalog.kinds import KINDS
from catalog.known_ids import KnownIds, Unread
from catalog.loading import read_entries
from catalog.reading.problem import Problem
from catalog.unresolved_references import unresolved_references

MAX_STEPS = 200
"""A file with more mistakes than this is not mended in one go."""


@dataclass(frozen=True)
class MendedFile:
    """A file as it was, as it becomes, and the guesses that an editor must judge."""

    path: Path
    before: str
    after: str
    guesses: tuple[Problem, ...]


def mended_files(folder: Path, *, with_guesses: bool) -> Iterator[MendedFile]:
    """Yield every file that gets fewer problems, or for which there is a guess to show."""
    entries, problems = read_entries(folder)
    unread = Unread.because_of(folder, problems)
    known = KnownIds.of(entries, unread)
    problems += [*unresolved_references(entries, known), *other_readings(entries)]
    wanting = {problem.path for problem in problems}
    for kind in KINDS:
        for path in paths_of(folder, kind):
            text = any_text(path) if path in wanting else None
            if text is None:
                continue
            mended = _mended(Judge(kind, path, known), text, with_guesses=with_guesses)
            if mended.before != mended.after or mended.guesses or not _is_saved_well(path, text):
                yield mended


def _is_saved_well(path: Path, text: str) -> bool:
    return path.read_bytes() == text.encode()


def _mended(judge: Judge, text: str, *, with_guesses: bool) -> MendedFile:
    """Return the file after every step that together leave fewer problems than there were."""
    start = judge.judge(text)
    best_text, best = text, start
    now_text, now = text, start
    for _ in range(MAX_STEPS):
        step = _next_step(judge, now_text, now, with_guesses=with_guesses)
        if step is None:
            break
        now_text, now = step
        if is_fewer(best, now):
            best_text, best = step
    guesses = tuple(p for p in best.problems if p.fix is not None and not p.fix.certain)
    return MendedFile(judge.path, text, best_text, guesses)


def _next_step(
    judge: Judge, text: str, now: Judgement, *, with_guesses: bool
) -> tuple[str, Judgement] | None:
    """Return the text after one more fix, or nothing when no fix is left that helps."""
    if text.startswith(BYTE_ORDER_MARK):
        plain = text.removeprefix(BYTE_ORDER_MARK)
        return plain, judge.judge(plain)
    for problem in now.problems:
        if problem.fix is None or not (problem.fix.certain or with_guesses):
            continue
        edited = problem.fix.applied_to(text)
        then = judge.judge(edited)
        if (
            problem not in then.problems
            and keeps_the_rest(now.content, then.content)
            and (is_fewer(now, then) or now.content is None)
        ):
            return edited, then
    return None
