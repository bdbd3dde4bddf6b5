"""Vragen en antwoorden: what one kind of visitor asks, and what the catalogue says."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from catalog.entities.dossier import NextStep
from catalog.entities.entity import (
    CatalogValue,
    Line,
    MaintainedEntity,
    SaidByEditors,
    Slug,
    SourceReference,
    Text,
    YesNo,
)


class AnsweredQuestion(CatalogValue):
    """A question in a visitor's own words, with a short answer and where to read on."""

    id: Slug = Field(
        title="Vaste naam (id)", description="De vaste naam, ook het anker op de pagina."
    )
    question: Line = Field(title="Vraag", description="De vraag, zoals iemand hem stelt.")
    answer: Text = Field(title="Antwoord", description="Het antwoord in één tot vier korte zinnen.")
    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Andere woorden waarmee iemand dit vraagt."
    )
    known: YesNo = Field(
        default=True,
        title="Staat in de bronnen",
        description="`nee` als het antwoord niet in de bronnen staat.",
    )
    read_on: tuple[NextStep, ...] = Field(
        min_length=1, title="Verder lezen", description="Waar meer staat."
    )
    sources: tuple[SourceReference, ...] = Field(
        default=(),
        title="Bronnen",
        description="Waar het staat. Leeg als de bronnen het niet zeggen.",
    )
    editorial: SaidByEditors = False

    @model_validator(mode="after")
    def _says_where_it_comes_from(self) -> Self:
        if self.known and not self.sources and not self.editorial:
            raise ValueError("sources: noem een bron, of zet `known: nee` of `editorial: ja`")
        return self


class QuestionSection(CatalogValue):
    """Questions about the same thing."""

    id: Slug = Field(
        title="Vaste naam (id)", description="De vaste naam, ook het anker op de pagina."
    )
    label: Line = Field(title="Kop", description="De kop.")
    questions: tuple[AnsweredQuestion, ...] = Field(
        min_length=1, title="Vragen", description="De vragen."
    )


class VisitorQuestions(MaintainedEntity):
    """All questions of one kind of visitor."""

    site_folder: ClassVar[str] = "vragen"
    names_own_sources: ClassVar[bool] = False

    summary: Line = Field(title="Samenvatting", description="Eén zin: voor wie deze vragen zijn.")
    sections: tuple[QuestionSection, ...] = Field(
        min_length=1, title="Groepen vragen", description="De groepen vragen."
    )

    @property
    def questions(self) -> tuple[AnsweredQuestion, ...]:
        """Return all questions, in the order of the page."""
        return tuple(question for section in self.sections for question in section.questions)
