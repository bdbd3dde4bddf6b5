"""`python -m build_scripts`: check the catalogue and build the site."""

import sys
from pathlib import Path

from build_scripts.house_style.house_style import HouseStyle
from build_scripts.house_style.tokens import HouseStyleError
from build_scripts.publishing import Places, publish
from build_scripts.site_builder import SiteBuildError
from build_scripts.site_links import BrokenLinksError
from catalog import CatalogError
from catalog.command_line import DutchParser
from catalog.today import add_today, today

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Return 0 when the site was published, 1 when something must be mended first."""
    parser = DutchParser(
        prog="python -m build_scripts",
        description="Controleert de catalogus, maakt de pagina's en bouwt de site in build/site.",
    )
    parser.add_argument(
        "--catalog",
        type=Path,
        metavar="MAP",
        default=ROOT / "catalog",
        help="de map met de catalogus",
    )
    parser.add_argument(
        "--build",
        type=Path,
        metavar="MAP",
        default=ROOT / "build",
        help="de map voor het resultaat",
    )
    add_today(parser)
    arguments = parser.parse_args()
    try:
        house_style = HouseStyle.from_environment()
        day = arguments.today or today()
        publish(Places(ROOT, arguments.catalog, arguments.build, house_style, today=day), print)
    except (CatalogError, BrokenLinksError, HouseStyleError, SiteBuildError) as error:
        print(f"{error}\n\nDe site is niet veranderd.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
