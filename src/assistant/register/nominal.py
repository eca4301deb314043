"""People named by what they do (卖假酒的, 烧秸秆的) and the pointers of talk before things (那几家, 有个)."""

from collections.abc import Iterator

from assistant.domain import Span
from assistant.language.patterns import late
from assistant.language.words import tagged
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_OF = late(
    r"的(?=$|[，。；、]|[多少都也均被劝](?![\u4e00-\u9fff]*是)|有?[约近]?\d+余?[名人个](?!月|小时|季))"
)
_ALONE = late(r"[，。；、\s]|$")
# 补证据的2件 are no people: those who are are met, caught, counted or said to be there.
_MET = late(
    r"(?:有|抓|查获|查处|拦|劝|罚|教育|碰[到上]|遇到|处罚|\d[名个人]|几个|逮|批评|挡|找到?)[^，。；]{2,8}$"
)
_ABLE = late(r"[会能肯愿想敢][\u4e00-\u9fff]{2,4}$")
_BEFORE = late(r"[\u4e00-\u9fff]{2,6}$")
_NOT_DONE_BY_PEOPLE = frozenset("有是在没无像叫为到去来说想能会要可看听属给把被让")
# 钓鱼的也劝不走, 有个吸毒的: at the head of a clause a deed and its object with 的 name whoever does it.
_DOERS = late(
    r"(?:^|(?<=[，。；、有])|(?<=有[个些])|(?<=[几两\d]个)|(?<=[河村街路地沟岸][里上边头])|(?<=[上下]游)|(?<=外[地村头]))"
    r"(?P<deed>[\u4e00-\u9fff]{2,3})的(?=[都也均多少又就不没把将说来要被给挺很较还有在，。]|[一约近]?\d*余?(?:[名人户家]|个(?!月|小时|季)))"
)
_DEEDS = frozenset(
    "卖买钓电炸捞洗吸贩种养放偷抢骗赌打砍伐挖采运拉跑开骑喝闹告烧点倒扔堆占搭盖修租包摆教看带送收搞做喂捡拾摘借欠"
)
# 这帮孩子 is 孩子: 帮孩子 would be another thing.
_POINTERS = late(r"[那这](?:[帮伙群](?=[\u4e00-\u9fff]{2})|(?=(?:几|点)(?!年|天|日)[\u4e00-\u9fff]))")
_SOMEBODY = late(r"(?:^|(?<=[，。；]))有个(?=[\u4e00-\u9fff]{2})(?![嫌不没想要打骂躲偷抢说喊])")
# 河道采砂那个案子, 企业那边去了11家: between a thing and its kind, and behind a body, it points at nothing.
_KIND = late(
    r"(?<=[\u4e00-\u9fff])(?<![把将被跟和与给对的是有在了到说就按从])[那这]个"
    r"(?=案[子件]|项目|工程|纠纷|官司|问题|矛盾|活动|合同|协议)"
)
_SIDE = late(r"(?<=[\u4e00-\u9fff])(?P<side>[那这](?:边|头))(?=[\d，的也都还])")
_PLACED = late(r"(?:[在到往去从朝向来过][^，。；]{1,6}|[河街路桥沟山墙江渠东西南北])$")
_BODIES = ("n", "j", "nt", "nr", "ns", "nz", "l")
_REASON = "指称改书面语"


def nominal(text: str, context: Context) -> Iterator[Edit]:
    """Edits of how talk names people, in a sentence that talks."""
    if not context.spoken:
        return
    seen = visible(text)
    for match in _OF.finditer(seen):
        before = seen[: match.start()]
        if _names_doers(before) and (_MET.search(before) or not _ALONE.match(seen, match.end())):
            yield Edit(Span(*match.span()), "的人员" if _ABLE.search(before) else "人员", _REASON)
    for match in _DOERS.finditer(seen):
        if match["deed"][0] in _DEEDS and _is_deed(match["deed"]):
            yield Edit(Span(match.end() - 1, match.end()), "人员", _REASON)
    for match in _POINTERS.finditer(seen):
        yield Edit(Span(*match.span()), "", _REASON)
    for match in _KIND.finditer(seen):
        if not inside_a_word(text, match.start()):
            yield Edit(Span(*match.span()), "", _REASON)
    for match in _SIDE.finditer(seen):
        before = seen[: match.start()]
        if not _PLACED.search(before) and tagged(before[-8:])[-1][1].startswith(_BODIES):
            yield Edit(Span(*match.span()), "", _REASON)
    for match in _SOMEBODY.finditer(seen):
        yield Edit(Span(match.end() - 1, match.end()), "", _REASON)


def _is_deed(deed: str) -> bool:
    """Whether words are a verb of one character and a thing (卖 | 肉), or one verb of both (钓鱼)."""
    words = tagged(deed)
    if len(words) == 1:
        return len(deed) == 2 and words[0][1].startswith(("v", "n"))
    return len(words) == 2 and len(words[0][0]) == 1 and words[1][1].startswith(("n", "j", "l"))


def _names_doers(before: str) -> bool:
    """Whether a text ends in a verb of one character and its object (卖 | 假酒), with nothing said of it."""
    tail = _BEFORE.search(before)
    words = tagged(tail[0]) if tail else []
    for length in (3, 2):
        if len(words) < length:
            continue
        (verb, kind), *rest = words[-length:]
        if len(verb) == 1 and kind == "v" and verb not in _NOT_DONE_BY_PEOPLE and rest:
            return all(tag.startswith(("n", "a", "b", "j")) for _, tag in rest)
    return False
