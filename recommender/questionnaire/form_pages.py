"""The questionnaire and its result as pages; they work without JavaScript.

Nothing is kept between two pages: earlier answers travel along as hidden fields of the form.
"""

from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from catalog import Catalog
from recommender.advising.advice import Advice
from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.questionnaire.form import PostedForm, posted_form
from recommender.questionnaire.form_body import read_form
from recommender.questionnaire.form_steps import Place, last_step, next_place
from recommender.questionnaire.page_templates import PageTemplates
from recommender.questionnaire.question_view import answered, questions_of
from recommender.questionnaire.result_view import ARRANGE, HEADINGS, MATCHES, result_view
from recommender.questionnaire.summary import summary_of
from recommender.questionnaire.summary_pdf import summary_pdf
from recommender.questionnaire.summary_text import summary_text
from recommender.web.seen_request import tell_outcome

EMPTY = PostedForm({}, 0, "start")


class FormPages:
    """The pages below `/advies`."""

    def __init__(self, catalog: Catalog, adviser: Adviser, templates: PageTemplates) -> None:
        """Take what answers, and what makes pages of it."""
        self._catalog = catalog
        self._adviser = adviser
        self._answers = answers_model(catalog)
        self._templates = templates
        self._steps = last_step(catalog) + 2
        """The steps with questions, and the page with all answers."""

    def routes(self) -> list[Route]:
        """Return the routes, relative to `/advies`."""
        return [
            Route("/", self.questionnaire, methods=["GET", "POST"]),
            Route("/uitleg/", self.explanation),
        ]

    async def questionnaire(self, request: Request) -> Response:
        """Return the next page of the questionnaire, or the summary as a file."""
        if request.method != "POST":
            return self._questions(Place("step", EMPTY))
        form = await read_form(request)
        if form is None:
            return self._page("refused.html", 400, heading="Dit konden we niet lezen")
        place = next_place(self._catalog, posted_form(self._catalog, self._answers, form))
        if place.kind == "step":
            return self._questions(place)
        if place.kind == "check":
            return self._check(place.posted)
        if place.kind == "download":
            return await self._download(request, place.posted)
        return self._result(request, place.posted)

    async def explanation(self, request: Request) -> Response:
        """Return the page about how advice comes about."""
        return self._page("explanation.html", heading="Hoe dit advies tot stand komt")

    def _questions(self, place: Place) -> Response:
        posted, step = place.posted, place.step
        questions = questions_of(self._catalog, step, posted)
        shown = {view.question.id for view in questions}
        group = list(self._catalog.question_groups.values())[step]
        return self._page(
            "questions.html",
            400 if posted.faults else 200,
            heading=questions[0].question.label if len(questions) == 1 else group.label,
            place=f"step-{step}",
            is_start=posted is EMPTY,
            alone=len(questions) == 1,
            faults=[view for view in questions if view.fault],
            questions=questions,
            step=step,
            steps=self._steps,
            origin=posted.origin,
            hidden=[(name, value) for name, value in posted.hidden if name not in shown],
        )

    def _check(self, posted: PostedForm) -> Response:
        return self._page(
            "check.html",
            heading="Controleer je antwoorden",
            place="check",
            steps=self._steps,
            answers=tuple(answered(self._catalog, posted.filled)),
            hidden=posted.hidden,
            last_step=last_step(self._catalog),
        )

    def _result(self, request: Request, posted: PostedForm) -> Response:
        advice = self._advice(request, posted)
        view = result_view(self._catalog, advice, posted)
        adjustable = {question.question.id for question in view.questions}
        unsafe = advice.outcome == "eerst-veiligheid"
        answers = answered(self._catalog, posted.filled)
        return self._page(
            "result.html",
            heading=HEADINGS[advice.outcome],
            place="result",
            advice=advice,
            view=view,
            matches=MATCHES,
            unsafe=unsafe,
            arrange=ARRANGE[advice.outcome],
            answers=tuple(answer for answer in answers if answer.is_known or not unsafe),
            hidden=posted.hidden,
            carried=[(name, value) for name, value in posted.hidden if name not in adjustable],
        )

    async def _download(self, request: Request, posted: PostedForm) -> Response:
        """Return the summary as a file; its name says nothing of who asked."""
        summary = summary_of(self._catalog, self._advice(request, posted), posted.filled)
        if posted.action == "pdf":
            made = await to_thread.run_sync(summary_pdf, summary)
            return _file(made, "leeradvies.pdf", "application/pdf")
        return _file(summary_text(summary).encode(), "leeradvies.txt", "text/plain; charset=utf-8")

    def _advice(self, request: Request, posted: PostedForm) -> Advice:
        assert posted.answers is not None  # without faults there are answers
        advice = self._adviser.advise(posted.answers)
        tell_outcome(request.scope, advice.outcome)
        return advice

    def _page(self, template: str, status: int = 200, **values: Any) -> Response:
        given = {"place": "", "is_start": False, **values}
        return HTMLResponse(self._templates.render(template, given), status)


def _file(content: bytes, name: str, media_type: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})
