"""Messages about ids, and about references from one entry to another."""

from catalog.messages.message import Message

UNKNOWN_REFERENCE = Message(
    "LW401",
    "Een verwijzing naar iets dat niet bestaat",
    "`{found}` bestaat niet{where}.",
    "{suggestion}",
    "Dit veld noemt de id van iets anders. Dat andere bestaat niet, of heet anders.",
    "status: opne",
    "status: open",
)
OTHER_COLLECTION = Message(
    "LW402",
    "Een verwijzing naar de verkeerde soort",
    "`{found}` staat bij {actual}, niet bij {expected}.",
    "{suggestion}",
    "De id bestaat wel, maar hoort bij een andere soort. Kies er een van de goede soort.",
    "theme: gender",
    "theme: bewustzijn",
)
UNKNOWN_SECTION = Message(
    "LW403",
    "Een onderdeel dat niet in de bron staat",
    "Document `{document}` heeft geen onderdeel `{found}`.",
    "{suggestion}",
    "Bij elke bron staat in `lists/sources.yml` welke onderdelen hij heeft. Deze staat er niet bij.",
    "sources:\n  - {document: bestuursopdracht, section: Begin}",
    "sources:\n  - {document: bestuursopdracht, section: Inleiding}",
)
REPEATED_ID = Message(
    "LW404",
    "Een id bestaat al",
    "De id `{found}` bestaat al (regel {earlier}).",
    "Kies een andere id.",
    "Elke id hoort bij één ding. Anders wijst een adres naar twee dingen.",
    "- id: open\n  label: Open aanbod\n- id: open\n  label: Altijd open",
    "- id: open\n  label: Open aanbod\n- id: altijd-open\n  label: Altijd open",
)
BROADER_CYCLE = Message(
    "LW405",
    "Begrippen die rond wijzen",
    "Dit begrip is breder dan zichzelf: {circle}.",
    "Haal een van deze verwijzingen bij `broader` weg.",
    "Een breder begrip kan niet ook smaller zijn. De begrippen wijzen nu in een kring.",
    "# terms/gender.yml\nbroader: [identiteit]\n# terms/identiteit.yml\nbroader: [gender]",
    "# terms/gender.yml\nbroader: [identiteit]",
)
REPEATED_ITEM = Message(
    "LW406",
    "Iets staat twee keer in een lijst",
    "`{found}` staat twee keer in deze lijst.",
    "Haal er een weg.",
    "De tweede keer voegt niets toe. Misschien bedoelde je iets anders.",
    "topics: [gender, gender]",
    "topics: [gender]",
    severity="let op",
)

MESSAGES = (
    UNKNOWN_REFERENCE,
    OTHER_COLLECTION,
    UNKNOWN_SECTION,
    REPEATED_ID,
    BROADER_CYCLE,
    REPEATED_ITEM,
)
