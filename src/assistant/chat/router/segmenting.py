"""A message as segments: each clause with the intent that its words speak for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from assistant.chat.parts import paragraph_in
from assistant.chat.router.adding import LAYOUT
from assistant.chat.router.amending import amended
from assistant.chat.router.arranging import order_of
from assistant.chat.router.clauses import AGREED, ASKING, LATER, bare, cut, pattern_form, quoted
from assistant.chat.router.composing import ASKED, FIGURE, composed, concepts_of, is_question
from assistant.chat.router.declining import order
from assistant.chat.router.doubting import doubt_in
from assistant.chat.router.heard import LIMIT, PART, PUT_OFF, REFUSE, STATEMENT, UNKNOWN
from assistant.chat.router.intents import by_example, by_pattern
from assistant.chat.router.parts_of import part_in
from assistant.chat.router.reasons import tells_why
from assistant.chat.router.referring import points_first
from assistant.chat.router.remarks import without_remarks
from assistant.chat.router.restating import words_turned
from assistant.chat.router.spoken import order_in
from assistant.chat.topics import is_in, topic_of
from assistant.domain import Fact
from assistant.language import periods, quantities

_UNWRITTEN = re.compile(
    r"(?:[那这][句条段项个块]|句|条|段|部分)(?:话|内容|东西)?(?:就|先|也|都)*(?:不|别|甭|莫)(?:要|用|再)?(?:写|提|说|留|放)(?:了|它|进去|上去)*$"
)
"""隐患那句不写了 asks for no writing."""
_WHAT_CHANGED = re.compile(
    r"(?:你|帮我|给我)?(?:我|咱们?)?(?:刚[才刚]?|今天|这[次回])?(?:我|你|都|一共|总共)*(?:改|动)(?:了|过)(?:些|点)?(?:什么|啥|哪[些里儿几][处个条]?|多少处?)"
    r"(?:地方)?(?:呢|呀|啊|来着)?"
)
_NO_MORE = re.compile(
    r"^(?P<what>[\u4e00-\u9fff]{2,12}?)(?:今年|现在|又|先|都)*不(?P<verb>[\u4e00-\u9fff])了[的吧]?$"
)
"""普法长廊不建了: what was told of is given up."""
_GAPS_OUT = re.compile(
    r"待补[^。；]*(?:删|去掉|拿掉|划掉|清掉|不要|抹掉)|(?:删|去掉|拿掉|清掉)[^。；]{0,6}待补"
)
_UNUSED = re.compile(
    r"(?:没|未)有?(?:用|写|放|收|编|采)(?:上|到|进去?|入|用)?的?(?:事实|素材|内容|东西|材料|数)"
    r"|(?:事实|素材|材料|内容)[^，]{0,6}(?:没|未)有?(?:用|写|放|收|编|采)(?:上|到|进|入)|(?:漏|剩|丢)(?:下|掉)?了?(?:哪些|什么|啥)(?:事实|素材)"
)
_READ_OUT = re.compile(
    r"第[一二三四五六\d]个?大?(?:部分|段|块|节)[^，改写]{0,4}(?:念|读(?!起来|着)|看(?!起来|着)|拿出来|给我听|贴)|^(?:你|稿子?里?)(?:现在|都)?(?:是)?(?:怎么|咋|如何)写的$|^(?:念|读|看)(?:一?[下念读看])?第[一二三四五六\d]个?大?(?:部分|段|块|节)"
)
_WHICH_HOLDS = re.compile(
    r"(?:到底|究竟|该|应该)+(?:用|按|写|报|以|是|听|信)(?:谁|哪[个家一条]*)的?(?:数|为准|对)?|[用按写报]哪[个家]的?数|到底哪[个家]?(?:数)?(?:对|准)?$"
)
_NOT_DROPPED = re.compile(
    r"^(?:先|还是)?(?:不|别|甭|莫)(?:要|用|能)?(?:给我)?(?:去掉|去|删除?|拿掉|撤掉?|拿走)[了吧啊它掉]*$"
)
_PUT_OFF = re.compile(
    r"(?:我|我们|咱们?|你|先|那|等|等我)*(?:明[天早儿]|后天|下周|改[天日]|回头|晚[点些上]|过(?:一?会儿?|[两几]天)|等会儿?|一会儿?|下次|以后)"
    r"[^，\d]{0,2}?(?:再|才)(?!.*\d)"
)
"""明天再导出 asks for nothing now."""
_NEXT = re.compile(
    rf"(?<=.){LATER}(?=重新|再|然后|就|并|顺便|接着|最后|完了|照着?写|导出|另存|打印|存成|撤[销回])"
)
_QUOTES = re.compile('[“”"「」『』]')
_OF_WORDS = frozenset(
    {"change", "add", "drop", "word", "rule", "reword", "fix", "pair", "past", "check"}
    | {"whether", "why", "what", "how"}
)
"""What is done to quoted words; a part of the report is quoted by its name."""
_MADE_SURE = re.compile(
    r"(?:我|刚[才刚]?|已经?|又|也|所里|站里|村里|跟[^，]{1,4})*(?:核|查|问|对|确认|统计|数|算)[实对查过清一]*(?:过|了|完)+"
    r"|刚[才刚]?(?:核|查|问|对|确认|统计)[实对查过清]{0,2}"
    r"|我?(?:刚[才刚]?)?(?:翻|查|看|对|核)(?:过|了|的是)+(?:一下)?(?:会议|花)?(?:记录|台账|名册|底册|文件|账本|材料|通报|通知)"
)
"""Why a figure is told (刚核实了), no wish of its own."""
_RECALLED = re.compile(r"我?(?:的|怎么)?(?:印象|记得|好像|感觉)")
"""What a clerk believes beside a question is part of it: 是3次还是4次，我印象是4次."""
_ASKS_WHY = re.compile(r"(?:为什么|为啥|为何|凭什么|凭啥|怎么)(?:就)?(?:不能|不让|不许|不可以|不得|不准)")
_WHY = re.compile(r"(?:那|都)?(?:是)?(?:为啥|为什么|咋回事|怎么回事|什么原因|啥原因)(?:呢|啊|呀)?")
_POINTING = re.compile(
    r"^(?:[一二三四五两几这那都全\d]{1,3}[条个项块段点]|上面|下面|前面|后面|它们?|那些|这些)[^，]{0,3}(?:都|也|全)?"
    r"(?:带上|捎上|写上|算上|放上|列上|加上|记上|用上)?$"
    r"|^(?:[一二三两四五几\d]{1,2}[条个项处]|全部?|都)(?:都|也|全)*(?:没问题|没错|对|行|可以|好|不错)(?:的|了)?$"
)
_OF_A_TEXT = frozenset("字段句页行稿")
"""What a draft is counted in: 压到60字 tells no fact."""
_LONG_RUN = re.compile("[\u4e00-\u9fff]{4,}")
_MATTER, _BLANK = 4, "◈"
_WRITTEN = re.compile(r"写[的了着]+(?:是)?(?:什么|啥|哪些|些什么)")
_COUNTS_MATTER = re.compile("#(?!步|次|下|回|遍|个?改|处)|[一两][件起宗]")
"""复议2件，撤销1件 tells a figure and takes nothing back."""
_SHORTEST = 4
_OUTCOME = re.compile(
    r"(?:都|均|已经?|也|后来|最后)*(?:败诉|胜诉|赢|输|撤诉|维持|驳回|和解)(?:了|的)?"
    r"|(?:全部?|都|均|已经?|也)+(?:给?[调办改]?)(?:成功?|办结|整改|办完|化解|解决|通过|合格|到位|完成|达标)[了完好的]*"
)
"""What became of what was told before it: 调解98件，都成了."""
_COUNTED = re.compile(r"[\u4e00-\u9fff]{2,}#(?:左右|上下|整)?$")
_BIDS_OR_ASKS = frozenset(
    {"add", "entry", "write", "writes", "show", "tell", "export", "compare", "past", "place", "draft", "one"}
    | {"fix", "turn", "change", "more", "drop", "unwanted", "reword", "pair", "revert", "backto", "last"}
    | {"told", "settles", "keep", "quote", "many", "how", "why", "whether", "or", "what", "lack", "need"}
)
"""What a clause that only tells a figure has nowhere: 查出问题41个 asks for no search."""
ASKING_INTENTS = frozenset(
    {"show_facts", "explain_rule", "check", "search_reports", "year_on_year", "missing"}
)
_SUPPORT = {
    "undo": frozenset({"revert", "last", "want"}),
    "drop_fact": frozenset({"drop", "want", "unwanted"}),
    "change_fact": frozenset({"fix", "change", "turn", "more", "pair", "told", "figure"}),
    "add_fact": frozenset({"add"}),
}
"""What must stand in a clause that only an example takes for a change."""
_BIDDING = re.compile(r"^(?:请|把|将|帮|给我|替|麻烦)|请(?:您|你|把|帮)|(?:你|您)(?:把|将|帮|给)|[给帮]我")
TOLD_FIRST = frozenset({"add_fact", "change_fact", "drop_fact"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause, or several that belong together; `weak` tells that only an example speaks for the intent."""

    intent: str
    text: str
    weak: bool = False
    near: float = 1.0
    whole: bool = False
    asks: bool = False


def segments_of(text: str, known: str = "", facts: Sequence[Fact] = ()) -> list[Segment]:
    """The clauses of a message with their intents; one that is declined as a whole stands alone.

    `known` is what the facts say: nothing that they tell of is beyond the assistant.
    """
    if _GAPS_OUT.search(text):
        return [Segment("drop_fact", text)]
    segments: list[Segment] = []
    whole = cut(text)
    said = whole[1:] if len(whole) > 1 and AGREED.fullmatch(whole[0]) else whole
    pieces = tuple(piece for clause in said for piece in _parted(clause))
    for clause in without_remarks(amended(words_turned(pieces), facts)):
        declined = None if _ASKS_WHY.match(bare(clause)) else order(clause)
        if declined is None:
            segments.append(_segment(clause, known))
            continue
        refused = Segment(REFUSE, declined.answer, whole=declined.whole)
        if declined.whole:
            return [refused]
        if names_nothing(bare(clause)):
            while segments and segments[-1].intent in (STATEMENT, UNKNOWN):
                segments.pop()
        segments.append(refused)
        if declined.reach == "rest":
            break
    return _as_asked(segments)


def _as_asked(segments: Sequence[Segment]) -> list[Segment]:
    """A figure told just before a question about it is what the question is about: 调解那86件，是谁报的呀."""
    found: list[Segment] = []
    for segment in segments:
        last = found[-1] if found else None
        if last and last.asks and segment.intent == STATEMENT and _RECALLED.match(segment.text):
            continue
        if last and last.asks and _WHY.fullmatch(segment.text):
            continue
        if last and last.intent == STATEMENT and segment.asks and _leaves_open(segment):
            asked = segment.intent if segment.intent in ASKING_INTENTS else "show_facts"
            found[-1] = replace(segment, intent=asked, text=f"{last.text}，{segment.text}", weak=False)
            continue
        found.append(segment)
    return found


def _leaves_open(segment: Segment) -> bool:
    return segment.intent not in ("year_on_year", "missing") and not quantities(segment.text)


def _parted(clause: str) -> tuple[str, ...]:
    """A clause of two wishes without a mark between them: 把讲座改6次重新生成全文."""
    for match in _NEXT.finditer(clause) if not (quoted(clause) or order_of(clause)) else ():
        one, other = clause[: match.start()], clause[match.start() :]
        first, second = (_sure(one), _sure(other)) if len(one) >= _SHORTEST else ("", "")
        if first and second and first != second:
            return (one, *_parted(other))
    return (clause,)


def _sure(clause: str) -> str:
    form = pattern_form(bare(clause))
    return composed(concepts_of(form)) or by_pattern(form)


def _segment(clause: str, known: str = "") -> Segment:
    """By what is composed of its words, by a sign, as a told figure, or by the nearest example.

    A question never changes anything: what it is about is shown or explained.
    """
    text = bare(clause.rstrip(ASKING))
    if not text:
        return Segment(UNKNOWN, text)
    if LAYOUT.match(text):
        return Segment(LIMIT, text)
    if _PUT_OFF.match(text):
        return Segment(PUT_OFF, text)
    if _MADE_SURE.fullmatch(text):
        return Segment(UNKNOWN, "")
    if order_of(clause):
        return Segment("relocate", text)
    if _WHAT_CHANGED.fullmatch(text):
        return Segment("changed", text, asks=True)
    if _NOT_DROPPED.match(text):
        return Segment("restore", text)
    if (_UNWRITTEN.search(text) and topic_of(text)) or _given_up(text, known):
        return Segment("drop_fact", text)
    if _READ_OUT.search(text):
        return Segment("show_draft", text, asks=True)
    if _UNUSED.search(text):
        return Segment("unused", text, asks=True)
    if _WHICH_HOLDS.search(text):
        return Segment("which_holds", text, asks=True)
    if _OUTCOME.fullmatch(text):
        return Segment(UNKNOWN, text)
    if ordered := order_in(text):
        return Segment(ordered, text)
    form = pattern_form(text)
    concepts = concepts_of(without_matter(form, known), asked=clause.endswith(tuple(ASKING)))
    if "outside" in concepts and is_in(topic_of(text), known):
        concepts -= {"outside"}
    if _tells(text, form, concepts):
        return Segment(STATEMENT, text)
    if form.count("◇") == 1 and "write" in concepts and not concepts & _OF_WORDS:
        return _segment(_QUOTES.sub("", clause), known)
    whole = text if part_in(text) else clause
    if part_in(whole) and not concepts & {"why", "whether"}:
        return Segment(PART, whole)
    if tells_why(text) and not clause.endswith(tuple(ASKING)):
        return Segment("cause", text)
    if doubt_in(f"{text}？" if clause.endswith(tuple(ASKING)) else text):
        return Segment("doubt", text, asks=True)
    if "keep" in concepts and not concepts & {"turn", "or", "whether"}:
        return Segment(LIMIT, text)
    asks = is_question(concepts) and not _wishes(text)
    if points_first(text) and FIGURE in concepts and not asks and not concepts & {"drop", "add", "unwanted"}:
        return Segment("change_fact", text)
    if (
        found := composed(concepts)
        or by_pattern(without_matter(form, known))
        or composed(concepts, sure=False)
    ):
        if asks and found.startswith("draft") and _WRITTEN.search(text):
            return Segment("show_draft", text, asks=True)
        if found == "add_fact" and is_pointing(text):
            return Segment(UNKNOWN, text)
        if found == "undo" and _COUNTS_MATTER.search(form):
            return Segment(STATEMENT, text)
        harmless = not asks or found not in TOLD_FIRST
        return Segment(found if harmless else _about(concepts), text, asks=asks)
    counted = any(
        one.value is not None and one.text[0] != "一" and one.unit not in _OF_A_TEXT
        for one in quantities(text)
    )
    if "refers" in concepts or is_pointing(text):
        return Segment(UNKNOWN, text)
    told = counted or ("past" not in concepts and bool(periods(text) and topic_of(text)))
    asks |= told and text.endswith("吧") and not _wishes(text)
    if told and not asks:
        return Segment(STATEMENT, text)
    intent, near = likely(form, concepts)
    if asks and (told or intent in TOLD_FIRST or intent == UNKNOWN):
        return Segment(_about(concepts), text, asks=True)
    return Segment(intent, text, weak=True, near=near, asks=asks)


def _given_up(text: str, known: str) -> bool:
    match = _NO_MORE.match(text)
    return match is not None and is_in(match["what"], known) and match["verb"] in known


def _tells(text: str, form: str, concepts: frozenset[str]) -> bool:
    """Whether a clause ends in what it counts, with a unit, and neither bids nor asks anything."""
    if concepts & {*_BIDS_OR_ASKS, ASKED} or _BIDDING.search(text) or not _COUNTED.search(form):
        return False
    last = quantities(text)[-1]
    return (
        bool(last.unit)
        and last.unit not in _OF_A_TEXT
        and last.value is not None
        and not last.text.startswith("一")
    )


def without_matter(form: str, known: str) -> str:
    """The clause with what the facts are about blanked: 执法检查 asks for no checking."""
    for run in {*_LONG_RUN.findall(form)}:
        match = SequenceMatcher(None, run, known, autojunk=False).find_longest_match()
        if match.size >= _MATTER:
            form = form.replace(run[match.a : match.a + match.size], _BLANK)
    return form


def likely(form: str, concepts: frozenset[str]) -> tuple[str, float]:
    """By the examples; a change needs a word that says so, and a whole report is not about one matter."""
    intent, near = by_example(form, concepts)
    named = {"whole", "draft"} if topic_of(form) else {"whole", "draft", "write"}
    if intent == "draft_report" and not concepts & named:
        return UNKNOWN, near
    return (UNKNOWN if intent in _SUPPORT and not concepts & _SUPPORT[intent] else intent), near


def _about(concepts: frozenset[str]) -> str:
    """What answers a question that would change something if it were an order."""
    return "explain_rule" if concepts & {"ought", "rule", "why", "verdict"} - {"figure"} else "show_facts"


def _wishes(text: str) -> bool:
    """Whether a clause asks only for courtesy: 请您把讲座改成6次好吗."""
    return _BIDDING.search(text) is not None


def is_pointing(words: str) -> bool:
    """Whether words only point at what is known: 三条都带上."""
    return _POINTING.search(words) is not None


def names_nothing(text: str) -> bool:
    return not (topic_of(text) or quantities(text) or paragraph_in(text) or quoted(text))
