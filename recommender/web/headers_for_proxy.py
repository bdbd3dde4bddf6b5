"""`python -m recommender.web.headers_for_proxy`: the safe headers for the settings of a proxy."""

import json
import sys
from collections.abc import Mapping, Sequence

from catalog.command_line import DutchParser
from recommender.web.security_headers import KINDS, Headers, Kind, headers_of


def main() -> int:
    """Print the headers; always returns 0."""
    parser = DutchParser(
        prog="python -m recommender.web.headers_for_proxy",
        description="Toont de veilige koppen van elke soort antwoord, voor een server ervoor.",
    )
    parser.add_argument("--format", choices=("nginx", "json"), default="nginx", help="de vorm")
    parser.add_argument("--kind", choices=KINDS, help="alleen deze soort antwoord")
    parser.add_argument("--tls", action="store_true", help="bezoekers komen hier alleen met https")
    arguments = parser.parse_args()
    kinds: Sequence[Kind] = (arguments.kind,) if arguments.kind else KINDS
    headers = {kind: headers_of(kind, tls=arguments.tls) for kind in kinds}
    if arguments.format == "json":
        print(json.dumps({kind: dict(pairs) for kind, pairs in headers.items()}, indent=2))
    else:
        print(for_nginx(headers))
    return 0


def for_nginx(headers: Mapping[Kind, Headers]) -> str:
    """Return the headers as lines for nginx; `always` sends them with refusals as well."""
    return "\n".join(
        f"# {kind}\n" + "\n".join(f'add_header {name} "{value}" always;' for name, value in pairs)
        for kind, pairs in headers.items()
    )


if __name__ == "__main__":
    sys.exit(main())
