"""The embedding that needs nothing."""

import subprocess
import sys
import time

import numpy as np
import pytest

from assistant.models.hashing import HashEmbeddings, hashed_grams

hashing = HashEmbeddings()


def test_rows_are_of_unit_length_and_of_the_stated_dimension() -> None:
    rows = hashing.vectors(["开展法治宣传", "化解矛盾纠纷"])
    assert rows.shape == (2, hashing.dimension)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)


def test_another_process_gives_the_same_vector() -> None:
    code = (
        "from assistant.models.hashing import HashEmbeddings as H;"
        "print(H().vectors(['行政执法监督'])[0].tobytes().hex())"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == hashing.vectors(["行政执法监督"])[0].tobytes().hex()


def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    together = hashing.vectors(["甲乙", "开展法治宣传", "丙丁" * 500])
    assert np.array_equal(together[1], hashing.vectors(["开展法治宣传"])[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("开展宣传12场", "开展宣传345场"),
        ("开展宣传〔数〕场", "开展宣传12场"),
        ("ＡＢ系统", "ab系统"),
        ("开展宣传，发放资料。", "开展宣传、发放资料"),
    ],
)
def test_figures_masks_width_and_marks_do_not_count(one: str, other: str) -> None:
    assert np.array_equal(*hashing.vectors([one, other]))


def test_like_stands_nearer_than_unlike() -> None:
    query, near, far = hashing.vectors(["组织法治宣传活动", "开展法治宣传教育活动", "完成秸秆禁烧任务"])
    assert query @ near > query @ far


@pytest.mark.parametrize("text", ["", "2023", "，。！", "\n\x00", "\ud800"])
def test_a_text_without_letters_is_a_row_of_zeros(text: str) -> None:
    assert not hashing.vectors([text]).any()


def test_no_texts_are_no_rows() -> None:
    assert hashing.vectors([]).shape == (0, hashing.dimension)


def test_langchains_methods_give_the_same_numbers() -> None:
    assert hashing.embed_query("普法") == hashing.embed_documents(["普法"])[0]
    assert np.allclose(hashing.embed_query("普法"), hashing.vectors(["普法"])[0])


def test_grams_come_by_row_with_their_counts() -> None:
    rows, cells, values = hashed_grams(["法法", "治"], 1 << 14)
    assert rows.tolist() == [0, 0, 1]
    assert sorted(np.abs(values[:2])) == pytest.approx([np.log(2), np.log(3)])
    assert cells.max() < 1 << 14


def test_three_thousand_short_passages_take_a_second_at_most() -> None:
    texts = [
        f"第{i}村开展法治宣传教育活动，发放宣传资料，解答群众咨询，化解邻里矛盾纠纷。" for i in range(3000)
    ]
    began = time.process_time()
    hashing.vectors(texts)
    assert time.process_time() - began < 1.0
