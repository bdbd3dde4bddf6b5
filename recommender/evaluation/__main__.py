"""`python -m recommender.evaluation`: how good is the advice?"""

from catalog import load_catalog
from catalog.command_line import DutchParser
from recommender.advising.adviser import Adviser
from recommender.evaluation.agreement import measured_agreement
from recommender.evaluation.judged import (
    FOLDER,
    HELD_OUT,
    JUDGED_TWICE,
    held_out_questionnaires,
    judged_questionnaires,
)
from recommender.evaluation.report import Evaluation


def main() -> None:
    """Print the report for the sets that were used to choose weights, and for the held-out set."""
    parser = DutchParser(
        prog="python -m recommender.evaluation",
        description="Meet het advies met beoordeelde vragenlijsten, naast eenvoudige methoden.",
    )
    paths = sorted(FOLDER.glob("annotator-*.yml"))
    names = [path.name for path in paths]
    parser.add_argument("--set", choices=names, help="alleen dit bestand uit tests/evaluation_set")
    only = parser.parse_args().set
    catalog = load_catalog()
    adviser = Adviser(catalog)
    seen = [j for path in paths if path.name not in HELD_OUT for j in judged_questionnaires(path)]
    if only is None:
        _print("Niet van geleerd", Evaluation(catalog, adviser, held_out_questionnaires(), seen))
        agreed = measured_agreement()
        twice = " en ".join(first for first, _ in JUDGED_TWICE)
        print(
            f"\nTwee beoordelaars van {twice}: dezelfde uitkomst in {agreed.outcomes:.0%}, "
            f"nDCG@5 van de een volgens de ander {agreed.ranking:.2f}."
        )
    for path in paths:
        if only in (None, path.name):
            learned = "niet van geleerd" if path.name in HELD_OUT else "van geleerd: te mooi"
            evaluation = Evaluation(catalog, adviser, judged_questionnaires(path), seen)
            _print(f"{path.name} ({learned})", evaluation)


def _print(title: str, evaluation: Evaluation) -> None:
    print(f"\n## {title}\n")
    for line in evaluation.lines():
        print(line)


if __name__ == "__main__":
    main()
