"""Corrections told with their reason: 不是11回，是我数错了，9回; brought to the words 集市11回改成9回."""

import re
from collections.abc import Sequence

from assistant.chat.router.clauses import ASKING, bare
from assistant.chat.router.composing import concepts_of, is_question
from assistant.chat.topics import topic_of
from assistant.language import quantities

_COUNT = r"((?<![A-Za-z\d.])[\d一二三四五六七八九十百千万两〇.]+[\u4e00-\u9fff%％]{0,2}?)"
_FIGURE = _COUNT.replace("(", "(?P<figure>", 1)
_DONE = r"[数记看听写打报弄搞算发理解说抄填录念统计]{1,2}(?:成)?(?:了)?"
_ERRED = _DONE + r"(?:错|重|漏|反)|错[了行]|有误|不对|不准|岔了"
_ERROR = re.compile(rf"{_ERRED}|^等等$|^等下$|^慢着$")
_OLD = re.compile(
    rf"(?:不是|并非|哪是|哪有|不止|没有?){_COUNT}(?:[，。哈啊呀了吧]|$)"
    rf"|{_COUNT}(?:那个|这个|的)?(?:是|那是|这是|为)(?:去年|上年|前年|上半年|下半年|上季度|旧|老|以前|原来|之前|别|错|另|初|计划)"
    rf"|{_COUNT}(?:那个|这个|的)?(?:数字?)?(?:是)?(?:我|他|她|所里|小[\u4e00-\u9fff])?(?:给)?(?:{_ERRED}|多了|少了)"
    rf"|(?:听|写|记|打|报|看|弄|当|算|说)成了?{_COUNT}"
)
_NEW = re.compile(
    r"^(?:其实|实际上?|准确的?|今年|全年|现在|目前|应该?|应当?|最后|最终|真正|正确的?|总共|一共|共|合计|变成|算|后来|满打满算|重新|[核查问]下来|核[实过定]|"
    r"我(?:们)?(?:说|讲|报)的?|得|该|改|换|写|按|变|也?就|都|才|只|实[到际]|的?数|确定|[，、])*"
    rf"(?:是|为|有|到|成|改成|改为|改)?{_FIGURE}(?:才对|才是|为准|才准|的?了?|哈|吧|啊|呀|哦|呢|而已|，?没错)*$"
)
_NAMED = re.compile(
    rf"^(?P<about>[^，]{{1,12}}?)(?:应该|应当|实际|其实|一共|总共)*(?:应|是|为|有){_FIGURE}(?:才对|的|了|哈)*$"
)
_OFF = re.compile(
    r"(?:多|少|漏)(?:数|算|记|报|写|打|统计|录|说|填)?了?(?:[\d一二三四五六七八九十两俩几]+)[\u4e00-\u9fff]{0,2}$"
    r"|(?:要|得|还要|再)?(?:加上|加|减去|减掉|减|扣掉|刨去|除去)[^，]{0,8}[\d一二三四五六七八九十两俩]+[\u4e00-\u9fff]{0,2}$"
)
_EXCLAIMED = re.compile(r"(?:不对|不是|错了|哎呀?|唉呀?|啊|等等|等下|慢着)+")
_ERRED_TAG = re.compile(r"(?:错|不对|不准|有误|弄反|写反|算重|多|少)了?吧[？?]?$")
_CAUSE = re.compile(
    r"(?:那是|这是|是因为|因为|由于|原来是|后来|又|重新|重复|给[^，]{1,6}算|算(?:去|到|进)|也?算[进上]|核[实过定了的]|补[办报]|"
    r"没把|是撤|有[^，]{1,3}是|不算|去掉|没算|没减|发错|抄|刚[才刚]?|纠正|通知|查了|问了|台账|口径)"
)
_SAID = re.compile(
    rf"^(?P<about>[^，]{{1,14}}?)(?:那个|的)?(?:我|我们)(?:说|讲|报|写)的?是{_FIGURE}(?P<rest>.*)$"
)
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
_DENIED = re.compile(rf"(?:而)?(?:不是|并非|不止)(?P<old>{_COUNT.replace('(', '(?:', 1)})(?:了|哈|啊|呀)?")
"""罚款那个是24500块，不是两万四."""
_LONGEST = 6
_ORDER = re.compile(r"(?:删|去掉|写|导出|起草|加上|补上|改成|换成|改为)")


def restated(clauses: Sequence[str]) -> tuple[str, ...]:
    """The clauses with a correction and its reasons brought together in one that says what becomes what."""
    clauses = _words_turned(clauses)
    for first in range(len(clauses)):
        for last in range(min(len(clauses), first + _LONGEST), first, -1):
            if words := _corrected([bare(clause) for clause in clauses[first:last]]):
                return (*clauses[:first], words, *restated(clauses[last:]))
    return tuple(clauses)


def _words_turned(clauses: Sequence[str]) -> Sequence[str]:
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
        first = at - (at > 0 and not quantities(clauses[at - 1]) and bool(_ERROR.search(clauses[at - 1])))
        turned = f"“{old['old']}”改成“{new['new']}”"
        return (*clauses[:first], turned, *_words_turned(clauses[at + 2 :]))
    return clauses


def _corrected(clauses: Sequence[str]) -> str:
    """The one correction that these clauses make up, "" where they make up none."""
    if any(map(_asks, clauses)):
        return ""
    if len(clauses) == 1:
        told = _SAID.match(clauses[0])
        if told is None:
            return ""
        before = quantities(told["about"])
        old = _old_in(told["rest"]) or (before[0].text if len(before) == 1 else "")
        return _worded(told["about"], old, _whole(clauses[0], told))
    if len(clauses) == 2 and (denied := _DENIED.fullmatch(clauses[1])) and quantities(clauses[0]):
        new_one = quantities(clauses[0])[-1]
        return _worded(clauses[0][: new_one.span.start], denied["old"], new_one.text)
    old = new = about = ""
    reason = False
    for at, clause in enumerate(clauses):
        if not old and (match := _OLD.search(clause)):
            old, reason = _old_in(clause), True
            about = about or topic_of(clause[: match.start()] + clause[match.end() :])
            if not new and (told := _NEW.match(clause[match.end() :].strip("，"))):
                new = told["figure"]
        elif not new and (match := _NEW.match(clause) or (_NAMED.match(clause) if old or reason else None)):
            new = _whole(clause, match)
            about = topic_of(match.groupdict().get("about") or "") or about
        elif not new and (
            match := _OFF.search(clause) or (None if quantities(clause) else _ERROR.search(clause))
        ):
            reason = True
            about = about or topic_of(clause[: match.start()] + clause[match.end() :])
        elif not at and (found := quantities(clause)) and topic_of(clause) and _opens(clause):
            old, about = found[0].text, topic_of(clause[: found[0].span.start])
            reason = len(found) > 1 or bool(_CAUSE.search(clause))
        elif (old or new or reason) and _CAUSE.search(clause) and not _ORDER.search(clause):
            reason |= not new
        else:
            return ""
    return _worded(about, old, new) if reason and new and new != old else ""


def _opens(clause: str) -> bool:
    """Whether a clause tells the figure that is put right after it, alone or with why: 31人没算借调的."""
    return len(quantities(clause)) == 1 or _CAUSE.search(clause) is not None


def _asks(clause: str) -> bool:
    """不对不对 looks like 对不对 and asks nothing, nor does 写错了吧."""
    if _ERRED_TAG.search(clause):
        return False
    return clause.endswith(tuple(ASKING)) or (
        not _EXCLAIMED.fullmatch(clause) and is_question(concepts_of(clause))
    )


def _worded(about: str, old: str, new: str) -> str:
    return f"{topic_of(about).replace(' ', '')}{old}改成{new}"


def _old_in(clause: str) -> str:
    match = _OLD.search(clause)
    figure = next((at for at, words in enumerate(match.groups(), 1) if words), 0) if match else 0
    return _measured(clause, match.start(figure)) or match[figure] if match else ""


def _whole(clause: str, match: re.Match[str]) -> str:
    return _measured(clause, match.start("figure")) or match["figure"]


def _measured(clause: str, at: int) -> str:
    """The figure that begins there, with its unit."""
    return next((one.text for one in quantities(clause) if one.span.start <= at < one.span.end), "")
