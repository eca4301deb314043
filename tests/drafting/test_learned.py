"""Wording that past reports share."""

import pytest

from assistant.domain import Exemplar
from assistant.drafting.learned import learned


def seen(*masked):
    return [Exemplar(f"P{at}", f"镇{at}", 2024, "achievements", text) for at, text in enumerate(masked)]


def test_a_method_of_two_issuers_is_taken_with_its_passage():
    (found,) = learned(seen("坚持预防在先、处置在早，排查〔数〕处。", "坚持预防在先、处置在早。"))
    assert (found.text, found.exemplar) == ("坚持预防在先、处置在早", "P0")


def test_a_method_of_one_issuer_is_not():
    assert not learned(seen("坚持预防在先、处置在早。", "坚持源头治理。"))


@pytest.mark.parametrize(
    "text", ["坚持不懈推进，实现零事故", "排查隐患〔数〕处", "围绕三年行动抓落实", "坚持问题导向取得实效"]
)
def test_a_claim_or_a_deed_is_never_taken(text):
    assert not learned(seen(text, text))
