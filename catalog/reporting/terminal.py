"""The outcome for an editor at a terminal."""

import sys

from catalog.loading import CheckedCatalog
from catalog.reporting.summary import next_step, summary


def print_report(checked: CheckedCatalog) -> None:
    """Print the problems and their count; only good news goes to the standard output."""
    stream = sys.stdout if checked.catalog is not None else sys.stderr
    for problem in checked.problems:
        print(problem, end="\n\n", file=stream)
    print(summary(checked), file=stream)
    if step := next_step(checked.problems):
        print(step, file=stream)
