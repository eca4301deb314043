"""Private persons in notes, told by what stands beside a name: who a clerk calls so holds no office."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from assistant.domain import NameKind, Span
from assistant.language.lexicon import lexicon, words
from assistant.language.names import names
from assistant.language.persons import by_birth, full_name_length
from assistant.language.words import tagged, words_of

_TROUBLE = re.compile(
    r"纠纷|打架|打起来|打人|打伤|反映|吵|闹|殴打|离婚|家暴|宅基地|赡养|抚养|上访|信访|举报|投诉|欠|借款|赔偿|伤|矛盾|说和|调解|"
    r"受害人|打破|争(?:宅|地界|家产|财产|遗产)|挨[^，。]{0,3}打|保护令|法律援助|未成年|精神|病|残|积案|包案|轻伤|受伤|砸|撞|摔|骨折|锦旗|吸毒|矫正|刑满|服刑|判|拘留|诈骗|嫌疑|"
    r"低保|特困|失独|艾滋|戒毒|自杀|死亡|断[指手腿臂]|溺|烧伤|烫伤|触电|坠|工亡|身亡|遇难|失踪|遭|(?:别|不|莫|勿)[^，。]{0,4}(?:名字|姓名|人名)|(?:名字|姓名|人名)[^，。]{0,4}(?:别|不|莫|隐)"
)
_IN_TROUBLE = re.compile(
    r"(?:[村组庄屯寨](?:那个|的)?|有(?:个|位|一个|一位)|群众|对象|人员|[是叫](?=[一-龥]{2,3}的))(?=[一-龥]{2})"
)
_JOINED = re.compile(r"[与和同跟](?:其|隔壁|同村)?(?=[一-龥]{2})")
_AT_START = re.compile(r"^|[，。、；：:\s（(]|其中|[含如为给替找劝帮把被]")
_TAKES_A_PERSON = re.compile(r"(?<![可以正但若])是|[帮替](?:助|着)?|协助|援助|找到|联系")
"""Words before a name whose holder then does something (是王德发反映的, 帮刘三讨薪)."""
_HITS_A_PERSON = re.compile(
    r"(?:[打砍咬撞刺烧烫]伤|[打撞]死|[打骂]了|殴打|起诉|状告|辱骂|猥亵|欠了?)(?=[一-龥]{2})"
)
_ALONE = re.compile(r"(?<![^，、（(\s])[一-龥]{3}(?<![村镇乡街组所站队办局厂店])(?![^，、）)（(\s])")
_AFTER_NAME = tuple("与和同跟因砸摔撞被受遭骑打骂欠告")
_AGE = re.compile(r"[（(，]?(?:[男女]，?)?(?:今年|现年)?\d{1,3}岁")
_HOUSE = re.compile(
    r"(?<!国)家(?!庭|园|长|属|乡|具|电|禽|畜|政|访|风|训|企|农|户|镇|洞|村|庄|湾|沟|坪|坝|寨|岭|河|冲|桥|港|口|[一-龥]?村)"
    r"|户(?=[等家]|$|[，。；、）)])"
)
_NICKNAME = re.compile(r"[老小][\u4e00-\u9fff](?=[被把家的与和跟同因在])")
_HOUSE_OF = re.compile(
    r"(?:老(?P<old>[\u4e00-\u9fff])家(?![村店坪沟湾塘坝寨庄岭河桥饭餐])"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=[村组寨屯庄湾社]))[老小](?P<name>[\u4e00-\u9fff])家(?!庭|园|长|属|乡|具))"
)
"""老陶家, with the one of it where he is named behind it (老陶家陶建国)."""
_CALLED_SO = re.compile(
    r"姓(?P<name>[\u4e00-\u9fff])的|(?<=叫)(?P<full>[\u4e00-\u9fff]{2,3})(?=的)"
    r"|(?:^|(?<=[，。；\s]))(?P<owner>[\u4e00-\u9fff]{2,3})家的(?=$|[，。；\s])"
)
"""姓雷的, 叫马晓军的: how the village calls those whom a report does not name."""
_OF_A_CLASS = re.compile(
    r"(?:[一二三四五六七八九\d]|[初高][一二三])[（(]?[\d一二三四五六七八九十]{0,2}[)）]?班的?(?=[\u4e00-\u9fff]{2})"
)
"""五（2）班, 初三班: the name of a pupil stands behind it."""
_PLACE = re.compile(r"[村庄坡湾沟屯寨坝坪冲铺埠圩垸垭塬畈墩洼坨峪堡]$")
_OF_A_PLACE = re.compile(r"[村庄湾坡沟屯寨组](?!民)")
_OF_A_BRAND = re.compile(r"[\u4e00-\u9fff]{0,4}(?:工作室|调解室|工作站|工作点|热线|课堂|讲堂)")
_LONGEST = 3
_WINDOW = 6


def private_persons(sentence: str) -> Iterator[Span]:
    """The names of private persons in a sentence; they may overlap.

    Words that only such persons are called by (困难户, 女士, 两口子), an age or a house tell them anywhere;
    in a sentence about disputes, petitions, offences or illness every name is theirs.
    """
    yield from _called(sentence)
    yield from _followed(sentence)
    if _TROUBLE.search(sentence):
        yield from (span for span in _troubled(sentence) if not _is_no_person_s(sentence, span))


def _is_no_person_s(sentence: str, name: Span) -> bool:
    """Whether what looks like a name is a place (王坡, 李湾村) or names an office (老杨调解工作室)."""
    return bool(
        _PLACE.search(name.of(sentence))
        or _OF_A_PLACE.match(sentence, name.end)
        or _OF_A_BRAND.match(sentence, name.end)
    )


def _called(sentence: str) -> Iterator[Span]:
    for match in _cues("before").finditer(sentence):
        nickname = _NICKNAME.match(sentence, match.end())
        length = len(nickname[0]) if nickname else full_name_length(sentence, match.end(), introduced=True)
        if _ends_a_word(sentence, match.end()) and length:
            yield Span(match.end(), match.end() + length)
    for match in _HOUSE_OF.finditer(sentence):
        name = match["old"] or match["name"]
        if name in words("surnames"):
            named = sentence.startswith(name, match.end())
            own = full_name_length(sentence, match.end(), introduced=True) if named else 0
            yield Span(match.start(), match.end() + own)
    for match in _CALLED_SO.finditer(sentence):
        called = match["full"] or match["owner"] or ""
        whole = bool(called) and full_name_length(called, 0, introduced=True) == len(called)
        if whole or match["name"] in words("surnames"):
            yield Span(match.start(), match.end())
    for match in _OF_A_CLASS.finditer(sentence):
        if length := full_name_length(sentence, match.end(), introduced=True):
            yield Span(match.end(), match.end() + length)
    for match in _AT_START.finditer(sentence):
        if by_birth(sentence, match.end()):
            yield Span(match.end(), match.end() + _LONGEST)


def _ends_a_word(sentence: str, at: int) -> bool:
    """Whether a word ends at an offset: 女儿 in 妇女儿童 is none."""
    return at in accumulate(map(len, words_of(sentence)))


def _followed(sentence: str) -> Iterator[Span]:
    for pattern, shortest in ((_cues("after"), 1), (_AGE, 2), (_HOUSE, 3)):
        for match in pattern.finditer(sentence):
            lengths = (n for n in (3, 2, 1) if n >= shortest and match.start() >= n)
            length = next((n for n in lengths if _is_name(sentence, match.start() - n, n)), 0)
            if length:
                yield Span(match.start() - length, match.start())


def _is_name(text: str, at: int, length: int) -> bool:
    """Whether a name of just this length stands at an offset; one of a single character is a surname."""
    if length == 1:
        return full_name_length(f"{text[at]}某某", 0, introduced=True) > 0
    return full_name_length(f"{text[at : at + length]}，", 0, introduced=length < _LONGEST) == length


def _troubled(sentence: str) -> Iterator[Span]:
    for name in names(sentence):
        if name.kind is NameKind.PERSON:
            yield name.span
    for pattern in (_IN_TROUBLE, _JOINED):
        for match in pattern.finditer(sentence):
            if length := full_name_length(sentence, match.end(), introduced=pattern is _IN_TROUBLE):
                yield Span(match.end(), match.end() + length)
    for match in _ALONE.finditer(sentence):
        if full_name_length(sentence, match.start(), introduced=True) == _LONGEST:
            yield Span(*match.span())
    for match in _AT_START.finditer(sentence):
        length = full_name_length(sentence, match.end(), introduced=False)
        if length and _acts(sentence[match.end() + length :], length):
            yield Span(match.end(), match.end() + length)
    for match in _TAKES_A_PERSON.finditer(sentence):
        length = full_name_length(sentence, match.end(), introduced=False)
        short_is_enough = not match[0].endswith("是")
        rest = sentence[match.end() + length :]
        if length and not rest.startswith("同志") and _acts(rest, _LONGEST if short_is_enough else length):
            yield Span(match.end(), match.end() + length)
    for match in _HITS_A_PERSON.finditer(sentence):
        if length := full_name_length(sentence, match.end(), introduced=False):
            yield Span(match.end(), match.end() + length)


def _acts(rest: str, length: int) -> bool:
    """Whether what follows a name at the head of a clause goes on as with a person."""
    if rest.startswith(_AFTER_NAME):
        return True
    verb = tagged(rest[:_WINDOW])[:1] if length == _LONGEST else []
    return bool(verb) and verb[0][1] == "v"


@cache
def _cues(side: str) -> re.Pattern[str]:
    """All cues of one side, the longest first (data/private_cues.tsv)."""
    found = sorted(
        (row["cue"] for row in lexicon("private_cues") if row["side"] == side), key=len, reverse=True
    )
    house = "家?" if side == "after" else ""
    return re.compile(f"{house}(?:{'|'.join(map(re.escape, found))})")
