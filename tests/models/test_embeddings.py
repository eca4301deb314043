"""Which embedding the settings name."""

import subprocess
import sys

import numpy as np
import pytest
from pydantic import SecretStr

from assistant.errors import EndpointFailure, NotConfigured
from assistant.models.embeddings import build_embeddings
from assistant.models.hashing import HashEmbeddings
from assistant.models.remote_embeddings import RemoteEmbeddings
from assistant.settings import Settings


class Lengths:
    """A LangChain `Embeddings` by shape."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(len(text)), 0.0, 0.0] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


class Broken(Lengths):
    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        raise RuntimeError("out of memory")


class Uneven(Lengths):
    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[1.0] * (1 + at) for at in range(len(texts))]


def settings(embedding: str, **others: object) -> Settings:
    return Settings.model_validate({"embedding": embedding, **others})


def test_hash_is_the_default() -> None:
    assert isinstance(build_embeddings(Settings()), HashEmbeddings)


def test_a_model_name_means_the_endpoint() -> None:
    built = build_embeddings(settings("bge-m3", openai_base_url="http://127.0.0.1:1/v1"))
    assert isinstance(built, RemoteEmbeddings)


def test_a_key_alone_means_openais_own_endpoint() -> None:
    assert isinstance(build_embeddings(settings("m", openai_api_key=SecretStr("k"))), RemoteEmbeddings)


def test_a_model_name_without_an_endpoint_is_refused() -> None:
    with pytest.raises(NotConfigured, match="OPENAI_BASE_URL"):
        build_embeddings(settings("bge-m3"))


def test_an_import_string_gives_the_users_own_class() -> None:
    built = build_embeddings(settings(f"{__name__}:Lengths"))
    assert built.id == f"{__name__}:Lengths-3-v1"
    assert np.array_equal(built.vectors(["普法", "执法"]), np.array([[1, 0, 0], [1, 0, 0]], np.float32))


@pytest.mark.parametrize("name", ["no.such.module:Thing", f"{__name__}:Missing", "json:JSONDecoder"])
def test_an_import_string_that_leads_nowhere_is_refused(name: str) -> None:
    with pytest.raises(NotConfigured, match="ASSISTANT_EMBEDDING"):
        build_embeddings(settings(name))


@pytest.mark.parametrize("name", ["Broken", "Uneven"])
def test_the_users_class_may_fail_in_its_own_way(name: str) -> None:
    with pytest.raises(EndpointFailure):
        build_embeddings(settings(f"{__name__}:{name}")).vectors(["普法", "执法"])


def test_the_default_loads_no_vendor() -> None:
    code = (
        "import sys; from assistant.models.embeddings import build_embeddings;"
        "from assistant.settings import Settings; build_embeddings(Settings());"
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'langchain_core', 'langchain_openai', 'openai', 'httpx2', 'sklearn'}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
