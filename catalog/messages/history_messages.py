"""Messages about what stood on the site before: moved, and vanished without a word."""

from catalog.messages.message import Message

STILL_THERE = Message(
    "LW601",
    "Een verhuizing van iets dat er nog staat",
    "`{found}` bestaat nog, dus het is niet verhuisd.",
    "Haal dit stuk weg uit de lijst, of verwijder het oude bestand.",
    "De lijst met verhuizingen is voor adressen die niet meer bestaan.",
    "- {collection: terms, old: gender, new: identiteit}",
    "[]",
)
MOVED_NOWHERE = Message(
    "LW602",
    "Een verhuizing naar iets dat niet bestaat",
    "`{found}` bestaat niet.",
    "{suggestion}",
    "Wie het oude adres opent, moet ergens uitkomen. Verviel het stuk? Laat `new` dan weg.",
    "new: idenditeit",
    "new: identiteit",
)
VANISHED = Message(
    "LW603",
    "Iets dat op de site stond, is weg",
    "`{found}` stond op de site en is weg.",
    "Zet het terug. Of voeg hier een stuk toe: `collection: {collection}`, `old: {old}`, en `new:` met de nieuwe id.",
    "Mensen bewaren adressen. Daarom zegt de lijst met verhuizingen waar iets heen ging, of dat het verviel.",
)
DAMAGED_RELEASE = Message(
    "LW604",
    "Het bestand van de laatste uitgave is beschadigd",
    "Dit bestand van de laatste uitgave is niet te lezen.",
    "Zet de vorige versie van dit bestand terug. Pas het nooit met de hand aan.",
    "In dit bestand staat wat lezers bij de laatste uitgave zagen. Alleen `make release` schrijft het.",
)

MESSAGES = (STILL_THERE, MOVED_NOWHERE, VANISHED, DAMAGED_RELEASE)
