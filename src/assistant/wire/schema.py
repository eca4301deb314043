"""The JSON Schema of every answer: what docs/schema/*.json holds."""

from typing import Any

from pydantic import TypeAdapter

from assistant.wire import types

_ANSWERS: dict[str, Any] = {
    "facts": types.FactsAnswer,
    "draft": types.Draft,
    "check": types.CheckAnswer,
    "search": types.SearchAnswer,
    "ingest": types.IngestAnswer,
    "reports": types.ReportsAnswer,
    "profile": types.ProfilesAnswer,
    "genres": types.GenresAnswer,
    "explain": types.ExplainAnswer,
    "export": types.ExportAnswer,
    "doctor": types.DoctorAnswer,
    "facts-batch": types.BatchFacts,
    "draft-batch": types.BatchDraft,
    "check-batch": types.BatchCheck,
    "search-batch": types.BatchSearch,
    "batch-error": types.BatchError,
}


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema (2020-12) by name of answer. More keys may come in a later version."""
    return {name: schema(name) for name in _ANSWERS}


def schema(name: str) -> dict[str, Any]:
    made = TypeAdapter(_ANSWERS[name]).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
