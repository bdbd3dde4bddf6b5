"""The file around a workbook: the same bytes for the same content, and no traps on the way in."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from catalog.spreadsheet.fault import SheetProblem, SpreadsheetError

MAX_BYTES = 4_000_000
MAX_UNPACKED = 8_000_000
"""Four times what the whole catalogue takes; more is a mistake or an attack."""
MAX_PARTS = 200

_FIXED_TIME = (2000, 1, 1, 0, 0, 0)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Open het in Excel en kies Opslaan als, Excel-werkmap (.xlsx)."
_OTHER_FORMATS = {
    ".xlsm": ("Dit bestand kan macro's bevatten. Die nemen we niet aan.", _SAVE_AS),
    ".xltm": ("Dit bestand kan macro's bevatten. Die nemen we niet aan.", _SAVE_AS),
    ".xls": ("Dit is een bestand van een oude Excel.", _SAVE_AS),
    ".xlsb": ("Dit soort Excel-bestand lezen we niet.", _SAVE_AS),
    ".ods": (
        "Dit is een bestand van LibreOffice.",
        "Kies in LibreOffice Opslaan als, Excel 2007-365 (.xlsx).",
    ),
    ".csv": (
        "Een csv-bestand lezen we niet: datums en leestekens raken daarin kwijt.",
        "Vul het bestand in dat `make export-xlsx` maakt.",
    ),
}


def same_bytes(workbook: bytes) -> bytes:
    """Return the workbook without the moment at which it was made."""
    target = BytesIO()
    with ZipFile(BytesIO(workbook)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", content
                )
            part = ZipInfo(name, _FIXED_TIME)
            part.compress_type = ZIP_DEFLATED
            copy.writestr(part, content)
    return target.getvalue()


def safe_bytes(path: Path) -> bytes:
    """Return the bytes of a workbook that is safe to unpack; raise `SpreadsheetError` if not."""
    if not path.is_file():
        raise _refusal(path, "Dit bestand bestaat niet.", "Kijk of de naam en de map kloppen.")
    if (told := _OTHER_FORMATS.get(path.suffix.lower())) is not None:
        raise _refusal(path, *told)
    if path.stat().st_size > MAX_BYTES:
        raise _refusal(
            path, "Dit bestand is groter dan 4 MB.", "Haal weg wat niet uit de export komt."
        )
    content = _read(path)
    if content.startswith(_OLD_OFFICE):
        raise _refusal(path, "Dit is een oud Excel-bestand, of er zit een wachtwoord op.", _SAVE_AS)
    _look_inside(path, content)
    return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refusal(
            path, "Dit bestand is niet te openen.", "Sluit Excel en probeer het opnieuw."
        ) from error


def _look_inside(path: Path, content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise not_excel(path) from error
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names:
        raise not_excel(path)
    if any("vbaproject" in name.lower() for name in names):
        raise _refusal(path, "In dit bestand zitten macro's. Die nemen we niet aan.", _SAVE_AS)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise _refusal(
            path,
            "Dit bestand is uitgepakt te groot.",
            "Exporteer opnieuw en vul alleen de cellen van de tabel in.",
        )


def not_excel(path: Path) -> SpreadsheetError:
    """Return the refusal of a file that is no workbook, or a damaged one."""
    return _refusal(
        path,
        "Dit is geen Excel-bestand, of het is beschadigd.",
        "Exporteer opnieuw en neem je wijzigingen over.",
    )


def _refusal(path: Path, cause: str, remedy: str) -> SpreadsheetError:
    return SpreadsheetError([SheetProblem(path.name, cause, remedy)])
