"""Messages about a file as a whole: its name, its place and how it was saved."""

from catalog.messages.message import Message

FILE_ABSENT = Message(
    "LW001",
    "Een bestand ontbreekt",
    "Dit bestand ontbreekt.",
    "Zet het terug. De site kan er niet zonder.",
    "Elke lijst van de catalogus staat in een vast bestand. Dit bestand is weg of heet nu anders.",
)
FILE_NOT_OPENED = Message(
    "LW002",
    "Een bestand gaat niet open",
    "Dit bestand kunnen we niet openen.",
    "Kijk of je het zelf kunt openen. Zet het anders opnieuw neer.",
    "Misschien mag je het bestand niet lezen. Het kan ook een snelkoppeling zijn die nergens heen gaat.",
)
NOT_A_FILE = Message(
    "LW003",
    "Een map met de naam van een bestand",
    "Dit is een map. Hier hoort een bestand te staan.",
    "Geef de map een andere naam, of haal hem weg.",
    "De naam eindigt op `.yml`, maar het is een map. Wat erin staat, leest niemand.",
)
TOO_LARGE = Message(
    "LW004",
    "Een bestand is te groot",
    "Dit bestand is groter dan {limit} bytes.",
    "Verdeel de inhoud over meer bestanden.",
    "Zo groot is geen enkel bestand van de catalogus. Er is iets misgegaan bij het opslaan.",
)
NOT_UTF8 = Message(
    "LW005",
    "Een teken is niet als UTF-8 opgeslagen",
    "Hier staat een teken dat niet als UTF-8 is opgeslagen{guess}.",
    "Sla het bestand op als UTF-8, of laat `make fix` het doen. Het komt waarschijnlijk uit Excel.",
    "Oude programma's bewaren letters als é en ö op een andere manier. Dan lezen wij een verkeerde letter.",
)
UTF16 = Message(
    "LW006",
    "Een bestand is als UTF-16 opgeslagen",
    "Dit bestand is opgeslagen als UTF-16.",
    "Kies bij opslaan als codering UTF-8, of laat `make fix` het doen.",
    "Kladblok noemt dit ook wel ‘Unicode’. Andere programma's lezen het bestand dan verkeerd.",
)
BYTE_ORDER_MARK = Message(
    "LW007",
    "Een bestand begint met een onzichtbaar teken",
    "Het bestand begint met een onzichtbaar teken (een BOM).",
    "Sla het op als UTF-8 zonder BOM, of laat `make fix` het doen.",
    "Sommige programma's zetten dit teken zelf vooraan. Wij lezen het bestand goed. Andere programma's soms niet.",
    severity="let op",
)
CONTROL_CHARACTER = Message(
    "LW008",
    "Een stuurteken in de tekst",
    "Hier staat een onzichtbaar stuurteken ({name}).",
    "Haal het teken weg, of typ de regel opnieuw.",
    "Stuurtekens komen mee bij kopiëren uit een ander programma. In een tekst horen ze niet.",
)
INVISIBLE_CHARACTER = Message(
    "LW009",
    "Een onzichtbaar teken",
    "Hier staat een onzichtbaar teken ({name}).",
    "Haal het teken weg, of typ het woord opnieuw.",
    "Zulke tekens komen mee bij kopiëren uit Word of van een website. Je ziet ze niet. Toch herkennen we het woord dan niet meer.",
)
NO_BREAK_SPACE = Message(
    "LW010",
    "Een vaste spatie of een verborgen afbreekteken",
    "Hier staat een teken dat je niet ziet ({name}). De zin breekt er anders door af.",
    "Typ dit stukje opnieuw.",
    "Een vaste spatie of een verborgen afbreekteken komt mee uit Word of van een website. Zoeken werkt dan minder goed.",
    severity="let op",
)
CONFLICT_MARKS = Message(
    "LW011",
    "Een samenvoeging is niet af",
    "Hier staan tekens van een samenvoeging die niet is afgemaakt.",
    "Kies welke versie blijft. Haal de regels met <<<<, ==== en >>>> weg.",
    "Twee mensen veranderden dezelfde regel. Beide versies staan nu onder elkaar. Iemand moet kiezen.",
    "<<<<<<< mijn versie\nstatus: open\n=======\nstatus: pilot\n>>>>>>> hun versie",
    "status: open",
)
EMPTY_FILE = Message(
    "LW012",
    "Een leeg bestand",
    "Dit bestand is leeg.",
    "Vul het in of haal het weg.",
    "Er staat geen enkel veld in. Kijk in een ander bestand uit dezelfde map hoe het moet.",
)
WRONG_EXTENSION = Message(
    "LW013",
    "Een bestandsnaam eindigt verkeerd",
    "De naam van dit bestand eindigt niet op `.yml`. Daarom leest niemand het.",
    "Noem het `{name}`.",
    "We lezen alleen bestanden die eindigen op `.yml`, in kleine letters. Kladblok zet er soms zelf `.txt` achter.",
    "terms/nieuw-woord.yml.txt",
    "terms/nieuw-woord.yml",
)
FILE_NAME_FORM = Message(
    "LW014",
    "Een bestandsnaam heeft niet de goede vorm",
    "De bestandsnaam `{found}` kan geen id zijn.",
    "Noem het bestand `{name}`.",
    "De bestandsnaam wordt een adres op de site. Gebruik kleine letters, cijfers en streepjes. Gebruik geen spaties.",
    "terms/Nieuw woord.yml",
    "terms/nieuw-woord.yml",
)
WRONG_FOLDER = Message(
    "LW015",
    "Een bestand staat in de verkeerde map",
    "Dit bestand staat in een map die niemand leest.",
    "Zet het in een van deze mappen: {folders}.",
    "We lezen alleen vaste mappen, zonder mappen daarin. Wat ergens anders staat, komt niet op de site.",
    "terms/nieuw/woord.yml",
    "terms/woord.yml",
)
STRAY_FILE = Message(
    "LW016",
    "Een bestand hoort hier niet",
    "Dit bestand hoort niet tussen de bestanden van de catalogus.",
    "Zet het ergens anders, of haal het weg.",
    "In deze map staan alleen bestanden die eindigen op `.yml`. We slaan nooit stil iets over.",
)
NAMES_DIFFER_IN_CASE = Message(
    "LW017",
    "Twee namen die alleen in hoofdletters verschillen",
    "`{found}` en `{other}` verschillen alleen in hoofdletters.",
    "Haal een van de twee weg, of geef een andere naam.",
    "Windows ziet deze twee namen als één bestand. Dan raakt er één kwijt.",
    "terms/Gender.yml\nterms/gender.yml",
    "terms/gender.yml",
)

MESSAGES = (
    FILE_ABSENT,
    FILE_NOT_OPENED,
    NOT_A_FILE,
    TOO_LARGE,
    NOT_UTF8,
    UTF16,
    BYTE_ORDER_MARK,
    CONTROL_CHARACTER,
    INVISIBLE_CHARACTER,
    NO_BREAK_SPACE,
    CONFLICT_MARKS,
    EMPTY_FILE,
    WRONG_EXTENSION,
    FILE_NAME_FORM,
    WRONG_FOLDER,
    STRAY_FILE,
    NAMES_DIFFER_IN_CASE,
)
