"""The embedding that needs nothing: signed hashing of character 1- and 2-grams.

After Weinberger et al. 2009, Feature Hashing for Large Scale Multitask Learning: each gram adds
±log(1 + tf) to one of 1,024 cells, both taken from its CRC-32; rows have unit length. Figures are left
out, and so are masks such as 〔数〕, so that last year's sentence stands next to this year's. Stateless:
the same text gives the same vector on every run and machine.
"""

import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.models.matrices import Matrix

_DIMENSION = 1024
_VERSION = 1
_ROWS_AT_ONCE = 1024
_MASK = re.compile(r"〔[^〔〕]*〕")
_CODE_POINT_BITS = 21


class HashEmbeddings:
    """A stand-in for any LangChain `Embeddings`; `vectors` is the same without Python floats."""

    id = f"hash-{_DIMENSION}-v{_VERSION}"
    dimension = _DIMENSION

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Unit rows, shape (len(texts), 1024), float32; a text without letters is a row of zeros."""
        parts = [
            _hashed(texts[start : start + _ROWS_AT_ONCE]) for start in range(0, len(texts), _ROWS_AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, _DIMENSION), np.float32)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        rows: list[list[float]] = self.vectors(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def hashed_grams(
    texts: Sequence[str], cells: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """The grams of texts as (row, cell, ±log(1 + tf)), by row; `cells` is a power of two below 2**31."""
    rows, grams = _grams([_folded(text) for text in texts])
    distinct, gram_of = np.unique(grams, return_inverse=True)
    places, signs = _places(distinct, cells)
    pairs, counts = np.unique(rows * len(distinct) + gram_of, return_counts=True)
    row, gram = np.divmod(pairs, max(len(distinct), 1))
    return row, places[gram], (np.log1p(counts) * signs[gram]).astype(np.float32)


def _hashed(texts: Sequence[str]) -> Matrix:
    rows, cells, values = hashed_grams(texts, _DIMENSION)
    sums = np.bincount(rows * _DIMENSION + cells, values, minlength=len(texts) * _DIMENSION)
    matrix = sums.reshape(len(texts), _DIMENSION)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return (matrix / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", _MASK.sub(" ", text)).lower()


def _grams(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row number and code of each gram: a letter's code point, or two adjacent letters' packed in one."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "replace"), np.uint32).astype(np.int64)
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    kept = _letters(codes)
    both = kept[:-1] & kept[1:] & (rows[:-1] == rows[1:])
    pairs = (codes[:-1][both] << _CODE_POINT_BITS) | codes[1:][both]
    return np.concatenate([rows[kept], rows[:-1][both]]), np.concatenate([codes[kept], pairs])


def _letters(codes: NDArray[np.int64]) -> NDArray[np.bool_]:
    distinct, position = np.unique(codes, return_inverse=True)
    letters: NDArray[np.bool_] = np.array([chr(code).isalpha() for code in distinct], np.bool_)[position]
    return letters


def _places(grams: NDArray[np.int64], cells: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    sums = np.array([_checksum(gram) for gram in grams.tolist()], np.int64)
    return sums % cells, 1 - 2 * (sums >> 31)


@lru_cache(maxsize=1 << 18)
def _checksum(gram: int) -> int:
    first, second = divmod(gram, 1 << _CODE_POINT_BITS)
    return zlib.crc32((chr(first) * (first > 0) + chr(second)).encode("utf-8"))
