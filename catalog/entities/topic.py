"""An onderwerp: finer than a theme, such as microagressies or the bystander's role."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import YesNo
from catalog.entities.reference import Reference


class Topic(FoundChoice):
    """What a question to learn is about."""

    site_folder: ClassVar[str] = "onderwerpen"

    theme: Annotated[str, Reference("themes")] = Field(
        title="Thema", description="Het thema waar het bij hoort."
    )
    terms: tuple[Annotated[str, Reference("terms")], ...] = Field(
        default=(), title="Begrippen", description="Begrippen die erbij horen."
    )
    shows_help: YesNo = Field(
        default=False,
        title="Wijst naar hulp",
        description="`ja` als de pagina bovenaan naar hulp moet wijzen.",
    )
    related: tuple[Annotated[str, Reference("topics")], ...] = Field(
        default=(), title="Verwante onderwerpen", description="Onderwerpen die er dichtbij liggen."
    )
