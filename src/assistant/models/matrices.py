"""Rows of numbers from outside, checked and brought to unit length."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EndpointFailure

Matrix = NDArray[np.float32]


def unit_rows(rows: Sequence[Sequence[float]], count: int) -> Matrix:
    """Shape (count, dimension), float32, each row of length 1 (or 0).

    Raises EndpointFailure where rows are missing, uneven or not finite.
    """
    try:
        matrix = np.asarray(rows, np.float64)
    except (TypeError, ValueError):
        matrix = np.zeros((0, 0))
    if matrix.ndim != 2 or len(matrix) != count or not matrix.shape[1] or not np.isfinite(matrix).all():
        raise EndpointFailure("向量接口的回答不完整或不是数字，请检查接口和模型名称。")
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return (matrix / np.where(lengths > 0, lengths, 1)).astype(np.float32)
