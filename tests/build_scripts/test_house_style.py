"""Our own colours can be read by everybody, and those of a city only where that holds too."""

import re
import shutil
from pathlib import Path

import pytest

from build_scripts.house_style.contrast import contrast, parse_colour
from build_scripts.house_style.house_style import HouseStyle
from build_scripts.house_style.pairs import DECORATIVE, PAIRS
from build_scripts.house_style.tokens import HouseStyleError
from build_scripts.house_style.variables import SCHEMES, variables_of
from build_scripts.publishing import Places, publish

FIXTURE = Path(__file__).parent / "house_style"
SHEETS = "docs/assets/stylesheets"


@pytest.fixture(scope="session")
def frame(root):
    return (root / SHEETS / "frame.css").read_text()


@pytest.fixture
def styled(root, tmp_path):
    """Return a function that applies a house style and returns the stylesheet and the warnings."""

    def apply(**folders):
        pages = tmp_path / "pages"
        shutil.copytree(root / "docs/assets", pages / "assets", dirs_exist_ok=True)
        told = []
        HouseStyle(**folders).apply(pages, told.append)
        return (pages / "assets/stylesheets/frame.css").read_text(), told

    return apply


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000", "#ffffff", 21.0), ("#777777", "#fff", 4.48), ("rgb(0, 70, 153)", "#FFF", 8.99)],
)
def test_contrast_is_that_of_wcag(first, second, expected):
    assert contrast(parse_colour(first), parse_colour(second)) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("text", ["red", "#12345", "rgb(300, 0, 0)", "url(x)", ""])
def test_what_is_no_plain_colour_is_not_understood(text):
    assert parse_colour(text) is None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_of_our_own_colours_has_enough_contrast(frame, scheme):
    values = variables_of(frame, scheme)

    low = {pair: pair.contrast_in(values) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < pair.minimum} == {}


def test_every_colour_is_in_a_pair(frame):
    colours = {name for name, value in variables_of(frame, "light").items() if parse_colour(value)}
    paired = {name for pair in PAIRS for name in (pair.front, pair.back)}

    assert colours == paired | DECORATIVE


def test_colours_stand_in_variables_only(root):
    for path in (root / SHEETS).glob("*.css"):
        rules = re.sub(r"--lw-[\w-]+:[^;]+;", "", path.read_text())
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", rules) == [], path.name


def test_without_a_house_style_nothing_changes(styled, frame):
    assert styled() == (frame, [])


def test_tokens_become_our_variables_and_compact_goes_first(styled, frame):
    css, _ = styled(tokens=FIXTURE)
    light, dark = (variables_of(css, scheme) for scheme in SCHEMES)

    assert light["--lw-link"] == light["--lw-band"] == dark["--lw-band"] == "#5b2a86"
    assert light["--lw-sans"] == '"Verzonnen Letter", Arial, sans-serif'
    assert dark["--lw-link"] == variables_of(frame, "dark")["--lw-link"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_with_a_house_style_every_pair_still_has_enough_contrast(styled, scheme):
    css, _ = styled(tokens=FIXTURE)
    values = variables_of(css, scheme)

    assert [pair for pair in PAIRS if pair.contrast_in(values) < pair.minimum] == []


def test_a_colour_that_cannot_be_read_gives_way_with_a_warning(styled, frame):
    css, told = styled(tokens=FIXTURE)
    own = variables_of(frame, "light")["--lw-ink-soft"]

    assert variables_of(css, "light")["--lw-ink-soft"] == own
    assert (
        "Huisstijl (licht): --lw-ink-soft houdt onze eigen kleur. #999999 heeft met --lw-paper "
        "te weinig contrast: 2,8 : 1. Nodig is 4,5 : 1." in told
    )
    assert any("--ams-color-feedback-success" in line for line in told)


def test_a_folder_without_tokens_or_fonts_stops_the_build(styled, tmp_path):
    with pytest.raises(HouseStyleError, match=r"geen dist/index\.css"):
        styled(tokens=tmp_path)
    with pytest.raises(HouseStyleError, match="geen CSS-bestand met @font-face"):
        styled(fonts=tmp_path)


def test_a_font_from_another_host_stops_the_build(styled, tmp_path):
    (tmp_path / "a.css").write_text("@font-face { src: url(https://example.nl/a.woff2); }")

    with pytest.raises(HouseStyleError, match="Een adres op internet mag niet"):
        styled(fonts=tmp_path)


def test_the_built_site_has_the_house_style_and_the_sources_do_not(root, tmp_path, frame):
    style = HouseStyle(FIXTURE, FIXTURE / "letters")
    site = publish(Places(root, root / "catalog", tmp_path, style), lambda _: None)
    (frame_file,) = (site / "assets/stylesheets").glob("frame.*.css")
    css = frame_file.read_text()

    assert "--lw-band: #5b2a86;" in css
    (font,) = (site / "assets/fonts").iterdir()
    assert f'url("../fonts/{font.name}")' in css
    assert font.read_bytes() == (FIXTURE / "letters/verzonnen.woff2").read_bytes()
    assert (root / SHEETS / "frame.css").read_text() == frame


def test_fonts_without_tokens_are_used_and_equal_names_do_not_mix(styled, tmp_path):
    for name in ("gewoon", "vet"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.woff2").write_text(name)
    (tmp_path / "a.css").write_text(
        "@font-face { font-family: Eigen; src: url(gewoon/a.woff2); }"
        "@font-face { font-family: Eigen; font-weight: 700; src: url(vet/a.woff2); }"
    )
    css, _ = styled(fonts=tmp_path)

    assert len(set(re.findall(r"fonts/[^\"]+", css))) == 2
    assert "--lw-sans: Eigen, " in css


def test_the_folders_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("LEERWIJZER_HUISSTIJL", str(FIXTURE))
    monkeypatch.delenv("LEERWIJZER_LETTERTYPE", raising=False)

    assert HouseStyle.from_environment() == HouseStyle(FIXTURE, None)


def test_a_browser_may_load_fonts_of_the_site_itself(client):
    assert "font-src 'self'" in client.get("/").headers["content-security-policy"]
