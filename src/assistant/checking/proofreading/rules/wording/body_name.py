"""How party and state bodies, posts and persons are named, and in which order.

Source: published party and government documents and the news agency's list of words not to use; convention,
so a warning, but for an order that no document has (政府 before 党委) an error.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="body-name",
    name="机构、职务和人员的称谓与顺序",
    severity=Severity.WARNING,
    summary="党委在政府前，书记在镇长前，并列机关用顿号；用纪委、村委会主任、残疾人等规范称谓。",
    authority="惯例；新华社新闻用词规范",
    valid=(
        Example("县委、县政府，镇党委书记、镇长，镇纪委委员。"),
        Example("农村长期发展。镇纪检委员到会。"),
    ),
    invalid=(
        Example("在县委县政府领导下推进。", flagged="县委", becomes="在县委、县政府领导下推进。"),
        Example("镇政府、镇党委高度重视。", flagged="镇政府、镇党委", becomes="镇党委、镇政府高度重视。"),
        Example("镇长、镇党委书记到会。", flagged="镇长、镇党委书记", becomes="镇党委书记、镇长到会。"),
        Example("县纪检委督办。", flagged="县纪检委", becomes="县纪委监委督办。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("body_names", text)


STYLE = StyleRule(RULE, find)
