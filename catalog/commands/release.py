"""`release`: record what changed for readers since the last release."""

import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from catalog.catalog import Catalog
from catalog.commands.command import EXIT_SOUND, EXIT_USAGE, Command
from catalog.entities.release import Release
from catalog.history.new_release import new_release, release_content
from catalog.history.snapshot import PLACE, read_snapshot, snapshot_of, snapshot_text
from catalog.kinds import KINDS
from catalog.loading import load_catalog
from catalog.today import add_today, today
from catalog.writing.entry_files import write_text
from catalog.writing.field_types import holds_text
from catalog.writing.yaml_text import yaml_text


def _run(options: Namespace) -> int:
    catalog = load_catalog(options.catalog)
    before = read_snapshot(options.catalog)
    try:
        release = new_release(catalog, before, options.today or today(), options.intro)
    except ValidationError:
        print("De inleiding past niet: schrijf 1 tot 4.000 tekens.", file=sys.stderr)
        return EXIT_USAGE
    if release is None:
        print("Voor lezers is er niets veranderd sinds de vorige uitgave.")
        return EXIT_SOUND
    print(_told(release))
    if options.dry_run:
        print("\nDit is een proef: er is niets geschreven.")
    else:
        print(f"\nGeschreven: {_written(options.catalog, release, catalog)}")
        print("Je kunt daar een `intro` of bij een stuk een `note` toevoegen.")
    return EXIT_SOUND


def _told(release: Release) -> str:
    lines = [f"{release.label}:"]
    kinds = {kind.collection: kind for kind in KINDS}
    lines += [f"  {count.number:4} {kinds[count.collection].label}" for count in release.counts]
    for change in release.changes:
        kind = kinds[change.collection]
        fields = f" ({', '.join(kind.titles(change.fields))})" if change.fields else ""
        lines.append(f"  {change.what:10} {kind.typed_name}/{change.entry}{fields}")
    return "\n".join(lines)


def _written(folder: Path, release: Release, catalog: Catalog) -> Path:
    """Write the release, and then the snapshot that the next one is compared with."""
    path = folder / "releases" / f"{release.id}.yml"
    write_text(path, yaml_text(release_content(release), partial(holds_text, Release)))
    write_text(folder / PLACE, snapshot_text(snapshot_of(catalog)))
    return path


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--intro", metavar="TEKST", default=None, help="een of twee zinnen voor de lezer"
    )
    parser.add_argument("--dry-run", action="store_true", help="toon het alleen, schrijf niets")
    add_today(parser)


COMMAND = Command(
    "release",
    "Legt vast wat er voor lezers veranderde sinds de vorige uitgave.",
    _run,
    _add_options,
)
