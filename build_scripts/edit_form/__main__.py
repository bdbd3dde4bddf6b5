"""`python -m build_scripts.edit_form`: open the catalogue in a form in the browser."""

import sys
from pathlib import Path

import uvicorn

from build_scripts.edit_form.app import DECAP, create_app
from catalog.command_line import DutchParser, port
from catalog.loading import CATALOG_FOLDER

HOST = "127.0.0.1"
EXPLANATION = """
Het formulier staat klaar op http://{host}:{port}/
  Bewaren   Klik op ‘Opslaan’. Alleen wat je veranderde, verandert in het bestand.
  Bekijken  Start in een ander venster `make preview`. De site staat dan op {preview}/
  Nakijken  Typ `make check`. Je ziet dan of de hele catalogus klopt.
  Stoppen   Druk op Ctrl en C.
"""
NO_DECAP = "Het formulier is nog niet opgehaald. Start het met `make edit`."


def main() -> int:
    """Serve the form on this computer until stopped."""
    parser = DutchParser(
        prog="python -m build_scripts.edit_form",
        description="Toont de catalogus als formulier in de browser, alleen op deze computer.",
    )
    parser.add_argument(
        "--port", type=port, metavar="POORT", default=8010, help="de poort van het formulier"
    )
    parser.add_argument(
        "--preview",
        metavar="ADRES",
        default="http://127.0.0.1:8000",
        help="het adres waar je de site bekijkt",
    )
    parser.add_argument(
        "--catalog",
        type=Path,
        metavar="MAP",
        default=CATALOG_FOLDER,
        help="de map met de catalogus",
    )
    arguments = parser.parse_args()
    if not (DECAP / "decap-cms.js").is_file():
        print(NO_DECAP, file=sys.stderr)
        return 2
    preview = arguments.preview.rstrip("/")
    print(EXPLANATION.format(host=HOST, port=arguments.port, preview=preview))
    app = create_app(arguments.catalog.resolve(), arguments.port, preview)
    uvicorn.run(app, host=HOST, port=arguments.port, log_level="warning")
    return 0


if __name__ == "__main__":
    sys.exit(main())
