"""The file that keeps what was learned, so that a start need not learn it again.

An archive of numpy arrays without any code in it (`allow_pickle` is off). It holds the fingerprint
of the material: what was learned from another catalogue, or by another program, is never used.
"""

import os
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from recommender.reading.learned import Block, Learned, LearnedContent, LearnedTexts

Arrays = Mapping[str, NDArray[Any]]
_APART = "\n"
"""Between names; no word or name of the catalogue holds a line break."""


def make_place_for(file: Path) -> None:
    """Make the folder of `file`; raises `OSError` when nothing can be written there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    TemporaryFile(dir=file.parent).close()


def write_learned(file: Path, learned: Learned, fingerprint: str) -> None:
    """Write `learned` to `file`, in one step: whoever reads it meanwhile finds the old or the new."""
    aside = file.with_suffix(f".{os.getpid()}.npz")
    try:
        np.savez(aside, allow_pickle=False, fingerprint=_named([fingerprint]), **_arrays(learned))
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def read_learned(file: Path, fingerprint: str) -> Learned | None:
    """Return what `file` keeps for this fingerprint; None when it has nothing that can be used."""
    try:
        with file.open("rb") as opened:
            return _read(opened, fingerprint) if zipfile.is_zipfile(opened) else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _read(opened: BinaryIO, fingerprint: str) -> Learned | None:
    opened.seek(0)
    with np.load(opened, allow_pickle=False) as kept:
        if _names(kept["fingerprint"]) != (fingerprint,):
            return None
        return _learned({name: kept[name] for name in kept.files})


def _arrays(learned: Learned) -> Arrays:
    texts, content = learned.texts, learned.content
    return {
        **_of_block("grams", texts.grams),
        **_of_block("words", texts.words),
        "intercepts": texts.intercepts,
        "classes": _named(texts.classes),
        "lesson_words": _named(texts.lesson_words),
        "columns": _named(_in_order(content.columns)),
        "idf": content.idf,
        "borders": content.borders,
        "documents": content.documents,
        "values": content.values,
        "size": np.array(content.size),
        "vocabulary": _named(content.vocabulary),
        "ignored": _named(sorted(content.ignored)),
        "groups": _named([learned.heads[name] for name in texts.classes]),
    }


def _learned(kept: Arrays) -> Learned:
    texts = LearnedTexts(
        grams=_block("grams", kept),
        words=_block("words", kept),
        intercepts=kept["intercepts"],
        classes=_names(kept["classes"]),
        lesson_words=_names(kept["lesson_words"]),
    )
    content = LearnedContent(
        columns=_places(kept["columns"]),
        idf=kept["idf"],
        borders=kept["borders"],
        documents=kept["documents"],
        values=kept["values"],
        size=int(kept["size"]),
        vocabulary=_names(kept["vocabulary"]),
        ignored=frozenset(_names(kept["ignored"])),
    )
    heads = dict(zip(texts.classes, _names(kept["groups"]), strict=True))
    return Learned(texts, content, heads)


def _of_block(name: str, block: Block) -> Arrays:
    return {
        f"{name}_columns": _named(_in_order(block.columns)),
        f"{name}_idf": block.idf,
        f"{name}_weighed": block.weighed,
    }


def _block(name: str, kept: Arrays) -> Block:
    columns = _places(kept[f"{name}_columns"])
    return Block(columns, kept[f"{name}_idf"], kept[f"{name}_weighed"])


def _in_order(columns: Mapping[str, int]) -> list[str]:
    return sorted(columns, key=columns.__getitem__)


def _places(names: NDArray[Any]) -> dict[str, int]:
    return {name: place for place, name in enumerate(_names(names))}


def _named(names: Sequence[str]) -> NDArray[np.uint8]:
    """Return names as the bytes of one text: an array of texts gives each the longest length."""
    return np.frombuffer(_APART.join(names).encode(), dtype=np.uint8)


def _names(written: NDArray[Any]) -> tuple[str, ...]:
    text = written.tobytes().decode()
    return tuple(text.split(_APART)) if text else ()
