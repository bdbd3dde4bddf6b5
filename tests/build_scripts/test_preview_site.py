"""The preview: the same pages as the published site, made again only where something changed."""

import re
import shutil
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateError

from build_scripts.fingerprints import NAMES
from build_scripts.preview.notices import notices_of
from build_scripts.preview.preview_site import SCRIPT, PreviewSite
from build_scripts.publishing import Places
from build_scripts.site_links import BrokenLinksError
from catalog import CatalogError
from catalog.reading.memory import FileMemory

TERM = "catalog/terms/inclusie.yml"
PAGE = "begrippen/inclusie/index.html"


@pytest.fixture(scope="module")
def checkout(root, tmp_path_factory):
    """Return a copy of everything that the pages are made from."""
    target = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    for name in ("catalog", "docs", "build_scripts/theme"):
        shutil.copytree(root / name, target / name, ignore=ignored)
    shutil.copy(root / "mkdocs.yml", target)
    return target


def update(preview):
    changed = sum(preview.update(preview.catalog()))
    preview.show(())
    return changed


@pytest.fixture(scope="module")
def preview(checkout):
    preview = PreviewSite(Places(checkout, checkout / "catalog", checkout / "build"))
    update(preview)
    return preview


@pytest.fixture
def edited(checkout, preview):
    """Return a function that edits a file; afterwards everything is as before."""
    before = {}

    def edit(name, old, new):
        path = checkout / name
        before.setdefault(path, path.read_text())
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    yield edit
    for path, text in before.items():
        path.write_text(text)
    update(preview)


def files_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def without_fingerprints(files):
    """Return files as they were before they were named by their content, for readers' browsers."""
    mark = re.compile(rb'\.[0-9a-f]{12}(?=\.(?:css|js|json|svg|woff2)\b)| integrity="[^"]*"')
    return {
        mark.sub(b"", name.encode()).decode(): mark.sub(b"", content)
        for name, content in files.items()
        if name != NAMES
    }


def test_the_preview_shows_what_will_be_published(preview, site):
    shown, published = files_in(preview.site), without_fingerprints(files_in(site))
    own = {name for name in shown if name.startswith("assets/preview/")}
    marks = (b"../" * 5, b"../" * 4, b"../" * 3, b"../../", b"../", b"./", b"/", b"")
    scripts = [SCRIPT.encode().replace(b"{{ root }}", root) for root in marks]

    assert shown.keys() - own == published.keys()
    for name, content in published.items():
        plain = shown[name]
        for script in scripts:
            plain = plain.replace(script, b"")
        assert plain == content, name


def test_nothing_of_the_preview_is_published(site):
    with_script = [
        path.name
        for path in site.rglob("*.html")
        if "assets/preview/" in path.read_text(encoding="utf-8")
    ]

    assert with_script == []
    assert list(site.rglob("*preview*")) == []


def test_a_change_renews_the_page_and_the_lists_that_name_it_and_nothing_else(preview, edited):
    edited("catalog/interventions/mag-training.yml", "label: ", "label: Nieuwe naam ")

    changed = update(preview)

    for page in ("aanbod/mag-training/index.html", "aanbod/index.html"):
        assert "Nieuwe naam" in (preview.site / page).read_text()
    assert "Nieuwe naam" in (preview.site / "assets/search-index.json").read_text()
    assert changed < 100
    assert update(preview) == 0


def test_a_file_that_is_broken_changes_nothing_until_it_is_mended(preview, edited, checkout):
    page = (preview.site / PAGE).read_text()
    edited("docs/over/index.md", "# ", "# Toen ")
    edited(TERM, "label: inclusie\n", "lebel: inclusie\n")

    with pytest.raises(CatalogError) as error:
        update(preview)
    (notice,) = notices_of(error.value, checkout)

    assert notice.place == f"{TERM}, regel 1"
    assert notice.source_line == "lebel: inclusie"
    assert "label" in notice.remedy
    assert (preview.site / PAGE).read_text() == page
    edited(TERM, "lebel: inclusie\n", "label: inclusie\n")
    assert update(preview) == 1


def test_the_edited_page_does_not_wait_for_the_many_that_name_it(preview, edited):
    edited(TERM, "label: inclusie\n", "label: inclusie nu\n")
    parts = preview.update(preview.catalog())

    first = next(parts)
    preview.show(())

    assert first < 20
    assert "inclusie nu" in (preview.site / PAGE).read_text()
    assert sum(parts) > 40


def test_a_page_whose_file_is_gone_goes_too(preview, checkout):
    path = checkout / "docs/extra/index.md"
    path.parent.mkdir()
    path.write_text("# Extra\n")
    update(preview)
    was_there = (preview.site / "extra/index.html").is_file()
    path.unlink()
    update(preview)

    assert was_there
    assert not (preview.site / "extra/index.html").exists()


def test_a_changed_frame_is_on_every_page(preview, edited):
    edited("docs/frame/footer.html", "Gemaakt uit", "Geschreven uit")

    update(preview)

    pages = [path.read_text() for path in preview.site.rglob("*.html")]
    assert [page for page in pages if "Geschreven uit" not in page] == []


@pytest.mark.parametrize(
    ("name", "new", "told"),
    [
        ("docs/frame/footer.html", "{% if %}<", "Dit sjabloon klopt niet"),
        ("docs/over/index.md", "[x](/nergens/)<", "De link naar /nergens/ leidt nergens heen."),
    ],
)
def test_whatever_is_wrong_is_told_in_dutch(preview, edited, checkout, name, new, told):
    edited(name, "", "")
    path = checkout / name
    path.write_text(f"{path.read_text()}{new}p>")

    with pytest.raises((TemplateError, BrokenLinksError)) as error:
        update(preview)
    (notice,) = notices_of(error.value, checkout)

    assert told in notice.cause


@pytest.mark.parametrize("error", [KeyError("x"), OSError(2, "no", "a.md"), ValueError("x")])
def test_an_error_of_the_program_is_told_without_a_traceback(error, tmp_path):
    (notice,) = notices_of(error, tmp_path)

    assert notice.cause
    assert notice.remedy
    assert "Traceback" not in str(notice)


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from(["", "x", "y", None])), max_size=12
    ).map(tuple)
)
def test_a_remembered_file_is_as_if_it_was_read_and_is_read_once(tmp_path_factory, writes):
    folder = tmp_path_factory.mktemp("memory")
    memory, reads = FileMemory(), []

    def read(path):
        reads.append(path)
        return [SimpleNamespace(text=path.read_text())] if path.is_file() else [], []

    for name, content in writes:
        path = folder / name
        is_same = (path.read_text() if path.is_file() else None) == content
        path.unlink(missing_ok=True) if content is None else path.write_text(content)
        before = len(reads)
        found, _ = memory.outcome(path, read)
        assert [each.text for each in found] == ([] if content is None else [content])
        assert not (is_same and path in reads[:before] and len(reads) > before)
