"""How long the whole build takes next to bare MkDocs Material on the same Markdown.

Generated catalogues of 300 and 2,000 entries are the real one, repeated under other ids. Both
builds run after each other on the same machine, so the ratio says more than the seconds.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent
SIZES = (300, 2000)
GOAL = 1.1
NAMES_AND_LINKS = ("synonyms", "inflections", "broader", "related")
"""Fields that would make copies clash, or lead to what was cut."""
BARE = """
site_name: bare
docs_dir: {pages}
site_dir: {site}
theme: {{name: material, language: nl, font: false}}
nav: [Begin: index.md]
not_in_nav: "/**"
validation: {{omitted_files: ignore, unrecognized_links: ignore}}
markdown_extensions: [attr_list, md_in_html, def_list, toc]
"""


def main() -> None:
    """Print a table with seconds, ratio and weight of a page for each size."""
    print(
        "| stukken | pagina's | ons, CPU s | kaal Material, CPU s | verhouding | ons, kB/pagina | kaal, kB/pagina |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    ratios = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            ratios.append(measure(size, Path(folder)))
    verdict = "gehaald" if max(ratios) <= GOAL else "niet gehaald"
    print(f"\nDoel: verhouding hooguit {GOAL}: {verdict}.")


def measure(size: int, folder: Path) -> float:
    """Print one row and return the ratio of CPU time."""
    catalogue, build = folder / "catalog", folder / "build"
    generate(size, catalogue)
    command = [
        sys.executable,
        "-m",
        "build_scripts",
        "--catalog",
        str(catalogue),
        "--build",
        str(build),
    ]
    ours = cpu_seconds(command)
    settings = folder / "bare.yml"
    settings.write_text(BARE.format(pages=build / "pages", site=folder / "bare"))
    bare = cpu_seconds(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)]
    )
    pages = list((build / "site").resolve().rglob("*.html"))
    weights = [weight(build / "site"), weight(folder / "bare")]
    print(
        f"| {size} | {len(pages)} | {ours:.1f} | {bare:.1f} | {ours / bare:.2f} | {weights[0]:.1f} | {weights[1]:.1f} |"
    )
    return ours / bare


def generate(size: int, folder: Path) -> None:
    """Write a catalogue with `size` terms and interventions, cut or repeated from the real one."""
    shutil.copytree(ROOT / "catalog", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    paths = sorted((*folder.glob("interventions/*.yml"), *folder.glob("terms/*.yml")))
    entries = {path: yaml.load(path.read_text(), yaml.CBaseLoader) for path in paths}
    for path in paths[size:]:
        path.unlink()
    for number in range(size):
        path = paths[number % len(paths)]
        entry = {key: value for key, value in entries[path].items() if key not in NAMES_AND_LINKS}
        if number >= len(paths):
            path = path.with_name(f"stuk-{number}.yml")
            entry["label"] = f"stuk {number}"
        path.write_text(yaml.dump(entry, allow_unicode=True, sort_keys=False))


def cpu_seconds(command: list[str]) -> float:
    """Run `command` and return the CPU seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": ""},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def weight(site: Path) -> float:
    """Return the mean size of a page in kB."""
    sizes = [path.stat().st_size for path in site.resolve().rglob("*.html")]
    return sum(sizes) / len(sizes) / 1000


if __name__ == "__main__":
    main()
