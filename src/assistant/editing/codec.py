"""States, documents and reviews as JSON and back, by the types of their fields.

Keys that this version does not know are left aside.
"""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from assistant.editing.reviewing import Review
from assistant.editing.state import Document, State

Json = dict[str, Any]


def state_json(state: State) -> Json:
    return dict(_states().dump_python(state, mode="json"))


def state_of(content: Json) -> State:
    return _states().validate_python(content)


def document_json(document: Document) -> Json:
    return dict(_documents().dump_python(document, mode="json"))


def document_from(content: Json) -> Document:
    return _documents().validate_python(content)


def review_json(review: Review) -> Json:
    return dict(_reviews().dump_python(review, mode="json"))


def review_from(content: Json) -> Review:
    return _reviews().validate_python(content)


@cache
def _states() -> TypeAdapter[State]:
    return TypeAdapter(State)


@cache
def _documents() -> TypeAdapter[Document]:
    return TypeAdapter(Document)


@cache
def _reviews() -> TypeAdapter[Review]:
    return TypeAdapter(Review)
