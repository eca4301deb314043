"""Figures put right, whatever the order in which old, new and reasons are told.

A message's figures are held against those of the facts. One that is denied, or that a fact has while another
of its kind is told beside it, is the old one; the other is the new one. Clauses that only say why, or only
bid to change it, go with them. What comes out says in one clause what becomes what: 集市11回改成9回.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.chat.router.clauses import ASKING, BRACKETED, bare
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.correcting import WRONG, announced
from assistant.chat.router.parts_of import part_in
from assistant.chat.tools.figures import ORDINAL
from assistant.chat.tools.measures import is_among, unit_fits
from assistant.chat.topics import likeness, topic_of
from assistant.domain import Fact, Hedge, Quantity, Span
from assistant.language import numeral, quantities

OLD, NEW, KEPT, TOLD = "old", "new", "kept", "told"
_VERB = "[数记看听写打报弄搞算发理解说抄填录念统计]"
_ERRED = rf"{_VERB}{{1,2}}(?:成)?了?(?:错|重|漏|反|岔)|错[了行]|错$|有误|不对|不准|岔了"
ERROR = re.compile(rf"{_ERRED}|^等等$|^等下$|^慢着$")
_WHOSE = r"(?:我们?|你们?|他们?|她|所里|村里|站里|办公室|小[\u4e00-\u9fff])?(?:给|又)?"
_OLD_BEFORE = re.compile(
    rf"(?:(?:不是|并非)[\u4e00-\u9fff]{{0,3}}|(?:别|不)再?[写报按]|哪是|哪有|不止|没有|不到|由|从|(?:原来|原先|之前|先前|刚才)(?:{_VERB}的?)?(?:是|为)?|去年(?:是|的)?|{_VERB}成了?)$"
)
_OLD_AFTER = re.compile(
    r"[个的那这条]*(?:数字?)?(?:是|那是|这是|为)?(?:去年|上年|前年|上半年|下半年|上季度|旧|老|以前|原来|之前|别|另|初稿|计划)"
    rf"|[个的那这条]*(?:数字?)?(?:是)?{_WHOSE}(?:{_ERRED}|多了|少了)"
)
_TURN = re.compile(
    r"[个的那这条]*(?:数字?)?(?:要|得|应该?|该|给我|帮我|你|请)*(?:改|换|变|更正|订正|调整?|涨|升|降|写)(?:成|为|到|至|作|回)?|→|-+>"
)
_NEW_BEFORE = re.compile(
    r"(?:(?<![整修])改|换|变|更正|订正|更新|调整?|升|降|写|(?<![上申呈汇通])报|(?<!登)记|统一)(?:一下)?(?:成|为|到|至|作|回)?(?:是)?$|→$|->$"
    r"|(?:应(?:该|当)?|该|(?<!确)实[际在]上?|其实|准确|正确|最[新终后]|准数?|真正|确实)(?:的?数字?)?(?:办了?|有|是|为)?$|才(?:是|有|办了?)?$"
)
_NEW_AFTER = re.compile(r"(?:才对|才是|才准|为准|就对了)")
_KEPT = re.compile(
    r"(?:件|场|人|次|个|的|数)*(?:都|也|还)?(?:没错|没变|没动|不变|不动|照旧|不用[改动]|对的|没问题)"
)
_STAYS = re.compile(r"(?:没错|没变|没动|不变|不动|照旧|不用[改动]|是对的|没问题)(?:的|了|哈|啊)*$")
_PART_OF = re.compile(r"(?:里[头面边]?|当?中|之中)")
_ASKED = re.compile(r"[吗么呢吧]?[？?]$|[吗么]$|是不是|会不会|难道|莫非")
_QUOTES = re.compile('[“”"「」『』]')
_OPEN = re.compile(r"呢[？?]?$|为什么|为啥|怎么|咋|点解|哪|什么|啥|谁|多少")
_ANOTHER = re.compile(r"(?:外加|另加|另外?|还有|其余|剩下|又)(?:的|有)?$")
_BESIDES = re.compile(r"(?:外加|另加)(?=[\u4e00-\u9fff]{2})")
_DO = re.compile(
    r"(?:那|就|你|您|请|麻烦|帮我|给我?|赶紧|快|也|都|把它|一起|全)*(?:更正|改正|改|订正|纠正|修改|调整|更新|换)(?:一?[下改]|过来|掉|了|成这个)*(?:吧|哈|啊|呗|一下)*"
)
_WHY = re.compile(
    r"^(?:那是|这是|是?因为|由于|理由|原因|原来是?|后来|重新|重复|刚[才刚]?|财务|[\u4e00-\u9fff]{1,4}(?:那边)?(?:说|讲|回话|核)|我|他|她)"
    r"|也?算[进上]|[核查问对翻][实对过定了]|补[办报]|没[把算减]|不算|发错|抄[错串]|看[错串]|手[滑抖快]|笔误|口误|纠正|通知|台账|口径"
)
_OFF = re.compile(
    r"(?:多|少|漏)(?:数|算|记|报|写|打|统计|录|说|填)?了?(?:[\d一二三四五六七八九十两俩几]+)[\u4e00-\u9fff]{0,2}$"
    r"|(?:要|得|还要|再|又)?(?:补了|加上|(?<![参外另])加|减去|减掉|减|扣掉|刨去|除去)[^，：:]{0,8}[\d一二三四五六七八九十两俩]+[\u4e00-\u9fff]{0,2}$"
)
_FOLLOWS = re.compile(r"也(?:跟着|一起)?[多少]了?(?:[\d一二三四五六七八九十百两俩]+)[\u4e00-\u9fff]{0,2}$")
"""成功的也多10件: another figure that moves with the one put right."""
_ONE = re.compile(r"一(?![百千万十二三四五六七八九零点])")
_NUMBER = re.compile(
    r"(?<![A-Za-z\d.第])[一二两三四五六七八九十百千万零]{2,}(?![月年日号个条]|[\u4e00-\u9fff]?[年月日])"
)
_POINTING = frozenset({"one", "refers", "facts", "place", "part", "figure"})
"""What the words around a matter may stand for where they only point at it."""
_WINDOW = 5
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,4}(?=(?:应该?|实际|其实)?(?:也|都|才|就)?(?:是|为)$)")
_NO_NOUN = frozenset(("应该", "实际", "其实", "正确", "准确", "总共", "一共", "最终", "最后", "现在", "确实"))


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of a clause, the words before it since the last one, and what it is told as."""

    figure: Quantity
    before: str
    role: str
    sure: bool = False


def amended(clauses: Sequence[str], facts: Sequence[Fact]) -> tuple[str, ...]:
    """The clauses with those of a correction brought together, one clause a figure that changes."""
    for first in range(len(clauses)):
        for last in range(min(len(clauses), first + _WINDOW), first, -1):
            found = _corrections(clauses[first:last], facts)
            if found and (len(found) > 1 or last - first > 1 or not announced(clauses[first])):
                return (*clauses[:first], *found, *amended(clauses[last:], facts))
    return tuple(clauses)


def _corrections(window: Sequence[str], facts: Sequence[Fact]) -> tuple[str, ...]:
    """What the clauses correct, () where one of them is no part of a correction."""
    about, called_wrong, asked = "", False, False
    told: list[tuple[_Told, str]] = []
    for at, clause in enumerate(window):
        words = bare(BRACKETED.sub("", _QUOTES.sub("", clause.rstrip(ASKING))))
        own = tuple(_figures(words, facts))
        if (
            words.startswith("其中")
            or _FOLLOWS.search(words)
            or part_in(words)
            or part_in(clause)
            or _OPEN.search(clause)
            or _BESIDES.match(clause)
        ):
            return ()
        if any(_ANOTHER.search(one.before) for one in own):
            return ()
        if _WHY.search(words) and not any(one.sure for one in own) and (at or not own):
            called_wrong |= ERROR.search(words) is not None
        elif own and not _OFF.search(words):
            asked |= _ASKED.search(clause) is not None
            called_wrong |= WRONG.search(words) is not None
            told += [(one, _matter(one, about)) for one in own]
            about = topic_of(words) or about
        elif _STAYS.search(words):
            called_wrong = True
        elif _DO.fullmatch(words) or ERROR.search(words) or _OFF.search(words):
            called_wrong, about = True, topic_of(ERROR.sub("", words)) or about
        elif label := _label(words, facts):
            about = label
        else:
            return ()
    if asked and not called_wrong:
        return ()
    return tuple(_paired(told, called_wrong, facts))


def _figures(clause: str, facts: Sequence[Fact]) -> Iterator[_Told]:
    """The figures of a clause with what each is told as; a part of a known whole names the fact, no more."""
    found = _counted(clause)
    in_whole = False
    for at, figure in enumerate(found):
        start = found[at - 1].span.end if at else 0
        end = found[at + 1].span.start if at + 1 < len(found) else len(clause)
        before, after = clause[start : figure.span.start], clause[figure.span.end : end]
        if _PART_OF.match(after) and _is_known(figure, facts):
            in_whole = True
        elif _KEPT.match(after):
            yield _Told(figure, before, KEPT)
        elif _is_given_up(before, after, last=at + 1 == len(found)):
            yield _Told(figure, before, OLD, sure=True)
        elif _NEW_BEFORE.search(before) or _NEW_AFTER.match(after):
            yield _Told(figure, before, NEW, sure=True)
        else:
            yield _Told(figure, before, TOLD, sure=in_whole and bool(topic_of(before)))


def _is_given_up(before: str, after: str, *, last: bool) -> bool:
    turned = not last and _TURN.fullmatch(after.strip(" ，")) is not None
    return turned or bool(_OLD_BEFORE.search(before) or _OLD_AFTER.match(after))


def _matter(told: _Told, about: str) -> str:
    """What a figure is of: the words before it, or the matter of the clause before where they only point."""
    own = topic_of(told.before) or _named(told.before)
    if ORDINAL.search(told.before):
        return f"{about}{_NEW_BEFORE.sub('', told.before)}"
    return own or about


def _named(before: str) -> str:
    """The noun before a figure that by itself says little (问题是43个): the figure is of no other matter."""
    found = _NOUN.search(before)
    return found[0] if found and not concepts_of(found[0]) & _POINTING and found[0] not in _NO_NOUN else ""


def _counted(clause: str) -> list[Quantity]:
    """The figures of a clause, bare numbers in words among them; 一 of 一下 counts nothing."""
    found = [one for one in quantities(clause) if one.value is not None and not _ONE.match(one.text)]
    for match in _NUMBER.finditer(clause):
        span, value = Span(*match.span()), numeral(match[0])
        if value is not None and not any(one.span.overlaps(span) for one in quantities(clause)):
            found.append(Quantity(value, "", Hedge.EXACT, "", match[0], span))
    return sorted(found, key=lambda one: one.span.start)


def _label(words: str, facts: Sequence[Fact]) -> str:
    """What a clause names, where it only names a matter of the facts: 执法检查, 讲座那个数."""
    about = topic_of(words)
    known = all(any(likeness(run, fact.text) == 1 for fact in facts) for run in about.split())
    rest = words
    for run in about.split():
        rest = rest.replace(run, "")
    return about if known and concepts_of(rest) <= _POINTING else ""


def _paired(told: Sequence[tuple[_Told, str]], called_wrong: bool, facts: Sequence[Fact]) -> Iterator[str]:
    """A clause for each new figure; none where the figures only say what is so."""
    made: list[tuple[str, _Told | None, _Told]] = []
    old: _Told | None = None
    for at, (one, about) in enumerate(told):
        if one.role == KEPT:
            old = None
        elif one.role == OLD and made and made[-1][1] is None and old is None and _closes(told, at):
            made[-1] = (made[-1][0], one, made[-1][2])
        elif one.role == OLD or (one.role == TOLD and _is_old(told, at, facts)):
            old = one
        elif old is None and made and made[-1][0] == about and not topic_of(one.before):
            # Of two new figures of one matter the later mends the earlier (8件，不对，9件) or remarks on it.
            if not made[-1][2].sure:
                made[-1] = (about, made[-1][1], one)
        else:
            made.append((about, old, one))
            old = None
    sure = called_wrong or any(new.sure or (old and old.sure) for _, old, new in made)
    mentioned = any(new.role == TOLD and was is None and _is_known(new.figure, facts) for _, was, new in made)
    if sure and made and old is None and not mentioned:
        for about, before, new in made:
            named = topic_of(before.before) if before else about
            was = before.figure.text if before else ""
            yield f"{(named or about).replace(' ', '')}{was}改成{new.figure.text}"


def _closes(told: Sequence[tuple[_Told, str]], at: int) -> bool:
    """Whether an old figure belongs to the new one before it (是5次不是6次): what follows has a noun."""
    following = told[at + 1][0].before if at + 1 < len(told) else ""
    return not following or bool(topic_of(following) or _named(following))


def _is_old(told: Sequence[tuple[_Told, str]], at: int, facts: Sequence[Fact]) -> bool:
    """Whether a fact has the figure, and the next one told is of its kind and of no other matter."""
    figure = told[at][0].figure
    if not _is_known(figure, facts) or at + 1 == len(told):
        return False
    after = told[at + 1][0]
    alike = not after.figure.unit or not figure.unit or unit_fits(figure.unit, after.figure.unit)
    return alike and after.role != KEPT and not topic_of(after.before)


def _is_known(figure: Quantity, facts: Sequence[Fact]) -> bool:
    return any(is_among(fact.figures, figure) for fact in facts)
