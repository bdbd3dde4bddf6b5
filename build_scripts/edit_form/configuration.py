"""The configuration of Decap CMS, made from the kinds of entry and their classes."""

from collections.abc import Sequence
from functools import cache

from build_scripts.edit_form.fields import entry_part
from build_scripts.edit_form.pickers import picker_names
from build_scripts.edit_form.shapes.referring import PICKER
from build_scripts.edit_form.shapes.shape import Json
from catalog.entities.entity import Slug
from catalog.kinds import KINDS, Kind

GROUPS = ("lists/", "rules/")
"""The folders of the files that come behind all others, as editors need them less."""


def configuration(tab: str, preview: str) -> Json:
    """Return the whole configuration; `tab` names the page that asks, `preview` is its site."""
    return {
        "load_config_file": False,
        "backend": {"name": "proxy", "proxy_url": f"/api/v1?tab={tab}", "branch": "catalogus"},
        "publish_mode": "simple",
        "locale": "nl",
        "site_url": preview,
        "media_folder": "geen",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "collections": [*_collections(), *_pickers()],
    }


@cache
def _collections() -> Sequence[Json]:
    return [_collection(kind) for kind in sorted(KINDS, key=_group)]


def _group(kind: Kind) -> int:
    """Return 0 for what editors change most, more for what they change less."""
    return next((at for at, start in enumerate(GROUPS, 1) if kind.path.startswith(start)), 0)


def _collection(kind: Kind) -> Json:
    page = kind.entity.site_folder
    anchor = "#" if kind.entity.shares_page else ""
    return {
        "name": kind.collection,
        "label": kind.label,
        "folder": kind.collection,
        "format": "json",
        "extension": "json",
        "identifier_field": "label",
        "summary": "{{label}}",
        "slug": "{{label}}",
        "sortable_fields": ["label"],
        "create": _ids_are_free(kind),
        "delete": _ids_are_free(kind),
        "preview_path": f"{page}/{anchor}{{{{slug}}}}{'' if anchor else '/'}" if page else "",
        "fields": [each.configuration() for each in entry_part(kind.entity).fields],
    }


def _ids_are_free(kind: Kind) -> bool:
    """Return whether an editor may add and remove: not where the program knows each id."""
    slug_pattern = Slug.__metadata__[0].pattern  # type: ignore[attr-defined]
    details = kind.entity.model_fields["id"].metadata
    return any(getattr(detail, "pattern", None) == slug_pattern for detail in details)


@cache
def _pickers() -> Sequence[Json]:
    return [
        {
            "name": f"{PICKER}{name}",
            "label": name,
            "folder": f"{PICKER}{name}",
            "format": "json",
            "extension": "json",
            "identifier_field": "naam",
            "hide": True,
            "create": False,
            "delete": False,
            "fields": [
                {"name": "naam", "label": "Naam", "widget": "string"},
                {"name": "sleutel", "label": "Id", "widget": "string"},
                {"name": "zoek", "label": "Zoekwoorden", "widget": "string"},
            ],
        }
        for name in picker_names()
    ]
