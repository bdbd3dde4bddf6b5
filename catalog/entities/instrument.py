"""An instrument: a way to measure or follow how it goes."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Line, MaintainedEntity, Text
from catalog.entities.reference import Reference


class Instrument(FoundChoice, MaintainedEntity):
    """A way to measure, with what it tells and what it does not tell."""

    site_folder: ClassVar[str] = "instrumenten"
    shares_page: ClassVar[bool] = True

    tells: Text = Field(title="Dit vertelt het", description="Wat je ermee te weten komt.")
    does_not_tell: Text = Field(
        title="Dit vertelt het niet", description="Wat je er niet uit mag afleiden."
    )
    how_often: Line | None = Field(
        default=None, title="Hoe vaak", description="Hoe vaak, als een bron dat zegt."
    )
    owner: Line | None = Field(
        default=None, title="Wie het doet", description="Wie het doet, als een bron dat zegt."
    )
    standing: Annotated[str, Reference("standings")] = Field(
        title="Hoe ver het is", description="Hoe ver het is."
    )
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Waar gebruikt", description="Waar het gebruikt wordt."
    )
    term: Annotated[str, Reference("terms")] | None = Field(
        default=None, title="Begrip", description="Het begrip met dezelfde naam."
    )
