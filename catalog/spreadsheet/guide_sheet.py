"""The sheet that tells an editor in plain Dutch how the file works."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from catalog.spreadsheet.styles import TITLE_FONT, write_text

SHEET = "Uitleg"

_TITLE = "Zo werkt dit bestand"
_LINES = (
    "Elke regel is één stuk van de catalogus. De grijze kolom Id ligt vast.",
    "Een ster (*) achter een kop? Die cel mag niet leeg blijven.",
    "Klik op een cel. Dan lees je wat erin hoort.",
    "Bij één keuze kies je uit een lijst in de cel.",
    "Mogen er meer waarden in een cel? Zet er een puntkomma tussen: team; individu.",
    "Alle keuzes staan op het blad Lijsten.",
    "Hoort er een puntkomma in de tekst zelf? Typ er twee: ;;",
    "Een bron schrijf je als document | paragraaf: Visie op leren | 4.",
    "Een nieuw stuk? Vul de eerste lege regel onder de tabel in. Laat Id leeg.",
    "Een stuk weghalen? Kies ja in de laatste kolom, Verwijderen.",
    "Een regel leegmaken haalt niets weg.",
    "Klaar? Bewaar het bestand als .xlsx.",
    "Kijk daarna eerst wat er verandert: make import-xlsx FILE=aanbod.xlsx",
    "Klopt het? Voer het uit: make import-xlsx FILE=aanbod.xlsx APPLY=ja",
    "Maak na elke invoer een nieuw bestand: make export-xlsx",
)


def write_guide(sheet: Worksheet, version: str) -> None:
    """Fill the sheet; `version` is that of the catalogue."""
    write_text(sheet, 1, 1, _TITLE).font = TITLE_FONT
    lines = (*_LINES, f"Dit bestand is gemaakt van versie {version} van de catalogus.")
    for row, line in enumerate(lines, start=3):
        write_text(sheet, row, 1, line).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 90
    sheet.protection.sheet = True
