"""`python -m recommender.web.proxy_settings`: the parts of nginx's settings that come from the app."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from catalog.command_line import DutchParser
from recommender.web.headers_for_proxy import for_nginx
from recommender.web.problem_details import DETAILS, TITLES, Problem
from recommender.web.proxy_pages import proxy_pages
from recommender.web.security_headers import KINDS, STRICT_TRANSPORT, headers_of

FOLDER = Path(__file__).parents[2] / "deploy/nginx/generated"
WAIT = 5
"""Seconds to wait when it is busy: the queue is empty long before."""
REFUSALS: Mapping[int, tuple[int, ...]] = {
    400: (400,),
    408: (408,),
    413: (413,),
    429: (429,),
    431: (414, 494),
    503: (500, 502, 503, 504),
}
"""What nginx itself refuses or cannot get from the app, by the status that a visitor sees."""


def main() -> int:
    """Write the files; always returns 0."""
    parser = DutchParser(
        prog="python -m recommender.web.proxy_settings",
        description="Schrijft de instellingen voor nginx die uit de app komen.",
    )
    parser.add_argument(
        "--folder", type=Path, metavar="MAP", default=FOLDER, help="de map voor de bestanden"
    )
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in proxy_settings().items():
        place = folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")
    print(f"Geschreven in {folder}.")
    return 0


def proxy_settings() -> Mapping[str, str]:
    """Return the text of each file by its name."""
    return {
        **{f"headers-{kind}.conf": _headers_of(kind) for kind in KINDS},
        **{f"pages/{name}": page for name, page in proxy_pages().items()},
        "transport.conf": _TRANSPORT,
        "problems.conf": "".join(
            f"error_page {' '.join(map(str, origins))} ={status} @problem_{status};\n"
            for status, origins in REFUSALS.items()
        ),
        "problem-locations.conf": "".join(map(_location, REFUSALS)),
    }


def _headers_of(kind: str) -> str:
    """Return the headers; nginx leaves one out whose value is empty."""
    lines = for_nginx({name: headers_of(name) for name in KINDS if name == kind})
    return f"{lines}\nadd_header {STRICT_TRANSPORT[0]} $leerwijzer_transport always;\n"


def _location(status: int) -> str:
    problem = Problem(title=TITLES[status], status=status, detail=DETAILS[status])
    body = json.dumps(problem.model_dump(mode="json"), ensure_ascii=False).replace("'", r"\'")
    return (
        f"location @problem_{status} {{\n"
        "    include generated/headers-api.conf;\n"
        "    add_header Retry-After $leerwijzer_wait always;\n"
        "    default_type application/problem+json;\n"
        f"    return {status} '{body}';\n"
        "}\n"
    )


_TRANSPORT = f"""# A browser hears over TLS only that it must use TLS.
map $https $leerwijzer_transport {{
    on "{STRICT_TRANSPORT[1]}";
    default "";
}}
map $status $leerwijzer_wait {{
    ~^(429|503)$ {WAIT};
    default "";
}}
"""


if __name__ == "__main__":
    sys.exit(main())
