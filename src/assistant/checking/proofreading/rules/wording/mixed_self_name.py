"""我镇 in one place and 我乡 or 我街道 in another: what is left of another office's text.

Source: our own; a township has one kind, so the rarer one is asked about.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="mixed-self-name",
    name="自称不统一",
    severity=Severity.INFO,
    summary="同一篇中“我镇”“我乡”“我街道”混用，疑似沿用外单位材料；“我镇”“本镇”混用，应统一。",
    authority="本系统：自称前后一致",
    valid=(Example("我镇开展宣传3场。我镇化解纠纷20件。"),),
    invalid=(
        Example("我镇开展宣传3场。我乡化解纠纷20件，我镇受理信访5件。", flagged="我乡"),
        Example("我镇成立宣传队3支。\n松原镇还组建了调解队。", flagged="松原镇"),
        Example("我镇司法所有4人。我县现辖21个村，我镇受理信访5件。", flagged="我县"),
        Example("我镇开展宣传3场，我镇受理信访5件。本镇化解纠纷20件。", flagged="本镇"),
    ),
)

_SELF = re.compile(
    r"(?<![自忘])[我本](镇|乡(?![村镇土下亲])|街道|县(?=现?辖|共?有|委|政府|开展|组织|坚持|认真|积极|深入|扎实|各)|区(?=现?辖|共?有|委|政府|开展|组织|坚持|认真|积极|深入|扎实))(?!级)"
)

# A township writes 我镇; 我县 is left over from a county's text.
_ABOVE = ("县", "区")
_STOPS = "，。；：\n"
_BY_NAME = re.compile(
    r"^(?P<name>(?![各全我本该])[\u4e00-\u9fff]{2,3}[镇乡])(?=还|也|又|另|同时)", re.MULTILINE
)


def find(text: str) -> Iterator[Hit]:
    named = list(_SELF.finditer(text))
    counts = [sum(other[0] == match[0] for other in named) for match in named]
    weights = [(match[1] not in _ABOVE, count) for match, count in zip(named, counts, strict=True)]
    usual = named[weights.index(max(weights))] if named else None
    for match in named:
        if usual is None or match[0] == usual[0]:
            continue
        alike = match[1] == usual[1]
        message = f"前文多写“{usual[0]}”，此处写“{match[0]}”，" + (
            "请统一。" if alike else "请核对是否沿用外单位材料。"
        )
        opens = text[max(0, match.start() - 1) : match.start()] in ("", *_STOPS)
        softer = alike and not (match[0].startswith("本") and opens)
        yield Hit(span_of(match), message, severity=Severity.INFO if softer else None)
    if usual is not None:
        for match in _BY_NAME.finditer(text):
            message = f"前文自称“{usual[0]}”，此处写“{match['name']}”，请统一。"
            yield Hit(span_of(match, "name"), message, usual[0])


STYLE = StyleRule(RULE, find)
