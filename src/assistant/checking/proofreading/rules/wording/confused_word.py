"""Words written with a wrong character or taken for another word.

A wrong form that is no word in any context is an error; where the context decides (反应情况, 权利清单) it
is a warning. Source: the forms of 《现代汉语词典》 and usage, both binding on nobody but certain for the
errors; 条例 article 20 makes the checker of a document answer for its wording.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="confused-word",
    name="错别字与易混词",
    severity=Severity.WARNING,
    summary="写错的字和混用的近形、近义词：部署、撤销、履行、账目、反映情况、作出决定、权力与权利等。",
    authority="《现代汉语词典》；《党政机关公文处理工作条例》第二十条",
    valid=(
        Example("依法制定规范性文件，制订计划。"),
        Example("反应迅速，及时反映情况，明确权利义务。"),
        Example("完善长效机制，依法依规化解纠纷。"),
    ),
    invalid=(
        Example("全面布署普法工作。", flagged="布署", becomes="全面部署普法工作。"),
        Example("做出处罚决定12件。", flagged="做出", becomes="作出处罚决定12件。"),
        Example("公开权利清单。", flagged="权利", becomes="公开权力清单。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("confused_words", text)


STYLE = StyleRule(RULE, find)
