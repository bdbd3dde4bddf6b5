"""A YAML file as plain values: every scalar is text, every value knows its place.

PyYAML's own loaders turn `12:30` into 750, `no` into False and keep the last of two equal
keys without a word. Here the schema decides the type, and what an editor cannot have meant
(equal keys, aliases, tags, a second document) is refused.
"""

import codecs
from dataclasses import replace
from pathlib import Path

from catalog.messages.file_messages import BYTE_ORDER_MARK
from catalog.reading.problem import Problem
from catalog.reading.text_file import MAX_BYTES, read_bytes, text_of
from catalog.reading.yaml_content import Location, Mark, PlainValue, YamlFile
from catalog.reading.yaml_reader import YamlReader

__all__ = [
    "MAX_BYTES",
    "Location",
    "Mark",
    "PlainValue",
    "YamlFile",
    "read_yaml_file",
    "read_yaml_text",
]


def read_yaml_file(path: Path) -> YamlFile:
    """Return the file at `path`; raise `CatalogError` when it is not the YAML that we use."""
    raw = read_bytes(path)
    file = read_yaml_text(path, text_of(path, raw))
    if raw.startswith(codecs.BOM_UTF8):
        return replace(file, warnings=(Problem.of(BYTE_ORDER_MARK, path), *file.warnings))
    return file


def read_yaml_text(path: Path, text: str) -> YamlFile:
    """Return `text` as the file at `path` would be read; raise `CatalogError` as that would."""
    return YamlReader(path, text).read()
