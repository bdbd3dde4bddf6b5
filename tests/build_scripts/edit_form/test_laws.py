"""Laws of the way from the form to the file and back."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.edit_form.fields import entry_part
from build_scripts.edit_form.shapes.part_ids import LONGEST_ID, slug
from catalog.entities.term import Term

PART = entry_part(Term)
BEFORE = {
    "kind": "rol",
    "label": "aanbieder",
    "definition": "Een aanbieder is een bedrijf.",
    "explanation": "Uitleg.",
    "synonyms": ["externe partij"],
    "related": [],
    "shows_help": "ja",
    "sources": [{"document": "bestuursopdracht", "section": "4"}],
    "reviewed_on": "2026-11-22",
}
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
GIVEN = st.fixed_dictionaries(
    {},
    optional={
        "label": TEXT,
        "example": TEXT | st.just(""),
        "synonyms": st.lists(TEXT).map("\n".join),
        "related": st.lists(TEXT),
        "shows_help": st.booleans(),
        "linked": st.booleans(),
        "sources": st.lists(st.tuples(TEXT, TEXT).map(" § ".join)),
        "kind": st.sampled_from(["begrip", "rol"]),
    },
)


@given(GIVEN)
def test_what_is_filled_in_is_what_is_shown_again_and_the_rest_stays(given_values):
    shown = PART.to_form(BEFORE)
    plain = PART.to_plain(shown | given_values, BEFORE)

    assert PART.to_form(plain) == shown | given_values
    untouched = set(BEFORE) - set(given_values)
    assert {name: plain[name] for name in untouched} == {name: BEFORE[name] for name in untouched}
    assert [name for name in plain if name in BEFORE] == [name for name in BEFORE if name in plain]


@given(GIVEN)
def test_there_and_back_again_leaves_the_file_as_it_was(given_values):
    shown = PART.to_form(BEFORE)
    changed = PART.to_plain(shown | given_values, BEFORE)

    back = PART.to_plain(shown, changed)
    assert PART.to_form(back) == shown


@given(st.text())
def test_an_id_is_always_a_slug(text):
    made = slug(text)

    assert 0 < len(made) <= LONGEST_ID
    assert slug(made) == made
