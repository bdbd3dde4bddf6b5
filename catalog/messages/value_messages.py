"""Messages about one value: a choice, a date, a number, a length, a form."""

from catalog.messages.message import Message

UNKNOWN_CHOICE = Message(
    "LW301",
    "Een keuze die niet bestaat",
    "De keuze `{found}` bestaat niet.",
    "{suggestion}Kies uit {expected}.",
    "Dit veld kent een vaste lijst van woorden. Schrijf het woord precies zo.",
    "kind: Begrip",
    "kind: begrip",
)
DATE_FORM = Message(
    "LW302",
    "Een datum in een andere vorm",
    "De datum `{found}` begrijpen we niet.",
    "Schrijf jaar-maand-dag: {suggestion}.",
    "Een datum heeft overal dezelfde vorm. Dan kan niemand dag en maand verwisselen.",
    "reviewed_on: 12-03-2026",
    "reviewed_on: 2026-03-12",
)
DATE_ABSENT = Message(
    "LW303",
    "Een datum die niet bestaat",
    "De datum `{found}` bestaat niet.",
    "Kijk op een kalender welke dag je bedoelt.",
    "De vorm klopt, maar deze dag staat niet op de kalender.",
    "reviewed_on: 2026-02-30",
    "reviewed_on: 2026-02-28",
)
NOT_A_WHOLE_NUMBER = Message(
    "LW304",
    "Hier hoort een heel getal",
    "`{found}` is geen heel getal.",
    "Schrijf alleen cijfers, zoals {example}. {help}",
    "Dit veld bevat een getal zonder woorden en zonder komma.",
    "reference_date: vorig jaar",
    "reference_date: 2025",
)
NOT_A_NUMBER = Message(
    "LW305",
    "Hier hoort een getal",
    "`{found}` kunnen we niet als getal lezen.",
    "Schrijf alleen cijfers, met een punt voor de centen of delen: {suggestion}.",
    "Schrijf geen euroteken en geen punt tussen de duizendtallen.",
    "total: € 1.250,00",
    "total: 1250.00",
)
THOUSANDS_OR_CENTS = Message(
    "LW306",
    "Een getal dat op twee manieren te lezen is",
    "`{found}` lezen wij als {small}. Bedoel je {large}?",
    "Schrijf {large}, of schrijf {small} met hooguit twee cijfers na de punt.",
    "Een punt scheidt hier de centen. In een brief scheidt een punt de duizendtallen. Alleen jij weet wat je bedoelt.",
    "total: 1.250",
    "total: 1250",
)
NUMBER_OUT_OF_RANGE = Message(
    "LW307",
    "Een getal is te groot of te klein",
    "Het getal {found} is te {size}.",
    "Het moet {bound} zijn.",
    "Dit veld heeft een grens. Een getal daarbuiten is bijna altijd een tikfout.",
    "reference_date: 1924",
    "reference_date: 2024",
)
NOT_YES_OR_NO = Message(
    "LW308",
    "Hier hoort ja of nee",
    "`{found}` is geen ja of nee.",
    "Schrijf `ja` of `nee`. {help}",
    "Dit veld kent maar twee waarden.",
    "exclusive: misschien",
    "exclusive: nee",
)
TEXT_TOO_LONG = Message(
    "LW309",
    "Een tekst is te lang",
    "Deze tekst heeft {length} tekens. Er passen hooguit {max_length} tekens.",
    "Maak de tekst {excess} tekens korter.",
    "Een korte tekst leest makkelijker, ook op een telefoon.",
    "label: Een naam van meer dan 200 tekens ...",
    "label: Een korte naam",
)
TEXT_TOO_SHORT = Message(
    "LW310",
    "Een tekst is te kort",
    "Deze tekst is te kort. Er zijn minstens {min_length} tekens nodig, en er staan er {length}.",
    "Vul de tekst aan, of haal de regel weg.",
    "Een of twee letters zeggen te weinig.",
    "sentences: [x]",
    "sentences: [Ik wil leren luisteren]",
)
SEVERAL_LINES = Message(
    "LW311",
    "Een tekst heeft meer dan één regel",
    "Deze tekst hoort op één regel te staan.",
    "Haal de lege regel weg. Gebruik `>-` om een lange zin over regels te verdelen.",
    "Dit veld is een kop of een enkele zin. Een nieuwe alinea past daar niet in.",
    "summary: |\n  Een training.\n  Voor iedereen.",
    "summary: Een training voor iedereen.",
)
ID_FORM = Message(
    "LW312",
    "Een id heeft niet de goede vorm",
    "De id `{found}` heeft niet de goede vorm.",
    "Gebruik kleine letters, cijfers en streepjes: `{suggestion}`.",
    "Een id is een vaste naam en een adres op de site. Spaties en hoofdletters kunnen daar niet in.",
    "id: Op Aanvraag",
    "id: op-aanvraag",
)
ADDRESS_FORM = Message(
    "LW313",
    "Een adres heeft niet de goede vorm",
    "Het adres `{found}` heeft niet de goede vorm.",
    "Begin en eindig met een schuine streep, zoals `{suggestion}`.",
    "Een adres op deze site begint en eindigt met een schuine streep.",
    "url: aanbod",
    "url: /aanbod/",
)
OTHER_FORM = Message(
    "LW314",
    "Een waarde past niet",
    "De waarde `{found}` past hier niet.",
    "Kijk in een ander bestand hoe dit veld is ingevuld. {help}",
    "Dit veld heeft een vaste vorm.",
    'number: "0900"',
    'number: "112"',
)

MESSAGES = (
    UNKNOWN_CHOICE,
    DATE_FORM,
    DATE_ABSENT,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    THOUSANDS_OR_CENTS,
    NUMBER_OUT_OF_RANGE,
    NOT_YES_OR_NO,
    TEXT_TOO_LONG,
    TEXT_TOO_SHORT,
    SEVERAL_LINES,
    ID_FORM,
    ADDRESS_FORM,
    OTHER_FORM,
)
