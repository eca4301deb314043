"""The prompt files (prompts/*.md): loaded, validated, rendered, and named by version and digest.

A file is front matter (name, version, purpose, variables) and a body whose lines `<!-- system -->` and
`<!-- user -->` open its two parts. `{{variable}}` marks a place for a value. What users wrote is only
ever a value: values are put in once, by name, and never read as a template again.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.domain import PromptRef
from assistant.resources import resource

BOUNDARY = "boundary"
_PLACE = re.compile(r"\{\{([a-z_]+)\}\}")
_PARTS = re.compile(
    r"\A---\n(?P<head>.*?)\n---\n\s*<!-- system -->\n(?P<system>.*?)\n<!-- user -->\n(?P<user>.*)\Z", re.S
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt with its values in place, ready to be sent as a system and a user message."""

    system: str
    user: str
    ref: PromptRef

    def __str__(self) -> str:
        return f"{self.system}\n\n{self.user}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file. `digest` is the first 12 hex digits of the SHA-256 of the whole file."""

    name: str
    version: str
    purpose: str
    variables: tuple[str, ...]
    system: str
    user: str
    digest: str

    @property
    def ref(self) -> PromptRef:
        return PromptRef(self.name, self.version, self.digest)

    def render(self, **values: object) -> Rendered:
        """The prompt with `values` in place; a declared `boundary` is drawn at random unless given.

        Raises ValueError naming every variable that is missing or not declared.
        """
        texts = {name: str(value) for name, value in values.items()}
        if BOUNDARY in self.variables:
            texts.setdefault(BOUNDARY, _boundary(texts))
        wrong = set(self.variables) ^ set(texts)
        if wrong:
            raise ValueError(
                f"prompt {self.name}: missing or undeclared variables: {', '.join(sorted(wrong))}"
            )
        return Rendered(_filled(self.system, texts), _filled(self.user, texts), self.ref)


def render(name: str, **values: object) -> Rendered:
    """The prompt `name` with its values in place. Raises FileNotFoundError, ValueError."""
    return prompt(name).render(**values)


@cache
def prompt(name: str) -> Prompt:
    """The shipped prompt `name`. Raises FileNotFoundError, and ValueError where the file is not sound."""
    return parse(resource(f"prompts/{name}.md"))


def names() -> tuple[str, ...]:
    """Names of all shipped prompts."""
    return tuple(sorted(path.stem for path in resource("prompts").glob("*.md")))


def parse(path: Path) -> Prompt:
    """The prompt in a file. Raises ValueError unless exactly the declared variables are used."""
    text = path.read_text(encoding="utf-8")
    match = _PARTS.match(text)
    if match is None:
        raise ValueError(f"{path.name}: needs front matter and the lines <!-- system --> and <!-- user -->")
    head = _head(path, match["head"])
    system, user = match["system"].strip(), match["user"].strip()
    used = set(_PLACE.findall(system + user))
    if used != set(head["variables"]):
        stray = used ^ set(head["variables"])
        raise ValueError(
            f"{path.name}: declared but unused, or used but undeclared: {', '.join(sorted(stray))}"
        )
    return Prompt(
        name=head["name"],
        version=str(head["version"]),
        purpose=head["purpose"],
        variables=tuple(head["variables"]),
        system=system,
        user=user,
        digest=hashlib.sha256(text.encode()).hexdigest()[:12],
    )


def _head(path: Path, text: str) -> Mapping[str, Any]:
    head = yaml.safe_load(text)
    if not isinstance(head, dict) or set(head) != {"name", "version", "purpose", "variables"}:
        raise ValueError(f"{path.name}: front matter must be name, version, purpose, variables")
    if head["name"] != path.stem:
        raise ValueError(f"{path.name}: is named {head['name']} inside")
    return head


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], template)


def _boundary(values: Mapping[str, str]) -> str:
    while True:
        drawn = secrets.token_hex(6)
        if not any(drawn in value for value in values.values()):
            return drawn
