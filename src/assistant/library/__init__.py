"""The past reports: ingest, the indexes, and search that says by which road each hit came.

`assistant.library.retriever.as_retriever` makes a LangChain retriever of it.
"""

from assistant.library.ingest import Failed, Given, Ingested, Progress
from assistant.library.library import Library
from assistant.library.passages import passages_of, searchable
from assistant.library.search import SearchResult

__all__ = [
    "Failed",
    "Given",
    "Ingested",
    "Library",
    "Progress",
    "SearchResult",
    "passages_of",
    "searchable",
]
