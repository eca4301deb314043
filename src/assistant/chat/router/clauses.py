"""A message cut into clauses, and each clause as patterns see it."""

import re
from collections.abc import Iterator

from assistant.chat.lists import patterns
from assistant.language import quantities
from assistant.language.text import guarded
from assistant.language.words import words_of

_STOP = re.compile(r"[，,。；;！!？?\n~～]+|(?<=[\u4e00-\u9fff\d])[ \u3000]+(?=[\u4e00-\u9fff\d])")
LATER = "".join(
    f"(?<!{one})" for one in ("明天", "后天", "改天", "回头", "晚点", "下次", "下周", "会儿", "以后")
)
"""明天再导出 is one wish, for another day."""
_THEN = re.compile(
    rf"(?<=[^，到在至放]){LATER}(?=(?:然后|顺便|另外|接着|同时|并且|最后(?!一?[这那]?[条个项句段])|完了(?=[^，。\d一二两三四五六七八九十]{{2}})|(?<!全文)(?<!全篇)(?<!整篇)再(?=[把帮给看改删检导校出]|核(?![实对定]?[了过]))))"
)
ASKING = "？?"
AGREED = re.compile(r"(?:对|是|没错|嗯+)(?:的|啊|呀|了)?")
"""对，复议就是这2件 asks for no checking."""
_QUOTED = re.compile(r"[“\"「『《]([^”\"」』》]*)[”\"」』》]")
BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)")
"""A remark beside what is said: 13场（含2场线上）."""
_NAME = 8
_LEAD = re.compile(
    r"^(?:(?:嗯+|哎|唉|呃|额|噢|哦|行|好的?|对|可以)[吧啊呀嘛哈的嘞]*|(?:成|中|行|好|对)[吧了啊嘞]+(?!\d)|那个|那就|那么|那|就"
    r"|算了吧?(?=[，\s]*还是))[，\s]*"
)
_JOINED = re.compile(r"^(?:对了|然后|顺便|另外|接着|同时|并且|最后(?![一那这的]?[条个项句段])|还有)[，\s]*")
_EXCLAIMED = re.compile(r"^(?:不对|错了|不不|等等|等下|慢着|哦|噢|喔|啊|哎呀)+[，\s]*(?=还?是|应|其实|实际)")


def cut(text: str) -> tuple[str, ...]:
    """The clauses of a message in order, not cut inside quotes, brackets or figures."""
    return tuple(piece for part in _parts(text) for piece in _pieces(part) if piece.strip(ASKING))


def _parts(text: str) -> Iterator[str]:
    inside = guarded(text)
    start = 0
    for match in _STOP.finditer(text):
        if inside[match.start()] or _in_figure(text, match):
            continue
        asked = ASKING[0] if {*ASKING} & {*match[0]} else ""
        yield text[start : match.start()].strip() + asked
        start = match.end()
    yield text[start:].strip()


def _pieces(part: str) -> Iterator[str]:
    if _QUOTED.search(part):
        yield part
    else:
        yield from (piece.strip() for piece in _THEN.split(part))


def _in_figure(text: str, match: re.Match[str]) -> bool:
    """1,234 is one figure."""
    return (
        match[0] == ","
        and text[match.start() - 1 : match.start()].isdigit()
        and text[match.end() : match.end() + 3].isdigit()
    )


def pattern_form(clause: str) -> str:
    """The clause with # for figures and ◇ for words in quotes: wishes are alike whatever they count."""
    text = _QUOTED.sub(lambda match: match[1] if _is_section(match[1]) else "◇", clause)
    for figure in reversed(quantities(text)):
        if figure.value is None or figure.text.startswith("一"):
            continue
        text = text[: figure.span.start] + "#" + text[figure.span.end :]
    return re.sub(r"(?<!20)\d+(?!\d*年)", "#", text)


def _is_section(words: str) -> bool:
    return len(words) <= _NAME and any(pattern.search(words) for _, pattern in patterns("sections"))


def bare(clause: str) -> str:
    """Without what only opens a clause (那就, 顺便, 行); 行 of 行政 opens nothing."""
    clause = _EXCLAIMED.sub("", clause)
    while (lead := _LEAD.match(clause)) and clause != lead[0]:
        if lead[0] != "那" and len(words_of(clause)[0]) > len(lead[0]):
            break
        clause = clause[lead.end() :]
    return _JOINED.sub("", clause)


def quoted(text: str) -> str:
    match = re.search(r"[“\"「『]([^”\"」』]+)[”\"」』]", text)
    return match[1] if match else ""
