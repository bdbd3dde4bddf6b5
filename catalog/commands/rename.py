"""`rename`: give an entry another id; what refers to it and its old address go along."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter, ValidationError

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, EXIT_USAGE, Command
from catalog.entities.entity import Slug
from catalog.history.rename import Rename, RenameRefusedError, renamed_texts
from catalog.loading import load_catalog, read_entries
from catalog.naming import UnknownName, entry_name, entry_named
from catalog.reading.problem import CatalogError
from catalog.today import add_today, today
from catalog.writing.changes import NotWrittenError
from catalog.writing.entry_files import write_text

_SLUG: TypeAdapter[str] = TypeAdapter(Slug)


def _run(options: Namespace) -> int:
    entries, problems = read_entries(options.catalog)
    if problems:
        raise CatalogError(problems)
    old = entry_named(options.old, entries)
    if isinstance(old, UnknownName):
        return _refused(f"`{old.typed}` kennen we niet. {old.remedy}")
    new_id = options.new.strip().strip("/").removesuffix(".yml").rpartition("/")[2]
    try:
        rename = Rename(
            options.catalog, entries, old, _SLUG.validate_python(new_id), options.today or today()
        )
        texts = renamed_texts(rename)
        _try_out(rename, texts)
    except ValidationError:
        return _refused(f"`{new_id}` kan geen naam zijn: gebruik kleine letters en streepjes.")
    except (RenameRefusedError, NotWrittenError) as error:
        return _refused(str(error))
    except CatalogError as error:
        print(error, file=sys.stderr)
        return _refused("Daarna zou de catalogus niet meer kloppen.", EXIT_PROBLEMS)
    _apply(rename, texts, options.catalog)
    print(_told(rename, texts))
    return EXIT_SOUND


def _refused(reason: str, code: int = EXIT_USAGE) -> int:
    print(f"{reason}\nEr is niets veranderd.", file=sys.stderr)
    return code


def _try_out(rename: Rename, texts: Mapping[Path, str]) -> None:
    """Do it in a copy and read that whole; raise `CatalogError` when it would not be sound."""
    with TemporaryDirectory() as place:
        copy = Path(place) / "catalog"
        shutil.copytree(
            rename.folder, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__", ".*")
        )
        _apply(rename, texts, copy)
        load_catalog(copy)


def _apply(rename: Rename, texts: Mapping[Path, str], folder: Path) -> None:
    for path, text in texts.items():
        write_text(folder / path.relative_to(rename.folder), text)
    for path in rename.files:
        old = folder / path.relative_to(rename.folder)
        old.rename(old.with_name(f"{rename.new_id}.yml"))


def _told(rename: Rename, texts: Mapping[Path, str]) -> str:
    lines = [f"Hernoemd: {entry_name(rename.old)} heet nu {rename.new_id}."]
    lines += [
        f"  aangepast: {path.relative_to(rename.folder).as_posix()}" for path in sorted(texts)
    ]
    lines.append("Het oude adres blijft werken, als het ooit op de site stond.")
    return "\n".join(lines)


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="oud", help="het stuk, bijvoorbeeld terms/oud-woord")
    parser.add_argument("new", metavar="nieuw", help="de nieuwe naam, bijvoorbeeld nieuw-woord")
    add_today(parser)


COMMAND = Command(
    "rename",
    "Geeft een stuk een andere id en past alles aan wat ernaar verwijst.",
    _run,
    _add_options,
)
