"""Plans do not say again what their lead says."""

import pytest

from assistant.drafting.plans import plan_sentences
from tests.drafting.sheets import YEAR, fact


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("打算2026年给11个村配流动书柜", "给11个村配流动书柜。"),
        ("明年想弄三样：村级合同送审制度一季度出台", "村级合同送审制度一季度出台。"),
        ("卢：明年：给11个村配流动书柜", "给11个村配流动书柜。"),
        ("2026年6月底前完成专栏改版", "6月底前完成专栏改版。"),
        ("2026年底前建成调解室1个", "2026年底前建成调解室1个。"),
        ("2027年建成调解室1个", "2027年建成调解室1个。"),
        ("争取评上示范村", "争取评上示范村。"),
        ("要求各村每月自查1次", "要求各村每月自查1次。"),
    ],
)
def test_intention_and_year_of_the_lead_fall_away(text, told):
    assert plan_sentences([fact(text, section="plans")], YEAR)[0].text == told
