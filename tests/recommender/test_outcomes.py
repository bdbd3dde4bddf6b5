"""What goes before comparing: support, safety, honesty, and the intake."""

import re

import pytest

from recommender.advising.answers import answers_model
from recommender.advising.signals import DOUBT, HARM, READY
from recommender.learning.lessons import lessons_of
from recommender.reading.courtesy import CourtesyReader

UNSAFE = [
    "er is ruzie in mijn team",
    "ik ben gediscrimineerd",
    "Ik word al maanden gepest door mijn leidinggevende",
    "twee collega's vliegen elkaar steeds in de haren, kan er een mediator komen?",
    "een collega is bedreigd na de vergadering",
    "er loopt een klacht tegen onze teamleider",
    "mensen voelen zich niet veilig bij ons",
    "we hebben een angstcultuur, niemand durft nog iets te zeggen",
    "ik durf niet naar mijn werk",
    "Beste collega, ik zou graag advies willen. Er is ruzie in mijn team. Alvast bedankt!",
]
ORDINARY = [
    "er is geen ruzie, we willen gewoon beter samenwerken",
    "we willen leren wat je doet als iemand wordt gediscrimineerd",
    "een training over discriminatie en racisme",
    "hoe herken ik microagressies",
    "leren omgaan met conflicten tussen culturen",
    "we willen werken aan sociale veiligheid en elkaar aanspreken",
    "ik wil beter leren omgaan met agressieve klanten aan het loket",
    "de oorlog in Gaza houdt de mensen bezig, hoe praten we daarover",
]
OFF_TOPIC = [
    "Hoe maak ik een draaitabel in Excel?",
    "cursus prince2",
    "Ik wil mijn groot rijbewijs halen",
]


@pytest.mark.parametrize("text", UNSAFE)
@pytest.mark.parametrize("climate", [None, "veilig"])
def test_conflict_or_harm_gives_support_and_no_training(advise, text, climate):
    advice = advise(learning_need=text, learning_climate=climate, topics=["omstander"])

    assert advice.outcome == "eerst-veiligheid"
    assert advice.recommendations == ()
    assert len(advice.support) >= 3
    assert all(step.intervention is None for step in advice.route)


@pytest.mark.parametrize("climate", ["onveilig", "conflict"])
def test_a_ticked_unsafe_climate_gives_support_and_no_training(advise, climate):
    advice = advise(learning_climate=climate, unit="team", topics=["gender"])

    assert (advice.outcome, advice.recommendations) == ("eerst-veiligheid", ())
    assert advice.support


@pytest.mark.parametrize(
    "text",
    [
        "ik zit er doorheen, ik wil niet meer leven",
        "soms denk ik aan zelfmoord",
        "ik wil er een eind aan maken",
    ],
)
def test_somebody_in_distress_is_sent_to_help_at_once(advise, text):
    advice = advise(learning_need=text, topics=["omstander"], learning_climate="veilig")

    assert advice.outcome == "eerst-veiligheid"
    assert [item.number for item in advice.numbers] == ["113", "112"]
    assert "gedragscode" not in " ".join(item.suits for item in advice.support)
    assert advice.recommendations == ()


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_question_is_not_taken_for_an_unsafe_one(advise, text):
    assert advise(learning_need=text).outcome in ("aanbevelen", "eerst-intake")


@pytest.mark.parametrize("text", OFF_TOPIC)
def test_another_subject_gets_an_honest_no(advise, text):
    advice = advise(learning_need=text)

    assert advice.outcome == "buiten-aanbod"
    assert advice.recommendations == ()


def test_an_empty_questionnaire_gives_the_way_to_an_intake(advise):
    advice = advise()

    assert advice.outcome == "eerst-intake"
    assert advice.recommendations == ()
    assert "accounthouder" in advice.advice[0].text


@pytest.mark.parametrize(
    "answers",
    [
        {"learning_climate": "twijfel"},
        {"ownership": "laag"},
        {"follow_up": "nee"},
    ],
)
def test_a_team_that_is_not_ready_gets_an_intake_first(advise, answers):
    advice = advise(unit="team", topics=["vooroordelen"], **answers)

    assert advice.outcome == "eerst-intake"
    assert advice.route[0].intervention is None
    assert advice.route[0].phase == "voorbereiden"


def test_support_goes_before_everything_else(advise):
    advice = advise(
        learning_need="ik word gepest, en hoe werkt Excel?", unit="team", learning_climate="twijfel"
    )

    assert advice.outcome == "eerst-veiligheid"
    assert "Je staat er niet alleen voor." in advice.summary


def test_nobody_is_sent_to_mediation_or_to_a_course_after_harm(advise):
    advice = advise(learning_need="er is ruzie en ik ben gediscrimineerd")

    named = " ".join(item.text for item in (*advice.advice, *advice.route)).lower()
    assert "mediation" not in named
    assert "bemiddeling" in " ".join(item.reason for item in advice.not_recommended)


def test_a_hurt_person_gets_no_homework_about_the_team_or_about_learning(advise):
    advice = advise(learning_need="ik word gepest op mijn werk")

    assert [step.label for step in advice.route] == ["Zoek steun"]
    assert advice.numbers == ()


def test_words_that_say_little_are_never_a_reason_but_still_count(advise, catalog):
    text = "hoe kan ons team beter omgaan met wat verschil maakt"
    reasons = [r for item in advise(learning_need=text).recommendations for r in item.reasons]
    told = " ".join(reason.text for reason in reasons if reason.kind == "text")
    named = set(re.findall(r"‘([^’]+)’", told))

    assert named
    assert named.isdisjoint(catalog.word_lists["nietszeggende-woorden"].words)


def test_a_text_without_telling_words_still_gets_a_reason(advise):
    best = advise(learning_need="omgaan", topics=["omstander"]).recommendations[0]

    assert sum(reason.contribution for reason in best.reasons) == pytest.approx(
        best.score, abs=1e-5
    )


def test_a_course_in_intervision_takes_the_place_of_the_step(advise):
    need = "we willen intervisie over ongemakkelijke gesprekken, blijven oefenen met intervisie"
    for unit in ("team", "individu", "mt"):
        last = [s for s in advise(learning_need=need, unit=unit).route if s.phase == "borgen"]
        about = [step for step in last if "intervisie" in step.label.lower()]
        assert len(about) <= 1


def test_an_example_asks_where_you_work_when_nobody_said_so(advise):
    need = "ons team wil leren ingrijpen bij racistische grappen"
    unknown = advise(learning_need=need).examples
    known = advise(learning_need=need, directorate="wpi").examples

    assert unknown
    assert all(item.text.startswith("Werk je bij ") for item in unknown)
    assert all(not item.text.startswith("Werk je bij ") for item in known)


def test_what_the_catalogue_itself_names_is_never_off_topic(advise, catalog):
    """Somebody in a hurry types one word, such as `Validisme`."""
    topics, others = catalog.topics.values(), (catalog.themes, catalog.interventions)
    typed = {word for topic in topics for word in (topic.label, *topic.search_words)}
    typed |= {entity.label for listed in others for entity in listed.values()}

    assert [t for t in sorted(typed) if advise(learning_need=t).outcome == "buiten-aanbod"] == []


@pytest.mark.parametrize(
    "text", ["Ik word gepest.", "Wij willen leren over pesten.", "In ons team is het oorlog."]
)
def test_greetings_and_thanks_do_not_change_what_is_read(adviser, text):
    """Words of courtesy once outweighed a short cry for help."""
    polite = f"Geachte heer, mevrouw, ik zou graag advies willen. {text} Alvast bedankt!"

    assert adviser.read_text(polite) == adviser.read_text(text)


def test_a_polite_opening_does_not_tell_for_whom_it_is(adviser):
    text = "leren over vooroordelen op het werk"

    assert adviser.read_text(f"Ik zou graag {text}") == adviser.read_text(text)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("training voor het hele wijkkantoor over vooroordelen", "unit", "team"),
        ("podcast over racisme voor in de trein", "unit", "individu"),
        ("ik draag ons actieplan inclusie en zoek steun bij anderen", "audience", "trekkers"),
        ("ik selecteer kandidaten en wil zonder vooroordelen werven", "audience", "recruiters-hr"),
        ("wij van Sport en Bos spreken veel met scholen", "directorate", "weet-ik-niet"),
    ],
)
def test_who_asks_is_read_from_the_wording(catalog, adviser, text, question, answer):
    """From what was learned; none of these holds a phrase that tells it."""
    situation = adviser._reader.read(answers_model(catalog)(learning_need=text))

    assert situation.answer(question) == answer


LOOSE = "Mijn mensen zien niet waar het over gaat. Ik wil dat het hele team er iets van meekrijgt."
CLEAR = "Eerlijk gezegd wil niemand in het team dit, het moet van boven."


@pytest.mark.parametrize(("question", "answer"), READY.items())
def test_a_loose_word_of_doubt_gives_way_to_an_answer_but_a_clear_one_does_not(
    adviser, advise, question, answer
):
    assert DOUBT not in adviser._reader._phrases.find(CLEAR).said, "the wording must tell it"
    loose, clear = (
        {"learning_need": text, "unit": "team", question: answer} for text in (LOOSE, CLEAR)
    )

    assert advise(learning_need=LOOSE, unit="team").outcome == "eerst-intake"
    assert (advise(**loose).outcome, advise(**clear).outcome) == ("aanbevelen", "eerst-intake")


@pytest.mark.parametrize(
    ("text", "works_there"),
    [
        ("Ik werk bij Onderwijs en zoek iets over taal", True),
        ("teamleider bij Onderwijs, ik zoek iets over taal", True),
        ("Een vriend die bij Onderwijs werkt, vertelde over intervisie", False),
        ("wij leren veel van het onderwijs van vroeger", False),
    ],
)
def test_a_phrase_tells_a_directorate_only_of_who_works_there(adviser, text, works_there):
    assert ("bij-onderwijs" in adviser._reader._phrases.find(text).said) is works_there


@pytest.mark.parametrize(
    "text",
    [
        "Er speelt nu niets, ik wil leren wat ik doe als iemand vertelt dat hij is gediscrimineerd.",
        "Wat moet ik doen als iemand mij later vertelt dat hij is uitgescholden? Nu speelt er niks.",
        "De rust is al lang terug na een ruzie in ons team. We willen leren op tijd te praten.",
    ],
)
def test_who_says_that_nothing_goes_on_now_is_let_through(advise, text):
    """Each of these would be stopped without those words."""
    assert advise(learning_need=text).outcome == "aanbevelen"


@pytest.mark.parametrize(
    "text",
    [
        "Er is niks aan de hand hoor, maar mijn chef knijpt elke dag in mijn billen.",
        "De klacht is afgehandeld, maar hij scheldt me nog steeds uit waar iedereen bij is.",
        "De melding is nog niet afgerond en ik durf niet meer naar mijn werk.",
    ],
)
def test_who_plays_it_down_is_still_shown_help(advise, text):
    assert advise(learning_need=text).outcome == "eerst-veiligheid"


@pytest.mark.parametrize(
    "text",
    [
        "wat is hier zoal te halen",
        "ben benieuwd wat jullie aanraden",
        "Geen idee, mijn leidinggevende vroeg of ik dit even wilde doen",
    ],
)
def test_who_says_too_little_is_asked_for_more(advise, text):
    """The last one was once taken for somebody in need."""
    assert advise(learning_need=text).outcome == "eerst-intake"


def test_an_answer_goes_before_the_wording(catalog, adviser):
    answers = answers_model(catalog)(learning_need="wij willen als team leren", unit="individu")

    assert adviser._reader.read(answers).answer("unit") == "individu"


def test_a_text_of_courtesy_alone_is_read_whole(catalog):
    lists = catalog.word_lists
    reader = CourtesyReader(lists["beleefdheden"].words, lists["beleefde-openingen"].words)

    assert reader.words_of("Beste collega, alvast bedankt") == [
        "beste",
        "collega",
        "alvast",
        "bedankt",
    ]
    assert reader.words_of("Hallo! Ik kan niet meer.") == ["ik", "kan", "niet", "meer"]


@pytest.mark.parametrize(
    "text",
    [
        "De directie verzoekt om een training in veerkracht",
        "twee groepen die elkaar niet kennen",
        "oefeningen met realistische opmerkingen over een collega",
        "hij mot met pensioen",
        "ik schaam me kapot",
    ],
)
def test_an_ordinary_word_is_no_typing_error_of_a_bad_one(adviser, text):
    """`verzoekt` was once taken for `verziekt`, and `groepen` for `groeten`."""
    assert adviser._reader._phrases.find(text).said.isdisjoint(HARM)


def test_an_ordinary_question_without_offers_teaches_only_that_it_is_ordinary(catalog):
    twins = {q.text for q in catalog.example_questions["reeks-n"].questions}
    taught = [lesson for lesson in lessons_of(catalog) if lesson.text in twins]

    assert len(taught) == len(twins) >= 150
    assert all(not lesson.yes and "offer" not in lesson.groups for lesson in taught)
    assert all({"unsafe", "signal"} <= lesson.groups for lesson in taught)
