"""What a table is about today: the files of its entries, with their values in normal form."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalog.reading.yaml_file import PlainValue, YamlFile, read_yaml_file
from catalog.spreadsheet.column import Column
from catalog.spreadsheet.normal_value import normal_value
from catalog.spreadsheet.table import Table


@dataclass(frozen=True)
class Stock:
    """The entries of one table by id, in the order of their file names."""

    table: Table
    folder: Path
    """The folder that holds the files of this kind."""
    files: Mapping[str, YamlFile]

    def value(self, identifier: str, column: Column) -> PlainValue:
        """Return the normal value of a field; nothing when the entry leaves it out."""
        content = self.files[identifier].content
        return (
            normal_value(column, content.get(column.field)) if isinstance(content, dict) else None
        )


def stock_of(table: Table, catalog_folder: Path) -> Stock:
    """Return the entries of `table`; raise `CatalogError` for a file that is not YAML."""
    folder = catalog_folder / table.kind.path
    files = {path.stem: read_yaml_file(path) for path in sorted(folder.glob("*.yml"))}
    return Stock(table, folder, files)
