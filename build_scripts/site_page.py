"""A page of the site: its address and its Markdown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SitePage:
    """One page; `url` starts and ends with a slash."""

    url: str
    markdown: str

    @property
    def path(self) -> str:
        """Return the place of the Markdown file below the pages folder."""
        return f"{self.url.strip('/')}/index.md".lstrip("/")
