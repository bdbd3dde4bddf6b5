"""The real catalogue: what every entry must hold, whoever wrote it."""

import re
from collections import Counter
from dataclasses import fields

import pytest

from catalog.entities.entity import WHOLE_ENTRY
from catalog.entities.questionnaire import UNKNOWN

CONTRACT = {
    "role": "medewerker leidinggevende directeur trekker recruiter-hr leeradviseur",
    "unit": "individu team mt",
    "audience": (
        "uitvoeringsprofessionals kantoorprofessionals leidinggevenden directeuren trekkers "
        "recruiters-hr gemengd"
    ),
    "directorate": "onderwijs wpi anders",
    "learning_climate": "veilig twijfel onveilig conflict",
    "ownership": "hoog laag",
    "follow_up": "ja nee",
    "format": "online fysiek blended",
    "time_budget": "uren dagdeel dag traject",
}
THEMES = (
    "toegankelijkheid sociale-veiligheid-en-antidiscriminatie bewustzijn maatwerk-ondersteuning "
    "leidinggeven streefcijfers-en-voorkeursbeleid doorstroom-en-doorgroei prestatieafspraken onderzoeken"
)
TOPICS = (
    "microagressies uitsluiting discriminatie-en-racisme institutioneel-racisme omstander vooroordelen "
    "ongewenst-gedrag sociale-normen psychologische-veiligheid inclusief-leiderschap validisme "
    "niet-zichtbare-beperking neurodiversiteit gender lhbtiq culturele-diversiteit leeftijd religie "
    "intersectionaliteit inclusieve-taal werven-en-selecteren talentontwikkeling "
    "inclusief-beleid-en-dienstverlening feedback-en-aanspreken weerbaarheid weerstand-en-draagvlak verleden "
    "polarisatie onboarding actieplan begrippenkader"
)
REDACTION = re.compile(
    r"5\.1,\s*2|\b2,\s*[ei]\b|\[redacted\]|\^\{|</?[a-z]+>|@\w+\.nl|\b0[1-9][0-9]{8}\b"
)
NAMES = ("Teesink", "Daniel", "Renger")
OCR_NOISE = (
    "leidinggevendenden",
    "wegstijven",
    "Kiss ",
    "lenD",
    "Dialogogesprekken",
    "inclusiemoeheid /",
)


def texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_of(item)


@pytest.fixture(scope="session")
def entities(catalog):
    names = [field.name for field in fields(catalog) if not field.name.endswith("version")]
    return [(name, entity) for name in names for entity in getattr(catalog, name).values()]


@pytest.mark.parametrize(("question", "options"), CONTRACT.items())
def test_the_options_of_the_contract_stay(catalog, question, options):
    assert [option.id for option in catalog.questions[question].options] == options.split()


def test_the_ids_of_the_contract_stay(catalog):
    assert list(catalog.themes) == THEMES.split()
    assert set(TOPICS.split()) <= set(catalog.topics)
    assert UNKNOWN not in catalog.topics


def test_there_is_enough_to_read(catalog):
    assert len(catalog.terms) >= 150
    assert len(catalog.interventions) >= 65


def test_no_text_holds_redactions_names_contact_data_or_scanning_noise(entities):
    wrong = [
        (name, entity.id, text[:60])
        for name, entity in entities
        if name != "word_lists"
        for text in texts_of(entity.model_dump(mode="json"))
        if REDACTION.search(text) or any(word in text for word in (*NAMES, *OCR_NOISE))
    ]

    assert wrong == []


def test_no_intervention_is_called_evidence_based(catalog):
    claims = re.compile(r"(is|zijn) (evidence|wetenschappelijk|bewezen)")

    assert [
        item.id
        for item in catalog.interventions.values()
        if claims.search(f"{item.summary} {item.description}")
    ] == []


def test_every_definition_is_one_sentence_of_our_own(catalog):
    terms = catalog.terms.values()

    assert [term.id for term in terms if not term.definition.endswith((".", ".’"))] == []


def test_no_two_terms_share_a_name_that_is_linked(catalog):
    names = Counter(
        name.casefold()
        for term in catalog.terms.values()
        for name in {word.casefold() for word in term.linked_words}
    )

    assert [name for name, count in names.items() if count > 1] == []


def test_broader_terms_make_no_circle(catalog):
    def ancestors(term, seen=()):
        return {
            name
            for parent in catalog.terms[term].broader
            if parent not in seen
            for name in {parent} | ancestors(parent, (*seen, parent))
        }

    assert [term for term in catalog.terms if term in ancestors(term)] == []


# The source itself says on which focus area these work, or about what these modules are.
STATED = {
    "blue-eyes-brown-eyes",
    "facilitatie-en-begeleiding",
    "intervisie-over-het-ongemakkelijke-gesprek",
    "leergang-basis-op-orde",
    "leergang-selfcare",
    "leergang-voor-trekkers",
    "leergang-verandering-weerstand-en-draagvlak",
    "programma-en-coaching-voor-directeuren",
    "reflecterende-oefeningen",
    "simulaties-en-rollenspellen",
    "storytelling",
    "toneel-en-kunst",
    "vr-brillen",
    "wpi-bewustwording-vooroordelen-bij-klantcontact",
    "wpi-cultuurtraject-mt-niveau",
    "wpi-cultuurtraject-teamniveau",
}


@pytest.mark.parametrize(
    "field", ["focus_areas", "competence_levels", "topics", "time_budget", "phase"]
)
def test_matching_values_that_no_source_states_are_marked(catalog, field):
    unmarked = {
        item.id
        for item in catalog.interventions.values()
        if getattr(item, field) and field not in item.editorial
    }
    if field == "time_budget":
        unmarked -= {item.id for item in catalog.interventions.values() if item.duration}

    assert unmarked <= STATED


JUDGED = {
    "scopes": ("reach",),
    "statuses": ("stage", "ceiling"),
    "learning_forms": ("share",),
    "topics": ("theme", "related"),
    "competence_levels": ("focus_areas",),
    "guards": ("rank",),
    "advice_rules": ("rank",),
    "route_steps": ("rank", "phase", "same_as_form"),
    "support_routes": ("rank",),
}
"""Fields that only steer what is counted, compared or shown first: no document knows them."""
OF_THE_EDITORS = (
    "weights",
    "signals",
    "inferences",
    "examples",
    "example_questions",
    "golden_questionnaires",
    "measured_quality",
    "review_periods",
    "standings",
    "same_words",
    "found_pages",
    "hard_words",
    "word_lists",
)
"""Kinds of entry that are there for this site and this advice only."""


@pytest.mark.parametrize("collection", JUDGED)
def test_what_the_editors_weigh_is_marked(catalog, collection):
    unmarked = [
        f"{item.id}: {field}"
        for item in getattr(catalog, collection).values()
        for field in JUDGED[collection]
        if field in item.model_fields_set and not {field, WHOLE_ENTRY} & set(item.editorial)
    ]

    assert unmarked == []


@pytest.mark.parametrize("collection", OF_THE_EDITORS)
def test_what_the_editors_made_is_marked_whole(catalog, collection):
    items = getattr(catalog, collection).values()

    assert items
    assert [item.id for item in items if WHOLE_ENTRY not in item.editorial] == []


def test_a_directorates_own_intervention_cannot_be_booked_by_others(catalog):
    own = [item for item in catalog.interventions.values() if item.scope in ("onderwijs", "wpi")]

    assert [item.id for item in own if item.status in ("open", "op-aanvraag")] == []
    assert [
        item.id for item in own if item.request_route not in ("eigen-directie", "niet-bekend")
    ] == []


def test_wishes_of_employees_are_no_interventions(catalog):
    wishes = re.compile(r"nazorg|therap|mediation|accreditatie|rooney|reserver", re.IGNORECASE)

    assert [item.id for item in catalog.interventions.values() if wishes.search(item.label)] == []


def test_every_phase_and_explanation_that_the_engine_uses_exists(catalog):
    criteria = {
        name for name in catalog.weights if not name.startswith(("band", "text-", "answers"))
    }

    assert criteria <= set(catalog.explanations)
