"""Who reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """The issuing office, set once. What stands here is evidence like a fact."""

    issuer: str = ""
    short_name: str = ""
    self_name: str = ""
    level: str = ""
    county: str = ""
    addressee: str = ""
    joint: bool = False
    outline: str = ""
    places: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    standing_facts: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
