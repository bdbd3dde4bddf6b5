"""A judged questionnaire: answers, with what an adviser would have said."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from catalog.entities.rule import Outcome

FOLDER = Path(__file__).parent.parent.parent / "tests/evaluation_set"
HELD_OUT = ("annotator-c.yml", "annotator-e.yml", "annotator-f.yml", "annotator-g.yml")
"""Nothing was learned from these sets; the README of their folder tells what was chosen by them."""

JUDGED_TWICE = (("annotator-f.yml", "second-f.yml"), ("annotator-g.yml", "second-g.yml"))
"""The sets that a second annotator judged as well, each with what that one said."""


class JudgedQuestionnaire(BaseModel):
    """One questionnaire with the expected outcome and a grade (1..3) for what fits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    style: str = "-"
    answers: dict[str, Any] = {}
    outcome: Outcome
    grades: Mapping[str, int] = {}

    @property
    def share_open(self) -> float:
        """Return the share (0..1) of the fifteen questions that was left open."""
        return 1 - len(self.answers) / 15

    @property
    def audience(self) -> str:
        """Return the audience that was ticked, or a dash."""
        return str(self.answers.get("audience", "-"))


def judged_questionnaires(path: Path) -> tuple[JudgedQuestionnaire, ...]:
    """Return the questionnaires in the file at `path`."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        JudgedQuestionnaire(**{k: v for k, v in item.items() if v is not None}) for item in listed
    )


def held_out_questionnaires() -> tuple[JudgedQuestionnaire, ...]:
    """Return the questionnaires that the adviser did not learn from."""
    return tuple(item for name in HELD_OUT for item in judged_questionnaires(FOLDER / name))
