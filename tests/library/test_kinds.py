"""What kind of query it is, and how much its words count."""

import pytest

from assistant.library.kinds import QueryKind, Weights, kind_of, weights_of


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("矛盾纠纷化解", QueryKind.TOPIC),
        ("加强组织领导，压实工作责任", QueryKind.TOPIC),
        ("怎么开展普法宣传", QueryKind.QUESTION),
        ("行政执法有哪些不足？", QueryKind.QUESTION),
        ("全年开展宣传12场次", QueryKind.WORDING),
        ("开展宣传〔数〕场次", QueryKind.WORDING),
        ("镇党委把法治建设摆上重要议事日程。", QueryKind.WORDING),
        ("坚持党对法治建设的全面领导并把法治政府建设纳入全镇经济社会发展总体规划", QueryKind.WORDING),
    ],
)
def test_the_kind_of_a_query(query: str, kind: QueryKind) -> None:
    assert kind_of(query) == kind


def test_the_words_count_more_the_more_of_them_stand_in_the_library() -> None:
    weights = Weights("lsa", least=0.2, most=1.0, start=0.1, end=0.3)
    assert [weights.lexical(covered) for covered in (0.0, 0.1, 0.2, 0.3, 2.0)] == pytest.approx(
        [0.2, 0.2, 0.6, 1.0, 1.0]
    )


@pytest.mark.parametrize("kind", QueryKind)
def test_every_kind_has_its_weights(kind: QueryKind) -> None:
    weights = weights_of(kind)
    assert 0 <= weights.least <= weights.most <= 1
    assert weights.start < weights.end
    assert weights.partner in ("lsa", "dense")
