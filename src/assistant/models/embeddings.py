"""The port for embeddings, and the builder that chooses what stands behind it.

The port is LangChain's `Embeddings` by shape, with what an index needs besides: the name of the space and
rows as one matrix. Nothing here imports LangChain unless the settings name one of its classes.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

import numpy as np

from assistant.errors import EndpointFailure, NotConfigured
from assistant.models.hashing import HashEmbeddings
from assistant.models.matrices import Matrix, unit_rows
from assistant.settings import Settings


class Embedder(Protocol):
    """Where texts become points. `id` names the space: vectors of different ids must never be compared."""

    @property
    def id(self) -> str:
        """Model, dimension and version in one; may ask the endpoint once."""

    @property
    def dimension(self) -> int:
        """Length of a vector; may ask the endpoint once."""

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Rows of unit length (or zero), shape (len(texts), dimension), float32. Raises EndpointFailure."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """As in LangChain."""

    def embed_query(self, text: str) -> list[float]:
        """As in LangChain."""


def build_embeddings(settings: Settings) -> Embedder:
    """`hash`, a model at the endpoint, or "package.module:Class" of a LangChain `Embeddings`.

    Raises NotConfigured for a class that cannot be had, or a model without an endpoint or key.
    """
    name = settings.embedding
    if name == "hash":
        return HashEmbeddings()
    if _is_import_string(name):
        return PluggedEmbeddings(_instance(name), name)
    if settings.openai_base_url is None and settings.openai_api_key is None:
        raise NotConfigured(
            "设置了向量模型却没有接口，请再设 OPENAI_BASE_URL，或把 ASSISTANT_EMBEDDING 改为 hash。"
        )
    # It imports openai, which takes a second.
    from assistant.models.remote_embeddings import RemoteEmbeddings

    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
    return RemoteEmbeddings(name, settings.endpoint, key, settings.time_limits)


class PluggedEmbeddings:
    """A LangChain `Embeddings` of the user's, behind our port."""

    def __init__(self, model: Any, name: str) -> None:
        self._model = model
        self._name = name
        self._dimension = 0

    @property
    def id(self) -> str:
        return f"{self._name}-{self.dimension}-v1"

    @property
    def dimension(self) -> int:
        self._dimension = self._dimension or len(self.embed_query("法治政府建设"))
        return self._dimension

    def vectors(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        return unit_rows(self.embed_documents(list(texts)), len(texts))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        rows: list[list[float]] = self._asked(self._model.embed_documents, texts)
        return rows

    def embed_query(self, text: str) -> list[float]:
        row: list[float] = self._asked(self._model.embed_query, text)
        return row

    def _asked(self, function: Any, argument: object) -> Any:
        try:
            return function(argument)
        except Exception as error:
            raise EndpointFailure(
                f"向量模型 {self._name} 出错，请检查它的配置；检索暂用其他方式。"
            ) from error


def _is_import_string(name: str) -> bool:
    module, _, attribute = name.partition(":")
    return attribute.isidentifier() and all(part.isidentifier() for part in module.split("."))


def _instance(name: str) -> Any:
    module, _, attribute = name.partition(":")
    try:
        model = getattr(import_module(module), attribute)()
    except Exception as error:
        raise NotConfigured(
            f"向量模型 {name} 载入失败，请检查 ASSISTANT_EMBEDDING 和是否装有这个包。"
        ) from error
    if not (hasattr(model, "embed_documents") and hasattr(model, "embed_query")):
        raise NotConfigured(f"{name} 不是 LangChain 的 Embeddings，请检查 ASSISTANT_EMBEDDING。")
    return model
