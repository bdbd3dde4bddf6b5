"""A rol: what somebody does for learning about inclusion and diversity."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Text
from catalog.entities.reference import Reference


class Role(FoundChoice):
    """A role in the process of learning."""

    site_folder: ClassVar[str] = "rollen"
    shares_page: ClassVar[bool] = True

    tasks: tuple[Text, ...] = Field(
        default=(), title="Taken", description="Wat iemand in deze rol doet."
    )
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Waar de rol bestaat", description="Waar deze rol bestaat."
    )


class OrganisationUnit(FoundChoice):
    """A directorate, department or bureau that the documents name."""

    site_folder: ClassVar[str] = "organisatie"
    shares_page: ClassVar[bool] = True

    scope: Annotated[str, Reference("scopes")] = Field(
        title="Hoort bij", description="Waar deze eenheid bij hoort."
    )
