"""Words put right, brought to one clause: 不是维持，是撤回 and 文殊村写成文书村了."""

import re
from collections.abc import Sequence

from assistant.chat.router.amending import ERROR
from assistant.chat.router.clauses import bare
from assistant.language import quantities

_NOT_WORDS = re.compile(
    r"[^，]{0,10}?(?:不是|并非|不叫)(?!说|要|让|不|因为|我|你|这个意思)(?P<old>[\u4e00-\u9fff]{2,12})"
)
_BUT_WORDS = re.compile(
    r"(?:而|应该|应当|应|该|其实|实际)*(?:是|为|叫)(?P<new>[\u4e00-\u9fff、]{2,20}?)(?:才对|的)?"
)
_SLIP = re.compile(
    r"(?:把|你把|是)?(?P<new>(?![没未不])[\u4e00-\u9fff]{2,8}?)(?:你?给|让你|被)?(?:写|打|记|弄|搞|听|念|敲|输)成了?"
    r"(?P<old>(?![^，]*(?:段|节|篇|稿|报告|话|正式|书面|公文|成绩|亮点|总结))[\u4e00-\u9fff]{2,8}?)了"
)
"""文殊村写成文书村了."""
_PUT_RIGHT = re.compile(r"(?:帮我|你|给)?(?:改|换|纠正|更正|调)(?:一下|过来|回来|正)(?:吧|哈)?")


def words_turned(clauses: Sequence[str]) -> Sequence[str]:
    """不是维持，是撤回 as one clause that says what becomes what, a complaint before it left out."""
    for at, clause in enumerate(clauses):
        if (slip := _SLIP.fullmatch(bare(clause))) and not quantities(clause):
            turned = f"“{slip['old']}”改成“{slip['new']}”"
            rest = clauses[at + 1 :]
            return (
                *clauses[:at],
                turned,
                *(rest[1:] if rest and _PUT_RIGHT.fullmatch(bare(rest[0])) else rest),
            )
    for at in range(len(clauses) - 1):
        old, new = _NOT_WORDS.fullmatch(bare(clauses[at])), _BUT_WORDS.fullmatch(bare(clauses[at + 1]))
        if old is None or new is None or quantities(old["old"]):
            continue
        first = at - (at > 0 and not quantities(clauses[at - 1]) and bool(ERROR.search(clauses[at - 1])))
        turned = f"“{old['old']}”改成“{new['new']}”"
        return (*clauses[:first], turned, *words_turned(clauses[at + 2 :]))
    return clauses
