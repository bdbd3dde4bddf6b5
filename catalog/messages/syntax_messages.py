"""Messages about the way a file is written: indentation, quotes and other signs."""

from catalog.messages.message import Message

TAB = Message(
    "LW101",
    "Een tab in plaats van spaties",
    "Hier staat een tab.",
    "Vervang de tab door spaties. Zet de regel recht onder de regels waar hij bij hoort.",
    "Een tab is op elk scherm anders breed. Daarom tellen in deze bestanden alleen spaties.",
    "label: Gender\n\tstatus: open",
    "label: Gender\nstatus: open",
)
INDENTATION = Message(
    "LW102",
    "Een regel springt verkeerd in",
    "Deze regel springt niet goed in.",
    "Zet de regel recht onder {sibling}.",
    "De spaties aan het begin zeggen wat bij elkaar hoort. Eén spatie te veel of te weinig verandert dat.",
    "label: Gender\n status: open",
    "label: Gender\nstatus: open",
)
DASH = Message(
    "LW103",
    "Een streepje staat niet recht onder het vorige",
    "Dit streepje staat niet recht onder het vorige.",
    "Zet de streepjes van één lijst recht onder elkaar.",
    "Staat een streepje één spatie verder? Dan worden twee punten van de lijst samen één tekst.",
    "names:\n  - gender\n   - genders",
    "names:\n  - gender\n  - genders",
)
COLON_IN_VALUE = Message(
    "LW104",
    "Een dubbele punt in een tekst zonder aanhalingstekens",
    "Na een dubbele punt met een spatie begint een nieuw veld. Dat is hier niet de bedoeling.",
    "Zet aanhalingstekens om de hele tekst: {quoted}",
    "Een dubbele punt met een spatie scheidt een veld en zijn waarde. Aanhalingstekens maken er gewone tekst van.",
    "label: Gender: de basis",
    'label: "Gender: de basis"',
)
NO_SPACE_AFTER_COLON = Message(
    "LW105",
    "Geen spatie na de dubbele punt",
    "Na de dubbele punt van `{field}` staat geen spatie.",
    "Schrijf `{field}: ` met een spatie.",
    "Zonder spatie zien we geen veld. Dan lezen we de regel als losse tekst.",
    "label:Gender\nstatus: open",
    "label: Gender\nstatus: open",
)
UNCLOSED_QUOTE = Message(
    "LW106",
    "Een aanhalingsteken is niet gesloten",
    "Hier begint een tekst met {quote}. Die wordt niet gesloten.",
    "Sluit de tekst af met {quote}.",
    "De tekst loopt door tot het volgende aanhalingsteken. Daardoor lijkt de fout soms verderop te zitten.",
    'label: "Gender\nstatus: open',
    'label: "Gender"\nstatus: open',
)
TEXT_AFTER_QUOTE = Message(
    "LW107",
    "Tekst na een aanhalingsteken",
    "De tekst tussen aanhalingstekens is hier klaar. Toch staat er nog iets achter.",
    "Zet aanhalingstekens om de hele tekst: {quoted}",
    "Begint een tekst met een aanhalingsteken? Dan moet hij er ook mee eindigen.",
    'label: "Gender" op het werk',
    "label: '\"Gender\" op het werk'",
)
APOSTROPHE = Message(
    "LW108",
    "Een tekst begint met een apostrof",
    "Een apostrof aan het begin lezen we als een aanhalingsteken.",
    "Zet aanhalingstekens om de hele tekst: {quoted}",
    "Woorden als ’s avonds beginnen met een apostrof. Dat teken opent hier een tekst die niet eindigt.",
    "duration: 's avonds",
    'duration: "\'s avonds"',
)
SPECIAL_START = Message(
    "LW109",
    "Een tekst begint met een bijzonder teken",
    "Een tekst mag niet beginnen met `{sign}`.",
    "Zet aanhalingstekens om de hele tekst: {quoted}",
    "Tekens als @, %, [ en > hebben aan het begin een eigen betekenis. Aanhalingstekens maken er gewone tekst van.",
    "label: @werk",
    'label: "@werk"',
)
ALIAS_OR_TAG = Message(
    "LW110",
    "Een tekst begint met &, * of !",
    "Een tekst die begint met `{sign}` heeft hier een aparte betekenis. Die gebruiken we niet.",
    "Zet aanhalingstekens om de hele tekst: {quoted}",
    "Met deze tekens kan een bestand naar zichzelf verwijzen. Voor lezers is dat niet te volgen.",
    "label: *werk",
    'label: "*werk"',
)
COMMENT_IN_VALUE = Message(
    "LW111",
    "Alles na een hekje valt weg",
    "Alles na `#` valt weg. Er blijft staan: `{kept}`.",
    "Hoort het bij de tekst? Schrijf {quoted}. Is het een opmerking? Zet die op een eigen regel.",
    "Na een spatie en een hekje begint een opmerking voor de redactie. Lezers zien die niet.",
    "duration: zaal #12",
    'duration: "zaal #12"',
    severity="let op",
)
VALUE_IS_COMMENT = Message(
    "LW112",
    "Een waarde begint met een hekje",
    "Alles na `#` valt weg. Het veld is nu leeg.",
    "Zet aanhalingstekens om de tekst: {quoted}",
    "Een hekje begint een opmerking voor de redactie. Lezers zien die niet.",
    "label: #gender",
    'label: "#gender"',
)
DUPLICATE_KEY = Message(
    "LW113",
    "Een veld staat er twee keer in",
    "Het veld `{field}` staat er twee keer in (ook op regel {earlier}).",
    "Haal een van de twee weg.",
    "We weten niet welke van de twee geldt. Andere programma's kiezen stil de laatste.",
    "status: open\nstatus: pilot",
    "status: open",
)
SECOND_DOCUMENT = Message(
    "LW114",
    "Streepjes beginnen een tweede stuk",
    "Hier begint een tweede stuk (`---`).",
    "Haal de streepjes weg. Een bestand beschrijft één ding.",
    "Drie streepjes op een regel sluiten het stuk erboven af. Wat erna komt, leest niemand.",
    "label: Gender\n---\nlabel: Leeftijd",
    "label: Gender",
)
TOO_DEEP = Message(
    "LW115",
    "Lijsten in lijsten in lijsten",
    "De lijsten en velden zitten te diep in elkaar.",
    "Maak de indeling eenvoudiger.",
    "Geen enkel bestand heeft zo veel lagen nodig. Waarschijnlijk staan er haken te veel.",
)
ODD_KEY = Message(
    "LW116",
    "Een veldnaam is geen gewone tekst",
    "Een veldnaam moet gewone tekst zijn.",
    "Schrijf `veld: waarde`.",
    "Hier staat een lijst of een vraagteken op de plek van een veldnaam.",
    "[label]: Gender",
    "label: Gender",
)
OPEN_BRACKET = Message(
    "LW117",
    "Een haak is niet gesloten",
    "Hier begint een lijst met `{sign}`. Die wordt niet goed gesloten.",
    "Sluit de lijst met `{closing}`. Zet een komma tussen twee namen.",
    "Een lijst op één regel begint en eindigt met een haak. Tussen de namen staan komma's.",
    "units: [individu, team",
    "units: [individu, team]",
)
READERS_DISAGREE = Message(
    "LW118",
    "Een vraagteken tussen haken, zonder aanhalingstekens",
    "Niet elk programma kan deze tekst lezen. Dat komt door het vraagteken tussen haken.",
    "Zet aanhalingstekens om de tekst: {quoted}",
    "Tussen haken heeft een vraagteken voor sommige programma's een eigen betekenis. Met aanhalingstekens leest elk programma hetzelfde.",
    "names: [wat nu?, wie dan]",
    'names: ["wat nu?", wie dan]',
)
NO_COLON = Message(
    "LW119",
    "Een regel zonder dubbele punt",
    "Op deze regel staat geen veld met een dubbele punt.",
    "Schrijf `veld: waarde`. Hoort de regel bij de tekst erboven? Laat hem dan verder inspringen.",
    "Elke regel is een veld met een waarde, een punt van een lijst, of een vervolg van een tekst.",
    "label: Gender\nstatus open",
    "label: Gender\nstatus: open",
)
OTHER_SYNTAX = Message(
    "LW120",
    "Een regel past niet in de opbouw",
    "Deze regel past niet in de opbouw van het bestand.",
    "Kijk naar de spaties en de leestekens van deze regel en de regel erboven.",
    "We kunnen de regel niet lezen. De oorzaak is meestal een haakje, een streepje of een dubbele punt.",
    "label: Gender\n]",
    "label: Gender",
)
FIELDS_EXPECTED = Message(
    "LW121",
    "Een bestand zonder velden",
    "Dit bestand hoort uit velden te bestaan.",
    "Schrijf op elke regel `veld: waarde`. Kijk in een ander bestand uit dezelfde map.",
    "In deze map beschrijft elk bestand één ding. Het begint dus niet met een streepje.",
    "- label: Gender",
    "label: Gender",
)
LIST_EXPECTED = Message(
    "LW122",
    "Een bestand zonder lijst",
    "Dit bestand hoort een lijst te zijn.",
    "Begin elk stuk met `- id: `.",
    "In dit bestand staan meer dingen onder elkaar. Elk ding begint met een streepje.",
    "id: open\nlabel: Open aanbod",
    "- id: open\n  label: Open aanbod",
)

MESSAGES = (
    TAB,
    INDENTATION,
    DASH,
    COLON_IN_VALUE,
    NO_SPACE_AFTER_COLON,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    APOSTROPHE,
    SPECIAL_START,
    ALIAS_OR_TAG,
    COMMENT_IN_VALUE,
    VALUE_IS_COMMENT,
    DUPLICATE_KEY,
    SECOND_DOCUMENT,
    TOO_DEEP,
    ODD_KEY,
    OPEN_BRACKET,
    READERS_DISAGREE,
    NO_COLON,
    OTHER_SYNTAX,
    FIELDS_EXPECTED,
    LIST_EXPECTED,
)
