"""The schemas as files, and which YAML files each of them is for."""

import json
from pathlib import Path

from catalog.kinds import KINDS
from catalog.schema.kind_schemas import kind_schemas
from catalog.schema.known_values import KnownValues

SCHEMA_FOLDER = Path("build/schema")


def write_schemas(known: KnownValues, folder: Path) -> int:
    """Write the schema of every kind that changed to `folder`; return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = kind_schemas(known)
    for name, schema in schemas.items():
        path = folder / f"{name}.json"
        content = json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
    return len(schemas)


def schema_globs() -> dict[str, str]:
    """Return for each schema file the pattern of the files that it is for, as VS Code wants it."""
    return {
        f"./{SCHEMA_FOLDER.as_posix()}/{kind.collection}.json": (
            f"catalog/{kind.path}/*.yml" if kind.layout == "folder" else f"catalog/{kind.path}"
        )
        for kind in KINDS
    }
