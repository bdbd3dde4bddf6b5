"""A command of `python -m catalog`: its name, its help, its options and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

EXIT_SOUND = 0
EXIT_PROBLEMS = 1
"""The catalogue, or what was handed in, has mistakes that an editor must mend."""
EXIT_USAGE = 2
"""The command was called in a way that it does not understand, or could not do its work."""


@dataclass(frozen=True)
class Command:
    """One command; `run` gets the parsed options and returns the exit code.

    Every command has the option `--catalog` (a `Path`: the folder with the catalogue).
    """

    name: str
    summary: str
    """One Dutch sentence, shown by `--help`."""
    run: Callable[[Namespace], int]
    add_options: Callable[[ArgumentParser], None] = lambda _: None
