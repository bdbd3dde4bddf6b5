"""The questionnaire without JavaScript: posted forms in, pages out, nothing kept."""

import re

import pytest

FORM = "/advies/"


def post(client, **fields):
    return client.post(FORM, data=fields)


def hidden_fields(page):
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


def test_the_questionnaire_starts_with_ones_own_words_and_where_to_turn(client):
    page = client.get(FORM).text

    assert "Wat wil je leren of bereiken?" in page
    assert 'href="/hulp/"' in page
    assert "Stap 1 van 11" in page


def test_answers_travel_along_to_the_result(client):
    page = post(client, learning_need="omstander", step="0", action="next").text
    assert hidden_fields(page)["learning_need"] == "omstander"

    page = post(
        client, learning_need="omstander", topics="omstander", step="1", action="result"
    ).text
    assert "Jouw leerroute" in page
    assert "/aanbod/omstanderstraining-discriminatie-en-racisme/" in page


def test_every_step_can_be_walked_forth_and_back(client, catalog):
    titles = set()
    for step in range(len(catalog.question_groups) - 1):
        page = post(client, step=str(step), action="next").text
        titles.add(re.search(r"<title>(.*?)</title>", page)[1])
        assert f"Stap {step + 2} van" in page
        assert f"Stap {step + 1} van" in post(client, step=str(step + 1), action="back").text

    assert len(titles) == len(catalog.question_groups) - 1


def test_the_last_step_leads_to_a_page_with_all_answers(client, catalog):
    last = str(len(catalog.question_groups) - 1)
    page = post(client, unit="team", step=last, action="next").text

    assert "Controleer je antwoorden" in page
    assert "Voor een team of afdeling" in page
    assert page.count(" je antwoord op: ") == len(catalog.questions)


def test_a_fault_is_named_on_top_and_at_the_field_and_nothing_is_lost(client):
    response = post(
        client, learning_need="omstander", group_size="veel", unit="team", step="3", action="next"
    )

    assert response.status_code == 400
    assert "<title>Fout: " in response.text
    assert 'href="#group_size"' in response.text
    assert 'aria-invalid="true"' in response.text
    assert 'value="veel"' in response.text
    assert hidden_fields(response.text)["learning_need"] == "omstander"


def test_a_fault_in_an_earlier_step_leads_back_to_that_step(client):
    response = post(client, learning_need="x" * 2001, step="9", action="result")

    assert response.status_code == 400
    assert "Stap 1 van" in response.text
    assert "te lang" in response.text


def test_harm_shows_where_to_turn_before_anything_else(client):
    page = post(client, learning_need="ik word gepest", action="result").text

    assert page.index("Waar je terechtkunt") < page.index("Wat je nu kunt doen")
    assert "/aanbod/" not in page.split("<main")[1].split("</main>")[0]


def test_what_is_typed_is_escaped(client):
    page = post(client, learning_need="<script>alert(1)</script> omstander", action="result").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_after_a_change_on_the_check_page_one_goes_straight_back(client):
    answers = {"learning_need": "omstander", "origin": "check"}
    step = post(client, **answers, step="9", action="step-2").text
    assert "Klaar: naar al je antwoorden" in step
    assert hidden_fields(step)["origin"] == "check"

    back = post(client, **answers, unit="team", step="2", action="next").text
    assert "<h1>Controleer je antwoorden</h1>" in back
    assert "Voor een team of afdeling" in back


def test_after_a_change_on_the_result_page_one_goes_straight_back(client):
    page = post(client, topics="omstander", origin="result", step="2", action="next").text

    assert "Jouw leerroute" in page


def test_going_back_is_never_stopped_by_a_fault_and_loses_nothing(client):
    page = post(client, group_size="veel", step="3", action="back")

    assert page.status_code == 200
    assert "Stap 3 van" in page.text
    assert hidden_fields(page.text)["group_size"] == "veel"


def test_every_question_can_be_answered_with_not_knowing(client, catalog):
    pages = [
        post(client, action=f"step-{step}").text for step in range(len(catalog.question_groups))
    ]
    known = [
        name
        for name in catalog.questions
        if not any(f'name="{name}" value="weet-ik-niet"' in page for page in pages)
    ]
    unknown = dict.fromkeys(catalog.questions, "weet-ik-niet")

    assert known == []
    assert post(client, **unknown, action="result").status_code == 200
    assert post(client, **unknown, action="check").text.count("Weet ik niet") == len(unknown)


def test_long_lists_are_grouped_and_nothing_is_lost(client, catalog):
    topics = post(client, action="step-1").text
    followed = post(client, action="step-9", followed="maatwerktraject-voor-een-team").text

    assert len(re.findall(r'name="topics"', topics)) == len(catalog.topics) + 1
    assert len(re.findall(r'name="followed"', followed)) == len(catalog.interventions) + 1
    assert "<legend>Bewustzijn</legend>" in topics
    assert "Directie Onderwijs (" in followed
    assert len(set(re.findall(r' id="([^"]+)"', followed))) == followed.count(' id="')


def tokens(page):
    return re.findall(r'name="seen" value="([^"]+)"', page)


def test_the_result_tells_what_a_changed_answer_did(client):
    first = post(client, topics="omstander", unit="team", action="result").text
    assert "Nieuw</span>" not in first
    same = post(client, topics="omstander", unit="team", action="result", seen=tokens(first))
    other = post(client, topics="omstander", unit="individu", action="result", seen=tokens(first))

    assert "De leerroute en het aanbod blijven hetzelfde." in same.text
    assert "Het advies is aangepast. De eerste stap is nu: " in other.text
    assert '<span class="lw-new">Nieuw</span>' in other.text


def test_a_change_to_an_unsafe_team_leaves_no_training_on_the_page(client):
    first = post(client, learning_need="omstander", action="result").text
    page = post(
        client, learning_need="omstander", learning_climate="onveilig", action="result",
        seen=tokens(first),
    ).text  # fmt: skip

    assert "De uitkomst is nu: eerst veiligheid." in page
    assert "/aanbod/" not in page.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"x" * 70_000, "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
    ],
)
def test_what_is_no_form_is_refused_with_a_page(client, content, media_type):
    response = client.post(FORM, content=content, headers={"content-type": media_type})

    assert response.status_code == 400
    assert "Er is niets bewaard" in response.text


@pytest.mark.parametrize(
    "fields", [{"step": "-3"}, {"step": "99"}, {"action": "step-99"}, {"action": "?"}]
)
def test_odd_steps_lead_somewhere(client, fields):
    assert post(client, **fields).status_code == 200


def test_the_result_may_not_be_stored_and_its_address_says_nothing(client):
    response = post(client, learning_need="geheim omstander", action="result")

    assert response.headers["cache-control"] == "no-store"
    assert str(response.url).endswith("/advies/")


def test_the_explanation_names_every_rule_and_weight(client, catalog):
    page = client.get("/advies/uitleg/").text

    assert [guard.label for guard in catalog.guards.values() if guard.label not in page] == []
    assert "Gewicht" in page


@pytest.mark.parametrize("field", [{"step": "9" * 5000}, {"action": "step-" + "9" * 5000}])
def test_a_number_that_nobody_would_type_does_no_harm(client, field):
    assert client.post("/advies/", data=field).status_code == 200


def main_of(page):
    return page.split("<main")[1].split("</main>")[0]


def test_somebody_in_distress_sees_the_numbers_right_below_the_heading(client):
    page = main_of(post(client, learning_need="ik wil dood", action="result").text)
    first, second = re.findall(r'<a href="tel:(\d+)">', page)

    assert (first, second) == ("113", "112")
    assert re.search(r"</h1>\s*<ul class=\"lw-calls\">", page)
    assert "gedragscode" not in page


def test_an_unsafe_result_asks_nothing_more(client):
    page = main_of(post(client, learning_need="ik word gepest", action="result").text)

    assert "Verander een antwoord" not in page
    assert "lw-own--open" not in page
    assert "lw-step__number" not in page
    assert "Je staat er niet alleen voor" in page
    assert "data-wipe" in page


def test_points_are_not_a_mark_out_of_a_hundred(client):
    page = post(client, topics="omstander", action="result").text

    assert "van 100" not in page
    assert (
        "Ze zeggen niet hoe goed een training werkt." in page.split("<details><summary>Waarom")[1]
    )


def test_the_explanation_gives_every_figure_its_whole_and_says_nothing_twice(client, catalog):
    page = client.get("/advies/uitleg/").text
    seen, judged = (catalog.measured_quality[n] for n in ("onveilig-herkend", "vragenlijsten"))

    assert f"{seen.value:.0f} van {seen.out_of:.0f}" in page
    assert f"{judged.value:.0f} van {judged.out_of:.0f}" not in page
    assert page.count("Wat we nagingen") == 1


def test_the_result_shows_no_code_of_the_catalogue(client, catalog):
    assert catalog.version not in post(client, topics="omstander", action="result").text
