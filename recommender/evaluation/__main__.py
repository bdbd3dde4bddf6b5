"""`python -m recommender.evaluation`: how good is the advice?"""

import argparse

from catalog import load_catalog
from recommender.evaluation.judged import FOLDER, HELD_OUT, judged_questionnaires
from recommender.evaluation.report import Evaluation


def main() -> None:
    """Print the report for the sets that were used to choose weights, and for the held-out set."""
    parser = argparse.ArgumentParser(
        prog="python -m recommender.evaluation",
        description="Meet het advies met beoordeelde vragenlijsten, naast eenvoudige methoden.",
    )
    parser.add_argument("--set", help="alleen dit bestand uit tests/evaluation_set")
    only = parser.parse_args().set
    catalog = load_catalog()
    paths = sorted(FOLDER.glob("annotator-*.yml"))
    seen = [j for path in paths if path.name != HELD_OUT for j in judged_questionnaires(path)]
    for path in paths:
        if only in (None, path.name):
            held_out = (
                " (niet gebruikt bij het kiezen van gewichten)" if path.name == HELD_OUT else ""
            )
            print(f"\n## {path.name}{held_out}\n")
            for line in Evaluation(catalog, judged_questionnaires(path), seen).lines():
                print(line)


if __name__ == "__main__":
    main()
