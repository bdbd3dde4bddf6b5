"""Messages about what the catalogue says: twice the same, personal data, odd dates."""

from catalog.messages.message import Message

DEFINED_TWICE = Message(
    "LW501",
    "Een woord staat bij twee begrippen",
    "`{found}` staat ook bij het begrip `{other}`.",
    "Laat het woord bij één begrip staan.",
    "Lezers moeten bij elk woord op één begrip uitkomen.",
    "# terms/sekse.yml\nlabel: sekse\nsynonyms: [gender]\n# terms/gender.yml\nlabel: gender",
    "# terms/sekse.yml\nlabel: sekse\n# terms/gender.yml\nlabel: gender",
)
THEME_WITHOUT_OFFER = Message(
    "LW502",
    "Een thema zonder leeraanbod",
    "Bij het thema `{found}` hoort geen enkele leerinterventie.",
    "Kijk of een leerinterventie dit thema moet krijgen.",
    "De pagina van dit thema heeft dan niets om te leren. Dat kan kloppen.",
    severity="let op",
)
MAIL_ADDRESS = Message(
    "LW503",
    "Een mailadres in een tekst",
    "Hier staat een mailadres: {found}.",
    "Haal het weg. Verwijs naar het intranet.",
    "Op deze site staan geen gegevens van personen. Die horen op het intranet.",
    "notes: Mail naar naam@voorbeeld.nl",
    "notes: Het adres staat op het intranet.",
    severity="let op",
)
MOBILE_NUMBER = Message(
    "LW504",
    "Een mobiel nummer in een tekst",
    "Hier staat een mobiel nummer: {found}.",
    "Haal het weg. Verwijs naar het intranet.",
    "Op deze site staan geen gegevens van personen. Die horen op het intranet.",
    "notes: Bel 06 00 00 00 00",
    "notes: Het nummer staat op het intranet.",
    severity="let op",
)
CITIZEN_NUMBER = Message(
    "LW505",
    "Een burgerservicenummer in een tekst",
    "Dit lijkt een burgerservicenummer.",
    "Haal het weg. Is het iets anders? Schrijf er dan spaties of een letter in.",
    "Het getal heeft negen cijfers en klopt met de elfproef. Zo'n nummer mag hier nooit staan.",
    "notes: Het nummer van deze collega is 111222333",
    "notes: Dit gaat over een collega.",
)
REVIEWED_IN_FUTURE = Message(
    "LW506",
    "Een datum in de toekomst",
    "De datum {found} ligt in de toekomst.",
    "Vul de dag in waarop je het stuk echt naliep.",
    "Nalopen kan pas als de dag er is. Waarschijnlijk is dit een tikfout.",
    "reviewed_on: 2062-01-01",
    "reviewed_on: 2026-01-01",
    severity="let op",
)
OTHER_READING = Message(
    "LW507",
    "Andere programma's lezen hier iets anders",
    "Andere programma's lezen `{found}` niet als tekst.",
    "Zet aanhalingstekens om de waarde: {quoted}",
    "Sommige programma's maken van 12:30 het getal 750 en van `no` het woord ‘onwaar’. Met aanhalingstekens gebeurt dat niet.",
    "duration: 12:30",
    'duration: "12:30"',
    severity="let op",
)

MESSAGES = (
    DEFINED_TWICE,
    THEME_WITHOUT_OFFER,
    MAIL_ADDRESS,
    MOBILE_NUMBER,
    CITIZEN_NUMBER,
    REVIEWED_IN_FUTURE,
    OTHER_READING,
)
