"""The library as a LangChain retriever: the place in this package that imports LangChain."""

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from assistant.domain import Hit
from assistant.library.library import Library


class LibraryRetriever(BaseRetriever):
    """Documents are passages; their metadata name the report, the roads of search and the score."""

    library: Library
    options: dict[str, Any]

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002
    ) -> list[Document]:
        return [document_of(hit) for hit in self.library.search(query, **self.options).hits]


def as_retriever(library: Library, **options: Any) -> BaseRetriever:
    """`options` are those of `Library.search`: k, year, issuer, genre, kind, section, roads."""
    return LibraryRetriever(library=library, options=options)


def document_of(hit: Hit) -> Document:
    passage = hit.passage
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "report_id": passage.report_id,
            "issuer": passage.issuer,
            "year": passage.year,
            "genre": passage.genre,
            "section": passage.section,
            "kind": passage.kind,
            "heading": passage.heading,
            "masked": passage.masked,
            "score": hit.score,
            "roads": list(hit.roads),
        },
    )
