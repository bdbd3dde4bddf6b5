"""The Atom feed of what is new (RFC 4287): an entry for each release."""

from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from build_scripts.news import News, news
from catalog import Catalog

ATOM = "http://www.w3.org/2005/Atom"
NAMES = UUID("6f1c6a44-5d0a-4a51-9c62-3f0c7f0f8b1e")
"""The namespace of the ids: they stay the same wherever the site stands."""

AUTHOR = "De redactie van de Leerwijzer"
TITLE = "Wat is er nieuw in de Leerwijzer Inclusie & Diversiteit"


def feed(catalog: Catalog, site_url: str = "") -> bytes:
    """Return the feed; without `site_url` its links are relative to the feed itself."""
    ET.register_namespace("", ATOM)
    releases = tuple(news(catalog))
    base = f"{site_url.rstrip('/')}/nieuw/" if site_url else ""
    root = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": "nl"})
    newest = releases[0].release.published_on if releases else date(1970, 1, 1)
    _text(root, "id", _id("feed"))
    _text(root, "title", TITLE)
    _text(root, "updated", _moment(newest))
    _text(ET.SubElement(root, f"{{{ATOM}}}author"), "name", AUTHOR)
    _link(root, "self", f"{base}feed.xml", "application/atom+xml")
    _link(root, "alternate", base or "./", "text/html")
    for item in releases:
        _entry(root, item, base)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(root: ET.Element, item: News, base: str) -> None:
    entry = ET.SubElement(root, f"{{{ATOM}}}entry")
    release = item.release
    _text(entry, "id", _id(release.id))
    _text(entry, "title", release.label)
    _text(entry, "updated", _moment(release.published_on))
    _text(entry, "published", _moment(release.published_on))
    _link(entry, "alternate", f"{base or './'}#{release.id}", "text/html")
    _text(entry, "summary", f"{item.summary}.")
    _text(entry, "content", "\n".join(_lines(item)))


def _lines(item: News) -> list[str]:
    lines = [item.release.intro] if item.release.intro else []
    lines += [f"{label}: {number}" for label, number in item.counts]
    for group in item.groups:
        lines.append(f"{group.label}:")
        for one in group.items:
            changed = f" ({', '.join(one.fields)})" if one.fields else ""
            note = f" {one.change.note}" if one.change.note else ""
            lines.append(f"- {one.change.what}: {one.change.label}{changed}{note}")
    return lines


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: ET.Element, relation: str, address: str, media_type: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": media_type})


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMES, name)}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
