"""The library as a LangChain retriever."""

from langchain_core.retrievers import BaseRetriever

from assistant.library import Library
from assistant.library.retriever import as_retriever
from assistant.records import Records
from tests.library.made import keep_all, report


def test_documents_are_passages_with_their_origin(records: Records, library: Library) -> None:
    keep_all(records, [report()])
    retriever = as_retriever(library, k=2, kind="sentence", year=2023)
    assert isinstance(retriever, BaseRetriever)
    first, second = retriever.invoke("法治宣传教育")
    assert first.page_content in report().text
    assert first.metadata["issuer"] == report().issuer
    assert first.metadata["score"] >= second.metadata["score"]
    assert first.metadata["roads"] == ["lexical"]
