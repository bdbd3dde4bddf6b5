"""The questionnaire and its result as pages; they work without JavaScript.

Nothing is kept between two pages: earlier answers travel along as hidden fields of the form.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import FormData
from starlette.formparsers import FormParser, MultiPartException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from catalog import Catalog
from recommender.adviser import Adviser
from recommender.answers import answers_model
from recommender.api import limited_body
from recommender.form import PostedForm, posted_form
from recommender.question_view import answered, questions_of

TEMPLATES = Path(__file__).parent / "templates"
FRAME = Path(__file__).parent.parent / "docs/frame"
MAX_FORM = 64 * 1024
"""Bytes; encoded text may take nine bytes for a character."""
FORM = "application/x-www-form-urlencoded"
EMPTY = PostedForm({}, 0, "start")


class FormPages:
    """The pages below `/advies`."""

    def __init__(self, catalog: Catalog, adviser: Adviser) -> None:
        """Prepare the templates."""
        self._catalog = catalog
        self._adviser = adviser
        self._answers = answers_model(catalog)
        self._last_step = len(catalog.question_groups) - 1
        self._environment = Environment(
            loader=FileSystemLoader([TEMPLATES, FRAME]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["points"] = points
        self._environment.filters["measured"] = measured
        self._environment.globals.update(catalog=catalog, root="/", search=False)

    def routes(self) -> list[Route]:
        """Return the routes, relative to `/advies`."""
        return [
            Route("/", self.questionnaire, methods=["GET", "POST"]),
            Route("/uitleg/", self.explanation),
        ]

    async def questionnaire(self, request: Request) -> Response:
        """Return the next page of the questionnaire."""
        if request.method != "POST":
            return self._questions(EMPTY, 0)
        form = await _form(request)
        if form is None:
            return self._page("refused.html", 400, heading="Dit konden we niet lezen")
        posted = posted_form(self._catalog, self._answers, form)
        return self._next_page(posted)

    async def explanation(self, request: Request) -> Response:
        """Return the page about how advice comes about."""
        return self._page("explanation.html", heading="Hoe dit advies tot stand komt")

    def _next_page(self, posted: PostedForm) -> Response:
        if posted.faults:
            return self._questions(posted, self._step_at_fault(posted))
        if posted.action == "result":
            return self._result(posted)
        if posted.action == "check" or (posted.action == "next" and posted.step == self._last_step):
            return self._check(posted)
        return self._questions(posted, self._step_after(posted))

    def _step_after(self, posted: PostedForm) -> int:
        if posted.action == "back":
            return max(0, posted.step - 1)
        name, _, number = posted.action.partition("-")
        if name == "step" and number.isdecimal():
            return min(int(number), self._last_step)
        return min(posted.step + 1, self._last_step)

    def _step_at_fault(self, posted: PostedForm) -> int:
        groups = list(self._catalog.question_groups)
        known = [
            self._catalog.questions[name]
            for name in posted.faults
            if name in self._catalog.questions
        ]
        return groups.index(known[0].group) if known else posted.step

    def _questions(self, posted: PostedForm, step: int) -> Response:
        questions = questions_of(self._catalog, step, posted)
        shown = {view.question.id for view in questions}
        group = list(self._catalog.question_groups.values())[step]
        return self._page(
            "questions.html",
            400 if posted.faults else 200,
            heading=questions[0].question.label if len(questions) == 1 else group.label,
            alone=len(questions) == 1,
            faults=[view for view in questions if view.fault],
            questions=questions,
            step=step,
            steps=self._last_step + 1,
            hidden=[
                (n, v) for n, values in posted.filled.items() if n not in shown for v in values
            ],
        )

    def _check(self, posted: PostedForm) -> Response:
        return self._page(
            "check.html",
            heading="Controleer je antwoorden",
            answered=tuple(answered(self._catalog, posted.filled)),
            hidden=_hidden(posted),
            last_step=self._last_step,
        )

    def _result(self, posted: PostedForm) -> Response:
        assert posted.answers is not None  # without faults there are answers
        advice = self._adviser.advise(posted.answers)
        return self._page(
            "result.html",
            heading=_HEADINGS[advice.outcome],
            advice=advice,
            answered=[
                item for item in answered(self._catalog, posted.filled) if posted.filled[item[0].id]
            ],
            hidden=_hidden(posted),
        )

    def _page(self, template: str, status: int = 200, **values: Any) -> Response:
        return HTMLResponse(self._environment.get_template(template).render(**values), status)


def measured(number: float) -> str:
    """Return a count, or a share with two decimals, as Dutch readers write it."""
    return f"{number:g}".replace(".", ",")


def points(number: float) -> str:
    """Return a number with at most one decimal, as Dutch readers write it: `12,5`."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")


_HEADINGS = {
    "aanbevelen": "Dit past bij jouw vraag",
    "eerst-intake": "Eerst een gesprek",
    "eerst-veiligheid": "Eerst veiligheid",
    "buiten-aanbod": "Dit zit niet in dit aanbod",
}


def _hidden(posted: PostedForm) -> list[tuple[str, str]]:
    return [(name, value) for name, values in posted.filled.items() for value in values]


async def _form(request: Request) -> FormData | None:
    """Return the posted form, or None when it is too large or no form."""
    if not request.headers.get("content-type", "").startswith(FORM):
        return None
    body = await limited_body(request, MAX_FORM)
    if body is None:
        return None

    async def stream() -> Any:
        yield body

    try:
        return await FormParser(request.headers, stream()).parse()
    except (MultiPartException, ValueError):
        return None
