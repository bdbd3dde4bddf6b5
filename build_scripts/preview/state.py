"""The state of the preview, in a file that every page of it looks at."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from build_scripts.preview.notices import Notice
from build_scripts.preview.site_folder import replace_file

STATE = "assets/preview/state.json"


class State:
    """When the site changed last, and what is wrong now."""

    def __init__(self, site: Path) -> None:
        """Keep the state below `site`."""
        self._path = site / STATE
        self._published = 0

    def tell(self, notices: Sequence[Notice], *, changed: bool) -> None:
        """Write the state; pages that were opened before a change load themselves again."""
        if changed:
            self._published = time.time_ns() // 1_000_000
        content = {"published": self._published, "problems": [asdict(each) for each in notices]}
        replace_file(self._path, json.dumps(content, ensure_ascii=False).encode())
