"""Every way to break the small catalogue that a test knows.

In the broken text `⟪` stands before the character that the message must point at; it is not
written to the file.
"""

TALK = "interventions/gesprek.yml"
TERM = "terms/gender.yml"
OTHER = "terms/identiteit.yml"
STATUSES = "lists/statuses.yml"
BUDGETS = "lists/budgets.yml"
PLAN = "plans/plan.yml"
DOSSIER = "dossiers/dossier.yml"
MOVED = "lists/moved.yml"
MARK = "⟪"

CASES = [
    # spaces and signs
    ("LW101 tab", TALK, "\nstatus: open", "\n⟪\tstatus: open"),
    ("LW101 tab after the colon", TALK, "status: open", "status:⟪\topen"),
    ("LW102 one space", TALK, "\nstatus: open", "\n ⟪status: open"),
    ("LW102 below a dash", PLAN, "    label: Beter", "   ⟪label: Beter"),
    ("LW103 swallowed", TALK, "  - gespreksles", "   ⟪- gespreksles"),
    ("LW103 one space less", TALK, "  - gespreksles", " ⟪- gespreksles"),
    ("LW104 colon", TALK, "label: Goed gesprek", "label: Goed gesprek⟪: de basis"),
    ("LW104 colon in a list", TALK, "  - gespreksles", "  - gesprek⟪: les"),
    ("LW105 no space", TALK, "status: open", "⟪status:open"),
    ("LW105 no space, first line", TALK, "label: Goed", "⟪label:Goed"),
    ("LW105 between braces", TERM, "{document: visie", "{⟪document:visie"),
    ("LW106 unclosed", TALK, "label: Goed gesprek", 'label: ⟪"Goed gesprek'),
    ("LW106 unclosed at the end", TERM, "maintainer: team", 'maintainer: ⟪"team'),
    ("LW107 quote", TALK, "label: Goed gesprek", 'label: "Goed"⟪ gesprek'),
    ("LW108 's avonds", TALK, "duration: een dag", "duration: ⟪'s avonds"),
    ("LW108 's-Hertogenbosch", TALK, "duration: een dag", "duration: ⟪'s-Hertogenbosch en 't Gooi"),
    ("LW109 at", TALK, "label: Goed gesprek", "label: ⟪@goed gesprek"),
    ("LW109 percent", TALK, "label: Goed gesprek", "label: ⟪%goed gesprek"),
    ("LW109 backtick", TALK, "label: Goed gesprek", "label: ⟪`goed` gesprek"),
    ("LW109 bracket", TALK, "label: Goed gesprek", "label: ⟪[goed] gesprek"),
    ("LW109 brace", TALK, "label: Goed gesprek", "label: ⟪{goed} gesprek"),
    ("LW109 more than", TALK, "label: Goed gesprek", "label: ⟪> goed gesprek"),
    ("LW109 pipe", TALK, "label: Goed gesprek", "label: ⟪| goed gesprek"),
    ("LW110 alias", TALK, "label: Goed gesprek", "label: ⟪*goed gesprek"),
    ("LW110 star and space", TALK, "label: Goed gesprek", "label: ⟪* goed gesprek"),
    ("LW110 anchor", TALK, "label: Goed gesprek", "label: ⟪&goed gesprek"),
    ("LW110 only an anchor", TALK, "label: Goed gesprek", "label: ⟪&goed"),
    ("LW110 tag", TALK, "label: Goed gesprek", "label: ⟪!goed gesprek"),
    ("LW111 room", TALK, "duration: een dag", "duration: zaal ⟪#12"),
    ("LW112 hash", TALK, "duration: een dag", "duration: ⟪#gesprek"),
    ("LW113 twice", TALK, "status: open", "status: open\n⟪status: open"),
    ("LW114 dashes", TALK, "status: open", "⟪---\nstatus: open"),
    ("LW115 deep", TALK, "[individu]", "[" * 20 + "⟪[" + "]" * 21),
    ("LW116 key", TALK, "status: open", "status: open\n⟪[a]: b"),
    ("LW117 bracket", TALK, "[individu]", "⟪[individu"),
    ("LW118 question mark", TALK, "duration: een dag", "teams: [wij, ⟪wat nu?]"),
    ("LW119 no colon", TALK, "status: open", "⟪status open"),
    ("LW120 stray bracket", TALK, "status: open", "status: open\n⟪]"),
    ("LW121 list", TERM, None, "⟪- gender\n"),
    ("LW121 text", TERM, None, "⟪gender\n"),
    ("LW122 fields", STATUSES, None, "⟪id: open\n"),
    # fields
    ("LW201 missing", TALK, "status: open\n", ""),
    ("LW202 typo", TALK, "summary: Een", "⟪sumary: Een"),
    ("LW202 capital", TALK, "status: open", "⟪Status: open"),
    ("LW202 typo deeper", OTHER, "    section:", "    ⟪sectoin:"),
    ("LW203 unknown", TALK, "status: open", "status: open\n⟪prijs: gratis"),
    ("LW204 one level up", OTHER, '    section: "4"', '⟪section: "4"'),
    (
        "LW204 one level down",
        PLAN,
        "    standing: afspraak",
        "    standing: afspraak\n    ⟪scope: stad",
    ),
    ("LW205 id", TALK, "status: open", "⟪id: gesprek\nstatus: open"),
    ("LW206 empty", TALK, "duration: een dag", "⟪duration:"),
    ("LW206 empty required", TALK, "status: open", "⟪status:"),
    ("LW206 empty list", TALK, "units: [individu]", "⟪units:"),
    ("LW206 empty date", TERM, "reviewed_on: 2026-01-15", "⟪reviewed_on:"),
    ("LW206 empty number", TALK, "reference_date: 2024", "⟪reference_date:"),
    ("LW206 empty yes or no", TALK, "exclusive: nee", "⟪exclusive:"),
    ("LW207 spaces", TALK, "duration: een dag", 'duration: ⟪"   "'),
    ("LW208 no list", TALK, "[individu]", "⟪individu"),
    ("LW209 list", TALK, "status: open", "status: ⟪[open]"),
    ("LW210 text", TERM, '{document: visie, section: "4"}', "⟪visie"),
    ("LW211 empty list", TALK, "[individu]", "⟪[]"),
    ("LW212 no source", TERM, 'sources:\n  - {document: visie, section: "4"}\n', ""),
    ("LW212 editorial", TALK, "editorial: [", "⟪editorial: [prijs, "),
    # values
    ("LW301 typo", "examples/luisteren.yml", "subject: topic", "subject: ⟪topik"),
    ("LW301 capital", "examples/luisteren.yml", "subject: topic", "subject: ⟪Topic"),
    ("LW301 none", "examples/luisteren.yml", "subject: topic", "subject: ⟪onderwerp"),
    ("LW302 day first", TERM, "2026-01-15", "⟪15-01-2026"),
    ("LW302 either way", TERM, "2026-01-15", "⟪12-03-2026"),
    ("LW302 words", TERM, "2026-01-15", "⟪12 maart 2026"),
    ("LW302 no zero", TERM, "2026-01-15", "⟪2026-3-12"),
    ("LW302 no date", TERM, "2026-01-15", "⟪vorige week"),
    ("LW302 moment", TERM, "2026-01-15", "⟪2026-01-15T00:00:00"),
    ("LW303 absent", TERM, "2026-01-15", "⟪2026-02-30"),
    ("LW304 words", TALK, "reference_date: 2024", "reference_date: ⟪vorig jaar"),
    ("LW304 in a list", TALK, "[2024, 2025]", "[2024, ⟪nu]"),
    ("LW305 euro", BUDGETS, "total: 275.00", "total: ⟪€ 1.250,00"),
    ("LW305 comma", BUDGETS, "share: 0.10", "share: ⟪0,10"),
    ("LW306 point", BUDGETS, "total: 275.00", "total: ⟪1.250"),
    ("LW307 small", TALK, "reference_date: 2024", "reference_date: ⟪1924"),
    ("LW307 large", BUDGETS, "share: 0.10", "share: ⟪10"),
    ("LW308 maybe", TALK, "exclusive: nee", "exclusive: ⟪misschien"),
    ("LW308 no", TALK, "exclusive: nee", "exclusive: ⟪no"),
    ("LW309 long", TALK, "label: Goed gesprek", "label: ⟪" + "a" * 227),
    ("LW310 short", "examples/luisteren.yml", "- Ik wil leren luisteren", "- ⟪x"),
    ("LW311 lines", TALK, "summary: Een", "summary: ⟪|\n  Een\n  Twee"),
    ("LW312 id", STATUSES, "id: op-aanvraag", "id: ⟪Op aanvraag"),
    ("LW313 address", DOSSIER, "/aanbod/", "⟪aanbod"),
    ("LW313 link", DOSSIER, "/aanbod/", "⟪www.voorbeeld.nl"),
    # ids and references
    ("LW401 typo", TALK, "status: open", "status: ⟪opne"),
    ("LW401 capital", TALK, "[individu]", "[⟪Individu]"),
    ("LW401 nothing", TALK, "status: open", "status: ⟪volgeboekt"),
    ("LW402 other kind", TALK, "theme: bewustzijn", "theme: ⟪luisteren"),
    ("LW403 section", TERM, 'section: "4"', "section: ⟪Inledding"),
    ("LW404 twice", STATUSES, "id: op-aanvraag", "id: ⟪open"),
    ("LW405 circle", OTHER, "maintainer: team", "broader: [gender]\nmaintainer: team"),
    ("LW405 itself", TERM, "[identiteit]", "[⟪gender]"),
    ("LW406 twice", TALK, "[luisteren, vragen-stellen]", "[luisteren, vragen-stellen, ⟪luisteren]"),
    # content
    ("LW501 synonym", OTHER, "[wie je bent]", "[⟪Gender]"),
    ("LW503 mail", TALK, "duration: een dag", "duration: een dag; mail ⟪naam@voorbeeld.nl"),
    ("LW504 mobile", TALK, "duration: een dag", "duration: een dag; bel ⟪06 12 34 56 78"),
    ("LW505 number", TALK, "duration: een dag", "duration: een dag voor ⟪111222333"),
    ("LW506 future", TERM, "2026-01-15", "⟪2062-01-15"),
    ("LW507 time", TALK, "duration: een dag", "duration: ⟪12:30"),
    ("LW507 no", TALK, "label: Goed gesprek", "label: ⟪no"),
    # characters and marks
    ("LW009 zero width", TALK, "status: open", "status: op⟪\u200ben"),
    ("LW009 no-break space as indent", TALK, "  - gespreksles", "⟪\u00a0\u00a0- gespreksles"),
    ("LW009 no-break space before a text", TALK, "  Je leert", "⟪\u00a0\u00a0Je leert"),
    ("LW010 no-break space in a text", TALK, "label: Goed gesprek", "label: Goed⟪\u00a0gesprek"),
    (
        "LW011 conflict",
        TALK,
        "status: open",
        "⟪<<<<<<< mijn\nstatus: open\n=======\nstatus: x\n>>>>>>> hun",
    ),
    ("LW012 empty", TERM, None, "⟪"),
    ("LW012 only a comment", TERM, None, "# niets\n"),
]


def on_disk(name):
    """Return a decorator-like pair: what a case is called, and what breaks the folder."""
    return lambda change: FILES.append((name, change))


FILES = []
MOVE = """\
- id: verhuisd
  label: verhuisd
  collection: terms
  old: {}
  new: {}
  reason: Een betere naam.
  moved_on: 2026-11-22
"""


@on_disk("LW001 a list is gone")
def _(folder):
    (folder / STATUSES).unlink()
    return folder / STATUSES


@on_disk("LW002 a link in a circle")
def _(folder):
    path = folder / "terms/rond.yml"
    path.symlink_to(path)
    return path


@on_disk("LW003 a folder")
def _(folder):
    (folder / "terms/map.yml").mkdir()
    return folder / "terms/map.yml"


@on_disk("LW004 fifty megabytes")
def _(folder):
    return written(folder / TERM, b"a" * 50_000_000)


@on_disk("LW005 Windows-1252")
def _(folder):
    return written(
        folder / TERM, (folder / TERM).read_bytes().replace(b"Gender is", b"G\xe9nder is")
    )


@on_disk("LW006 UTF-16")
def _(folder):
    return written(folder / TERM, (folder / TERM).read_text().encode("utf-16"))


@on_disk("LW006 UTF-16 without a mark")
def _(folder):
    return written(folder / TERM, (folder / TERM).read_text().encode("utf-16-le"))


@on_disk("LW007 a byte order mark")
def _(folder):
    return written(folder / TERM, b"\xef\xbb\xbf" + (folder / TERM).read_bytes())


@on_disk("LW008 a zero byte")
def _(folder):
    return written(
        folder / TERM, (folder / TERM).read_bytes().replace(b"Gender is", b"Gender \0is")
    )


@on_disk("LW013 .yml.txt")
def _(folder):
    return (folder / TERM).rename(folder / "terms/gender.yml.txt")


@on_disk("LW013 .yaml")
def _(folder):
    return (folder / TERM).rename(folder / "terms/gender.yaml")


@on_disk("LW013 .YML")
def _(folder):
    return (folder / TERM).rename(folder / "terms/gender.YML")


@on_disk("LW014 capital")
def _(folder):
    return (folder / TERM).rename(folder / "terms/Gender.yml")


@on_disk("LW014 space")
def _(folder):
    return written(folder / "terms/nieuw woord.yml", b"label: x\n")


@on_disk("LW015 a folder within a folder")
def _(folder):
    (folder / "terms/nieuw").mkdir()
    return written(folder / "terms/nieuw/woord.yml", b"label: x\n")


@on_disk("LW015 a folder that nobody reads")
def _(folder):
    (folder / "begrippen").mkdir()
    return written(folder / "begrippen/woord.yml", b"label: x\n")


@on_disk("LW015 a list that nobody reads")
def _(folder):
    return written(folder / "lists/nieuw.yml", b"[]\n")


@on_disk("LW016 a spreadsheet")
def _(folder):
    return written(folder / "terms/begrippen.xlsx", b"PK")


@on_disk("LW017 two names")
def _(folder):
    return written(folder / "terms/Gender.yml", (folder / TERM).read_bytes())


@on_disk("LW314 a number to call")
def _(folder):
    guards = (
        "- id: nood\n  label: nood\n  rank: 1\n  outcome: eerst-veiligheid\n  summary: Bel.\n"
        '  phone_numbers: [{number: "0900", label: Bel}]\n  editorial: [entry]\n'
    )
    return written(folder / "rules/guards.yml", guards.encode())


@on_disk("LW502 a theme without offer")
def _(folder):
    path = folder / "lists/themes.yml"
    again = path.read_text().replace("bewustzijn", "onderzoeken")
    return written(path, (path.read_text() + again).encode())


@on_disk("LW601 moved but still there")
def _(folder):
    return written(folder / MOVED, MOVE.format("gender", "identiteit").encode())


@on_disk("LW602 moved to nothing")
def _(folder):
    return written(folder / MOVED, MOVE.format("sekse", "idenditeit").encode())


@on_disk("LW603 vanished")
def _(folder):
    seen = b'{"terms": {"sekse": {"label": "sekse", "fields": {}}}}'
    written(folder / "last-release.json", seen)
    return folder / MOVED


@on_disk("LW604 a damaged release")
def _(folder):
    return written(folder / "last-release.json", b"{")


def written(path, raw):
    path.write_bytes(raw)
    return path


def broken(folder, file, old, new):
    """Break a file and return the place of the mark, or nothing without one."""
    path = folder / file
    text = path.read_text()
    assert old is None or text.count(old) >= 1
    text = new if old is None else text.replace(old, new, 1)
    before, mark, _ = text.partition(MARK)
    path.write_bytes(text.replace(MARK, "").encode())
    return (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1) if mark else None
