"""Ingest and search, against LangChain's splitter and its Chroma store as their documentation shows them.

Both embed with our hashed vectors, so that what differs is not the model. The splitter gives chunks of some
500 characters; ours cuts the same files into sections and sentences, some nine times as many passages, masks
them, keeps the records and builds two more indexes.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.models.hashing import HashEmbeddings
from assistant.settings import Settings
from assistant.workspace import Workspace
from bench.material import reports
from bench.values import Timing, in_turns, seconds

_QUERIES = (
    "普法宣传怎么写",
    "调解矛盾纠纷成功多少件",
    "行政执法人员持证上岗",
    "重大行政决策合法性审查",
    "党政主要负责人履行职责",
    "存在的问题和不足",
    "下一年工作打算",
    "法律顾问参与决策",
    "政务公开和依申请公开",
)
_BESIDE = "LangChain splitter and Chroma"
_CHUNK, _OVERLAP, _HITS = 500, 50, 5


def timings(sizes: tuple[int, ...]) -> Iterator[Timing]:
    for size in sizes:
        yield from _of_size(size)


def _of_size(passages: int) -> Iterator[Timing]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = reports(folder / "reports", passages)
        taken = seconds(lambda _: _ingested(folder / "data", folder / "reports"))
        stores: list[Any] = []
        beside = seconds(lambda _: stores.append(plain_store(paths, folder / "plain")))
        yield Timing(f"ingest {passages:,} passages", taken, _BESIDE, beside)
        with Workspace.open(Settings(data_dir=folder / "data")) as workspace:
            yield Timing(
                f"search {passages:,} passages",
                *_searched(workspace, stores[0]),
            )


def _searched(workspace: Workspace, store: Any) -> tuple[float, str, float]:
    ours, plain = in_turns(
        lambda number: workspace.search(_QUERIES[number], k=_HITS),
        lambda number: store.similarity_search(_QUERIES[number], k=_HITS),
        len(_QUERIES) - 1,
    )
    return ours, _BESIDE, plain


def _ingested(data: Path, source: Path) -> None:
    with Workspace.open(Settings(data_dir=data), write=True) as workspace:
        workspace.ingest([source])


def plain_store(paths: list[Path], folder: Path) -> Any:
    """The plain way: read, split, embed and keep."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK, chunk_overlap=_OVERLAP)
    read = [Document(path.read_text("utf-8"), metadata={"source": path.name}) for path in paths]
    chunks = splitter.split_documents(read)
    return Chroma.from_documents(chunks, HashEmbeddings(), persist_directory=str(folder))
