"""The Atom feed of what is new (RFC 4287): an entry for each release."""

from collections.abc import Iterable
from datetime import date
from html import escape
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from build_scripts.news import News, NewsItem, news
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
    site = site_url.rstrip("/") if site_url else ".."
    root = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": "nl"})
    newest = releases[0].release.published_on if releases else date(1970, 1, 1)
    _text(root, "id", _id("feed"))
    _text(root, "title", TITLE)
    _text(root, "updated", _moment(newest))
    _text(ET.SubElement(root, f"{{{ATOM}}}author"), "name", AUTHOR)
    _link(root, "self", f"{site}/nieuw/feed.xml", "application/atom+xml")
    _link(root, "alternate", f"{site}/nieuw/", "text/html")
    for item in releases:
        _entry(root, item, site)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(root: ET.Element, item: News, site: str) -> None:
    entry = ET.SubElement(root, f"{{{ATOM}}}entry")
    release = item.release
    _text(entry, "id", _id(release.id))
    _text(entry, "title", release.label)
    _text(entry, "updated", _moment(release.published_on))
    _text(entry, "published", _moment(release.published_on))
    _link(entry, "alternate", f"{site}/nieuw/#{release.id}", "text/html")
    _text(entry, "summary", f"{item.summary}.")
    _text(entry, "content", _html(item, site))
    entry[-1].set("type", "html")


def _html(item: News, site: str) -> str:
    """Return the release as HTML, which feed readers show as on the page."""
    parts = [f"<p>{escape(item.release.intro)}</p>"] if item.release.intro else []
    parts += _list(f"{escape(label)}: {number}" for label, number in item.counts)
    for group in item.groups:
        parts.append(f"<h3>{escape(group.label)}</h3>")
        parts += _list(_change(one, site) for one in group.items)
    return "\n".join(parts)


def _change(one: NewsItem, site: str) -> str:
    label = escape(one.change.label)
    named = f'<a href="{site}{one.url}">{label}</a>' if one.url else label
    fields = f" ({escape(', '.join(one.fields))})" if one.fields else ""
    note = f"<br>{escape(one.change.note)}" if one.change.note else ""
    return f"{one.change.what}: {named}{fields}{note}"


def _list(items: Iterable[str]) -> list[str]:
    lines = [f"<li>{item}</li>" for item in items]
    return ["<ul>", *lines, "</ul>"] if lines else []


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: ET.Element, relation: str, address: str, media_type: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": media_type})


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMES, name)}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
