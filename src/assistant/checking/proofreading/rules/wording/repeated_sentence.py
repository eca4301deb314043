"""A sentence that stands twice in a text, as a paste leaves it.

Source: our own; a refrain may be meant, so it is a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span
from assistant.language import sentences

_SHORTEST = 16
_SENTENCE = "组织干部参加法律知识集中培训，覆盖全部行政村。"

RULE = Rule(
    id="repeated-sentence",
    name="句子重复",
    severity=Severity.WARNING,
    summary="同一句话在文中出现两次，疑似重复粘贴。",
    authority="本系统",
    valid=(Example(f"{_SENTENCE}组织村干部参加法律知识集中培训。"),),
    invalid=(Example(f"{_SENTENCE}\n{_SENTENCE}", flagged=_SENTENCE),),
)

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十]+）|\d+[.、．])")


def find(text: str) -> Iterator[Hit]:
    seen: set[str] = set()
    for sentence in sentences(text):
        said = _NUMBER.sub("", sentence.of(text))
        if len(_HAN.findall(said)) < _SHORTEST:
            continue
        if said in seen:
            yield Hit(Span(sentence.end - len(said), sentence.end), "这句话前文已出现，疑似重复粘贴。")
        seen.add(said)


STYLE = StyleRule(RULE, find)
