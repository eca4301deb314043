"""Whether an answer is what docs/schema/ promises of it."""

from jsonschema import Draft202012Validator

from assistant.wire.schema import schema


def fits(name: str, answer: object) -> None:
    Draft202012Validator(schema(name)).validate(answer)
