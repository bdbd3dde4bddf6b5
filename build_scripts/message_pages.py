"""The page that explains every message that an editor can get."""

import re
from collections.abc import Iterator

from build_scripts.glossary_links import safe
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog.messages.message import EXPLANATIONS
from catalog.messages.table import GROUPS

_CODE = re.compile(r"`([^`]+)`")


def message_pages(templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the page with all codes; each code is an anchor, which the messages name."""
    yield templates.page("messages.md", EXPLANATIONS, groups=GROUPS, prose=_prose, code=_code)


def _prose(text: str) -> str:
    """Return plain text as HTML, with what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", safe(text).replace("&#96;", "`"))


def _code(text: str) -> str:
    """Return an example as HTML on one line, so that Markdown leaves it alone."""
    return safe(text).replace("\n", "&#10;").replace("\t", "&#9;")
