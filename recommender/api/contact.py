"""Whom to ask about the API of this installation."""

from dataclasses import dataclass

from recommender.web.environment import setting


@dataclass(frozen=True)
class ApiContact:
    """What the description tells; nothing is made up where nobody was named."""

    name: str = ""
    email: str = ""
    url: str = ""

    @classmethod
    def from_environment(cls) -> "ApiContact":
        """Return what is set in the environment."""
        return cls(
            name=setting("API_CONTACT_NAME", str, cls.name),
            email=setting("API_CONTACT_EMAIL", str, cls.email),
            url=setting("API_CONTACT_URL", str, cls.url),
        )

    def described(self) -> dict[str, dict[str, str]]:
        """Return the part of a description that names the contact, without what was not set."""
        known = {name: text for name, text in vars(self).items() if text}
        return {"contact": known} if known else {}
