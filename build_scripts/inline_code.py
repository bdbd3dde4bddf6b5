"""Styles and scripts inside a page: the security policy stops them, so none may be published."""

import re
from collections.abc import Iterator
from pathlib import Path

_INLINE = re.compile(
    r"""<style\b
    | <script\b (?! [^>]*\ssrc=) (?! [^>]*\stype="application/(?:ld\+)?json") [^>]*>
    | <[a-z][^>]*\s (?: style | on[a-z]+ ) = ["']
    | \s (?: href | src | action ) = ["'] \s* javascript:""",
    re.IGNORECASE | re.VERBOSE,
)


def inline_code(site: Path) -> Iterator[str]:
    """Yield `page: the tag` for each style or script that stands in a page itself."""
    for page in sorted(site.rglob("*.html")):
        for match in _INLINE.finditer(page.read_text("utf-8")):
            yield f"{page.relative_to(site).as_posix()}: {match[0][:100]}"
