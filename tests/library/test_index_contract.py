"""What every index keeps to, whatever stands behind it."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.library import Library, searchable
from assistant.library.build import CHROMA
from assistant.library.catalogue import Catalogue
from assistant.library.chroma import ChromaIndex, client, collections_of
from assistant.library.exact import Blocks, Exact
from assistant.library.fitted import FittedIndex
from assistant.library.generations import Generations
from assistant.library.index import Index, Query
from assistant.library.lexical import Bm25
from assistant.library.lsa import Lsa
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records, Scope
from tests.library.conftest import TOWNS

EMBEDDER = HashEmbeddings()


def query(text: str) -> Query:
    return Query(text, EMBEDDER.vectors([text])[0])


@pytest.fixture(scope="module")
def held(published_once: Path) -> Iterator[Records]:
    with Records.open(published_once) as records:
        yield records


@pytest.fixture(scope="module")
def catalogue(held: Records) -> Catalogue:
    return Catalogue.of(held)


@pytest.fixture(scope="module")
def server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chroma server on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chroma = Path(sys.executable).parent / "chroma"
    folder = tmp_path_factory.mktemp("server")
    command = [chroma, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert process.poll() is None
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not listen")


def exact(held: Records, catalogue: Catalogue) -> Index:
    return Exact(catalogue, Blocks(held, EMBEDDER.id))


def _fitted(road: str, model: Bm25 | Lsa, catalogue: Catalogue) -> Index:
    return FittedIndex(road, catalogue, model, np.arange(len(catalogue)))


def lexical(held: Records, catalogue: Catalogue) -> Index:
    texts = [searchable(passage) for passage in held.passages(catalogue.ids)]
    return _fitted("lexical", Bm25.fitted(texts), catalogue)


def lsa(held: Records, catalogue: Catalogue) -> Index:
    texts = [searchable(passage) for passage in held.passages(catalogue.ids)]
    return _fitted("lsa", Lsa.fitted(texts, texts), catalogue)


class Contract:
    """Subclasses say what `index` is."""

    def test_a_passages_own_text_leads_to_it(self, index: Index, held: Records, catalogue: Catalogue) -> None:
        for passage in held.passages(catalogue.ids[::60]):
            rows = index.search(query(searchable(passage)), 3, Scope(kind=passage.kind)).rows
            assert passage.text in [p.text for p in held.passages([catalogue.ids[row] for row in rows])]

    def test_at_most_k_come_and_the_best_first(self, index: Index) -> None:
        found = index.search(query("矛盾纠纷排查化解"), 7, Scope())
        assert len(found.rows) == len(found.scores) == 7
        assert (np.diff(found.scores) <= 0).all()
        assert len(set(found.rows.tolist())) == 7

    @pytest.mark.parametrize(
        "scope",
        [
            Scope(year=2022),
            Scope(issuer=TOWNS[1]),
            Scope(kind="section"),
            Scope(year=2021, issuer=TOWNS[0], kind="sentence", genre="fazhi-annual", section="achievements"),
        ],
    )
    def test_only_the_scope_is_searched(self, index: Index, catalogue: Catalogue, scope: Scope) -> None:
        found = index.search(query("法治宣传教育"), 50, scope)
        assert len(found.rows) > 5
        assert catalogue.mask(scope)[found.rows].all()

    @pytest.mark.parametrize("scope", [Scope(year=1990), Scope(section="plans"), Scope(issuer="别处")])
    def test_an_empty_scope_holds_nothing(self, index: Index, scope: Scope) -> None:
        assert len(index.search(query("法治宣传教育"), 5, scope).rows) == 0

    def test_more_than_there_is_may_be_asked_for(self, index: Index, catalogue: Catalogue) -> None:
        scope = Scope(issuer=TOWNS[2], year=2023, kind="section")
        found = index.search(query("开展法治宣传教育"), 1000, scope)
        assert 0 < len(found.rows) <= catalogue.mask(scope).sum()

    def test_asking_twice_gives_the_same(self, index: Index) -> None:
        first, second = (index.search(query("行政执法监督"), 20, Scope()) for _ in range(2))
        assert first.rows.tolist() == second.rows.tolist()

    def test_a_sign_from_nowhere_harms_nothing(self, index: Index) -> None:
        for text in ("", "'; DROP TABLE", "\x00", "龘" * 3000):
            index.search(query(text), 3, Scope())

    def test_answers_name_the_road(self, index: Index) -> None:
        assert index.search(query("普法"), 1, Scope()).road == index.road


@pytest.fixture(scope="module", params=[exact, lexical, lsa], ids=lambda build: build.__name__)
def in_memory(request: pytest.FixtureRequest, held: Records, catalogue: Catalogue) -> Index:
    return request.param(held, catalogue)


class TestInMemory(Contract):
    @pytest.fixture
    def index(self, in_memory: Index) -> Index:
        return in_memory


@pytest.fixture(scope="module")
def embedded_chroma(published_once: Path, held: Records, catalogue: Catalogue) -> Iterator[Index]:
    generation = held.published(EMBEDDER.id)
    assert generation is not None
    with client(published_once / "index" / generation.id / CHROMA) as opened:
        yield ChromaIndex(collections_of(opened, generation.id), catalogue)


class TestEmbeddedChroma(Contract):
    @pytest.fixture
    def index(self, embedded_chroma: Index) -> Index:
        return embedded_chroma


@pytest.fixture(scope="module")
def served_chroma(
    server_url: str, published_once: Path, tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> Iterator[Index]:
    """The same code path as the folder: a generation published on the server."""
    data_dir = tmp_path_factory.mktemp("served")
    shutil.copy(published_once / "records.db", data_dir)
    with Records.open(data_dir, write=True) as records:
        made = Generations(records, data_dir, EMBEDDER.id, EMBEDDER.dimension, server_url).publish()
        with client(server_url) as opened:
            yield ChromaIndex(collections_of(opened, made.id), catalogue)


@pytest.mark.slow
class TestChromaServer(Contract):
    @pytest.fixture
    def index(self, served_chroma: Index) -> Index:
        return served_chroma

    def test_a_standing_library_is_served_by_it(
        self, server_url: str, published_once: Path, tmp_path: Path
    ) -> None:
        shutil.copy(published_once / "records.db", tmp_path)
        with Records.open(tmp_path, write=True) as records:
            library = Library(records, tmp_path, EMBEDDER, server_url, standing=True)
            assert library.repair() == ()
            result = library.search("全年完成法治宣传教育12场次。", roads=["dense"])
            assert (result.roads, result.fell_back) == (("dense:chroma",), ())
            library.close()

    def test_a_generation_that_is_swept_leaves_the_server(
        self, server_url: str, published_once: Path, tmp_path: Path
    ) -> None:
        shutil.copy(published_once / "records.db", tmp_path)
        with Records.open(tmp_path, write=True) as records:
            generations = Generations(records, tmp_path, EMBEDDER.id, EMBEDDER.dimension, server_url)
            first, second, third = (generations.publish().id for _ in range(3))
        with client(server_url) as opened:
            names = " ".join(collection.name for collection in opened.list_collections())
        assert first not in names
        assert second in names
        assert third in names
