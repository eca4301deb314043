"""Clauses that remark on what is told: who told it, what slip it mends. They tell nothing of the work."""

import re
from collections.abc import Sequence

from assistant.chat.router.clauses import ASKING, bare
from assistant.language import quantities

_RECORD = r"[算报写记数打抄填录统计登发说讲弄搞看对核]"
_EARLIER = (
    r"(?:上[次回周月]|上一[次回]|刚[才刚]?|之前|先前|原来|原先|前面|前[两几]?[天回次]"
    r"|昨[天日]|早上|那[天次回]|当时|初稿)"
)
_SLIP = re.compile(
    rf"^(?:{_EARLIER}|因为|是|我|我们|他们?|所里|站里|台账)[^，]{{0,6}}?(?:[多少漏错重]{_RECORD}|{_RECORD}{{1,2}}[错漏重反串岔])"
    rf"|(?:没|未){_RECORD}对$|^(?:里面?|其中|还|也)?有[^，]{{1,4}}(?:是)?重复?{_RECORD}[了的记计报]?|重复(?:登记|统计|计算|上报|录入|报送)(?:了|的)?$"
)
_TOLD_BY = re.compile(
    r"^[^，\d]{1,10}?(?:刚[才刚]?|今天|昨天|早上|上午|下午|又|才|都)*(?:打|来)?(?:电话|微信|消息|短信)[^，\d]{0,4}?(?:说|讲|报|告|通知|给|发)?(?:我|来|过来)?(?:的|了)?$"
    r"|^[^，\d]{1,8}?(?:那边|那里|刚[才刚]?|今天|昨天|自己)*(?:说|讲|报|给|发|统计|提供|确认)(?:过来|上来|我|来)?的(?:数|数字)?$"
)
_JUST = re.compile(
    r"^(?:有一?[\u4e00-\u9fff])?(?:今天|昨[天晚]|刚[才刚]?|早上|上午|下午)+(?:又|才|刚|也|还|新)*"
    r"[\u4e00-\u9fff]{1,3}(?:了|完)(?:[一两二三\d]+[\u4e00-\u9fff]{1,2})?$"
)
"""今天刚又改了一个 tells why the figure is another."""
_NEW = re.compile(r"^[（(]?(?:新增?|补|后加|刚加|才有)的?[）)]?$")

_NEW_BRACKETED = re.compile(r"[（(](?:新增?|补|后加|刚加|才有)的?[）)]$")


def is_remark(clause: str) -> bool:
    """Whether a clause only says who told a figure (大厅刚打电话说的) or why (有1件重复登记)."""
    words = bare(clause.rstrip(ASKING))
    return any(pattern.search(words) for pattern in (_SLIP, _TOLD_BY, _JUST, _NEW))


def without_remarks(clauses: Sequence[str]) -> tuple[str, ...]:
    """The clauses but those that remark on others; all of them where no figure would be left."""
    told = tuple(_NEW_BRACKETED.sub("", one) for one in clauses if not is_remark(one))
    return told if any(map(quantities, told)) else tuple(clauses)
