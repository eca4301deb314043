"""The order of paragraphs and sentences: 把第三段挪到第二段前面, 第二、三段合成一段, 第一段拆成两段."""

import re
from collections.abc import Iterator

from assistant.chat.parts import paragraph_in
from assistant.chat.router.heard import Heard, Wish

_UNIT = re.compile(r"[段句]|第.部分|[这那][一两二]?块|两块|[“\"「『]")
_PLACE = r"[段句块前后上下里中头尾末端”\"」』]"
_MERGE = re.compile(
    r"(?:合|并|连|接|拼)(?:并|起来|一起)?(?:成|为|到|在)?(?:同?一?个?[段句块起]|一[并下])|合并|合起来|并起来"
)
_SPLIT = re.compile(r"(?:拆|分|断|切)(?:成|开|为|作)+(?:两|二|2)?个?[段句]?|拆一?下|另起一?段")
_SWAP = re.compile(
    r"(?:的)?(?:位置?|顺序|次序|先后)?(?:(?:换|调|倒|掉(?=[个换位顺])|颠倒|对调|互换|对换|交换)(?:一?[个下换倒调])?(?:位置?|顺序|次序|先后|个?儿|过来)?|对调|互换|对换|交换)(?:一?下)?$"
)
_TWO = re.compile("(?:[段句块]|部分)[^和跟与同、]*[和跟与同、]|[两这那][段句块]|[、和跟与]第")
_MOVE = re.compile(
    rf"(?<={_PLACE})(?:再|也|就|往|给我)?(?:放|挪|移|调|搬|提|换|摆)(?:到|至|在|去)?(?P<to>[^，]*?(?:前|后|上|下|开头|末尾|结尾|打头|段尾|[段句]里)[面头边去来]*)$"
    rf"|(?P<step>[往向朝][前后上下](?:面|头|边)?(?:挪|移|调|放|搬|提)(?:一?[段句格位挪移提点些下])?$)|提前(?:一?[点些下])?$"
)
_HOW_TO = (
    "没有看出要把哪里挪到哪里，稿子没有动。可以这样说：“把第三段挪到第二段前面”“第二、三段合成一段”"
    "“第二段第一句和第二句并成一句”“第一段拆成两段”；一件事换个部分说“把……归到……部分”。"
)
_PART = re.compile(r"第?[一二三四五六两\d]个?大?部分")
_PARTS_STAY = (
    "报告几大部分的次序按这类报告的要求排，没有换；"
    "同一部分里的段落和句子可以换，例如“第二段和第三段换个位置”。"
)
_NUMBERED_PART = re.compile(r"[（(][一二三四五六七八九十][)）](?!那?[段句块])")
_LEAD = re.compile(r"^(?:请|麻烦|你|帮我|给我|把|将|再|也|就)+")
_NOT = re.compile(
    r"(?:别|不要|不用|甭|勿|不能|没有?)[^，]{0,4}(?:合|并|拆|挪|移|调|换|放)|[吗么呢？?]$|怎么|为什么|能不能|可不可以"
)
_FROM = re.compile(
    r"(?:在|从|到)?(?P<at>[“\"「『][^”\"」』]+[”\"」』]|第[一二三四五六七八九十\d]+句)(?:[那这]?[里儿处])?(?:前面?|开始|起|那)*(?:断|拆|分|另)"
)


_BY_ITSELF = re.compile(r"(?:单独|单另|另外)(?:成|写|列|作|为|放|起)+一?(?:个自然)?段|单列一?段")
_TOGETHER = re.compile(
    r"(?P<one>[^，]{2,10}?)[和跟与同](?P<other>[^，]{2,10}?)(?:[那这两][句条个]话?)?(?:都|也)?"
    r"(?:挪|放|移|调|归|搁|写|排)(?:到|在)(?:一起|一块儿?|一处|一段)"
)


def order_of(text: str) -> tuple[str, str, str] | None:
    """How, what and where to, as the tool takes them; None where a clause arranges nothing."""
    text = _NUMBERED_PART.sub(r"\g<0>那块", text)
    if not _NOT.search(text):
        bare = _LEAD.sub("", text)
        if found := _BY_ITSELF.search(bare):
            return "单列", f"{bare[: found.start()].rstrip('的那个句段 ')}那句", ""
        if found := _TOGETHER.fullmatch(bare):
            return "挪", f"{found['other']}那句", f"{found['one']}那句后面"
    if not _UNIT.search(text) or _NOT.search(text):
        return None
    words = _LEAD.sub("", text)
    if found := _SPLIT.search(words):
        at = _FROM.search(words) if "句" not in found[0] else None
        order = ("拆分", words[: at.start() if at else found.start()], at["at"] if at else "")
    elif found := _MERGE.search(words):
        order = ("合并", words[: found.start()], "")
    elif found := _SWAP.search(words):
        order = ("对换", words[: found.start()] if _TWO.search(words) else "", "")
    elif found := _MOVE.search(words):
        return "挪", words[: found.start()], found["to"] or found["step"] or "往前"
    else:
        return None
    return order if re.search("[段句块]|部分", order[1]) else None


def arrangements(heard: Heard) -> Iterator[Wish]:
    """The call, or what can be said instead; a sentence is one of the paragraph that was spoken of last."""
    order = order_of(heard.text)
    if order and order[0] == "对换" and len(_PART.findall(order[1])) > 1:
        yield Wish("rewrite", said=_PARTS_STAY, topic=heard.topic)
        return
    if order is None:
        yield Wish("rewrite", said=_HOW_TO, topic=heard.topic)
        return
    how, what, to = order
    if re.match("第.句|[前头].句", what) and paragraph_in(heard.topic):
        what = f"{heard.topic}{what}"
    yield Wish(
        "rewrite",
        "arrange",
        {"how": how, "what": what, "to": to},
        topic=what if "段" in what else heard.topic,
    )
