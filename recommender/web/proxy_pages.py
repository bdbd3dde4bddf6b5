"""The pages that nginx shows a visitor itself, when the app cannot answer or may not be asked."""

from collections.abc import Mapping

_PAGES: Mapping[str, tuple[str, str]] = {
    "druk.html": (
        "Dit lukt nu even niet",
        "Het is te druk, of we zijn bezig met de site. Wacht een halve minuut. Laad deze pagina dan opnieuw.",
    ),
    "onleesbaar.html": (
        "Deze vraag konden we niet lezen",
        "Controleer het adres en probeer het opnieuw.",
    ),
    "te-groot.html": ("Dit is te veel tekst", "Ga terug en maak je tekst korter."),
}


def proxy_pages() -> Mapping[str, str]:
    """Return each page by the name of its file; none needs another file or the app."""
    return {name: _page(heading, text) for name, (heading, text) in _PAGES.items()}


def _page(heading: str, text: str) -> str:
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading} – Leerwijzer Inclusie &amp; Diversiteit</title>
</head>
<body>
<main>
<h1>{heading}</h1>
<p>{text} Er is niets bewaard.</p>
<p><a href="/">Naar de beginpagina</a></p>
<p><a href="/hulp/">Bekijk waar je terechtkunt</a></p>
</main>
</body>
</html>
"""
