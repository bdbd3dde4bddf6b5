"""Messages about fields: missing, unknown, empty or of the wrong shape."""

from catalog.messages.message import Message

MISSING_FIELD = Message(
    "LW201",
    "Een verplicht veld ontbreekt",
    "Het veld `{field}` ontbreekt.",
    "Voeg een regel toe: `{field}: ...`. {help}",
    "Zonder dit veld kan de site het stuk niet tonen.",
    "summary: Een training van een dag.",
    "label: Gender op het werk\nsummary: Een training van een dag.",
)
MISSPELT_FIELD = Message(
    "LW202",
    "Een veldnaam is verkeerd geschreven",
    "Het veld `{field}` kennen we niet.",
    "Bedoelde je `{known}`?",
    "Veldnamen liggen vast. Eén andere letter of een hoofdletter maakt er een onbekend veld van.",
    "statis: open",
    "status: open",
)
UNKNOWN_FIELD = Message(
    "LW203",
    "Een onbekend veld",
    "Het veld `{field}` kennen we niet.",
    "Haal het weg, of gebruik een van deze velden: {known}.",
    "Wat in een onbekend veld staat, ziet niemand. Daarom melden we het.",
    "prijs: 250",
    "notes: De prijs is niet bekend.",
)
MISPLACED_FIELD = Message(
    "LW204",
    "Een veld staat op de verkeerde plek",
    "Het veld `{field}` hoort hier niet.",
    "`{field}` hoort {proper_place}.",
    "De spaties aan het begin bepalen waar een veld bij hoort. Dit veld springt te veel of te weinig in.",
    "section: '4'",
    "sources:\n  - document: bestuursopdracht\n    section: '4'",
)
ID_IN_FILE = Message(
    "LW205",
    "Een id die al in de bestandsnaam staat",
    "De bestandsnaam is de id.",
    "Haal deze regel weg.",
    "Elk ding heeft één vaste naam. Bij een eigen bestand is dat de bestandsnaam.",
    "id: gender\nlabel: Gender",
    "label: Gender",
)
EMPTY_VALUE = Message(
    "LW206",
    "Een veld is leeg",
    "Het veld `{field}` is leeg.",
    "{how} {help}",
    "Na de dubbele punt staat niets. Weet je het niet? Laat de regel dan weg.",
    "duration:",
    "duration: een dagdeel",
)
ONLY_SPACES = Message(
    "LW207",
    "Een tekst met alleen spaties",
    "Hier staat geen tekst, alleen spaties of aanhalingstekens.",
    "Vul het in, of haal de hele regel weg. {help}",
    "De tekst lijkt ingevuld, maar is leeg.",
    'duration: "  "',
    "duration: een dagdeel",
)
NOT_A_LIST = Message(
    "LW208",
    "Hier hoort een lijst",
    "Bij `{field}` hoort een lijst te staan.",
    "Zet haken om de waarde: `[{found}]`. Of schrijf regels met een streepje.",
    "In dit veld mogen meer waarden staan. Ook één waarde staat tussen haken.",
    "units: individu",
    "units: [individu]",
)
NOT_ONE_VALUE = Message(
    "LW209",
    "Hier hoort één waarde",
    "Bij `{field}` hoort één waarde te staan, geen lijst of losse velden.",
    "Schrijf `{field}: waarde`, zonder haken en zonder streepjes. {help}",
    "In dit veld past maar één tekst of getal.",
    "status: [open, pilot]",
    "status: open",
)
NOT_FIELDS = Message(
    "LW210",
    "Hier horen velden",
    "Hier horen velden te staan: {known}.",
    "Schrijf op elke regel `veld: waarde`, ingesprongen.",
    "Dit deel heeft zelf weer velden. Losse tekst past hier niet.",
    "sources: [bestuursopdracht]",
    "sources:\n  - document: bestuursopdracht\n    section: Inleiding",
)
LIST_TOO_SHORT = Message(
    "LW211",
    "Een lijst is te kort",
    "Deze lijst is te kort.",
    "Noem er minstens {min_length}. {help}",
    "Zonder waarde in deze lijst kan niemand het stuk vinden.",
    "units: []",
    "units: [individu]",
)
OTHER_RULE = Message(
    "LW212",
    "De velden passen niet bij elkaar",
    "{explanation}.",
    "Kijk naar het veld `{field}`.",
    "De velden kloppen elk apart, maar niet samen. De melding zegt wat er niet klopt.",
    "label: Gender",
    "label: Gender\nsources:\n  - {document: bestuursopdracht, section: Inleiding}",
)

MESSAGES = (
    MISSING_FIELD,
    MISSPELT_FIELD,
    UNKNOWN_FIELD,
    MISPLACED_FIELD,
    ID_IN_FILE,
    EMPTY_VALUE,
    ONLY_SPACES,
    NOT_A_LIST,
    NOT_ONE_VALUE,
    NOT_FIELDS,
    LIST_TOO_SHORT,
    OTHER_RULE,
)
