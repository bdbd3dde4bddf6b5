"""The templates of the pages that the app makes itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from catalog import Catalog
from recommender.questionnaire.site_assets import SiteAssets

TEMPLATES = Path(__file__).parent / "templates"


class PageTemplates:
    """The templates, prepared for one catalogue."""

    def __init__(self, catalog: Catalog, frame: Path, assets: SiteAssets) -> None:
        """Prepare the templates.

        `frame` holds the header and the footer; `assets` names the styles and scripts of the site.
        """
        self._environment = Environment(
            loader=FileSystemLoader([TEMPLATES, frame]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["points"] = points
        self._environment.filters["measured"] = measured
        self._environment.globals.update(catalog=catalog, root="/", here="advies/", search=True)
        self._environment.globals["assets"] = assets

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """Return a page as HTML."""
        return self._environment.get_template(template).render(values)


def measured(number: float) -> str:
    """Return a count, or a share with two decimals, as Dutch readers write it."""
    return f"{number:g}".replace(".", ",")


def points(number: float) -> str:
    """Return a number with at most one decimal, as Dutch readers write it: `12,5`."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
