"""Names that change with the content: what a page was made with is what it gets."""

import base64
import hashlib
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.fingerprints import fingerprint, keep_earlier
from build_scripts.inline_code import inline_code
from build_scripts.site_builder import SiteBuildError

TAG = re.compile(r"<(?:link rel=.stylesheet.|script)[^>]*>")
NUMBERED = [f"s{number}" for number in range(6)]


def test_every_style_and_script_of_a_page_is_the_one_it_says(site):
    pages = [
        site / path for path in ("index.html", "aanbod/index.html", "404.html", "zoeken/index.html")
    ]
    for page in pages:
        tags = TAG.findall(page.read_text())
        assert tags
        for tag in tags:
            path = re.search(r"(assets/[^\"]+)", tag)[1]
            digest = hashlib.sha384((site / path).read_bytes()).digest()
            assert f'integrity="sha384-{base64.b64encode(digest).decode()}"' in tag


def test_every_script_finds_what_it_imports(site):
    for script in site.rglob("*.js"):
        for name in re.findall(r'"\./([^"]+\.js)"', script.read_text()):
            assert (script.parent / name).is_file()


def made(folder, scripts):
    """Make a small site and return the name that each script got."""
    (folder / "assets").mkdir(parents=True)
    for name, (text, imports) in scripts.items():
        lines = "".join(f'import "./{other}.js";' for other in imports)
        (folder / f"assets/{name}.js").write_text(f"{lines}{text}")
    (folder / "index.html").write_text('<script src="assets/s0.js" type="module"></script>')
    fingerprint(folder)
    return {path.name.split(".")[0]: path.name for path in (folder / "assets").glob("*.js")}


def reached(scripts, name):
    found, ahead = {name}, [name]
    while ahead:
        ahead += (new := set(scripts[ahead.pop()][1]) - found)
        found |= new
    return found


@given(
    st.fixed_dictionaries(
        {
            name: st.tuples(st.sampled_from("abc"), st.sets(st.sampled_from(NUMBERED), max_size=3))
            for name in NUMBERED
        }
    ),
    st.sampled_from(NUMBERED),
)
def test_a_change_renames_what_leads_to_it_and_nothing_else(tmp_path_factory, scripts, changed):
    """Also where scripts import each other in a circle."""
    before = made(tmp_path_factory.mktemp("a"), scripts)
    scripts = {**scripts, changed: ("changed", scripts[changed][1])}
    after = made(tmp_path_factory.mktemp("b"), scripts)

    assert {n for n in NUMBERED if before[n] != after[n]} == {
        name for name in NUMBERED if changed in reached(scripts, name)
    }


def test_an_open_page_finds_its_files_for_a_day_after_a_new_build(tmp_path):
    earlier, later = tmp_path / "earlier", tmp_path / "later"
    old = made(earlier, {"s0": ("a", ()), "s1": ("a", ())})
    new = made(later, {"s0": ("b", ()), "s1": ("a", ())})
    stale = earlier / "assets/s2.0123456789ab.js"
    stale.write_text("")
    os.utime(stale, (0, 0))
    keep_earlier(earlier, later)
    keep_earlier(tmp_path / "nergens", later)

    assert {path.name for path in (later / "assets").glob("*.js")} == {*old.values(), *new.values()}


def test_two_files_with_one_name_stop_the_build(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / "assets" / folder).mkdir(parents=True)
        (tmp_path / "assets" / folder / "x.css").write_text("")

    with pytest.raises(SiteBuildError, match=r"x\.css"):
        fingerprint(tmp_path)


@pytest.mark.parametrize(
    ("html", "is_inline"),
    [
        ("<style>p {}</style>", True),
        ("<script>go()</script>", True),
        ('<script type="module">go()</script>', True),
        ('<p class="a" style="color: red">', True),
        ('<button onclick="go()">', True),
        ('<a href="javascript:go()">', True),
        ('<script type="module" src="a.js"></script>', False),
        ('<script type="application/ld+json">{}</script>', False),
        ('<p title="a">style="x" on="y"</p>', False),
    ],
)
def test_code_inside_a_page_is_found(tmp_path, html, is_inline):
    (tmp_path / "index.html").write_text(html)

    assert bool(list(inline_code(tmp_path))) == is_inline
