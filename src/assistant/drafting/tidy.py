"""Small repairs of the clerk's surface that change no word: dates, blanks, marks, remarks in brackets."""

import re

from assistant.drafting.lexicon import asides
from assistant.language import periods

_HAN = r"[\u4e00-\u9fff“”《》（）]"
_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
_BLANK = re.compile(rf"(?<={_HAN})\s+(?=[\w“《])|(?<=[\w”》])\s+(?={_HAN})")
_HALF_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MARK = re.compile(rf"(?<={_HAN})\s*[,;:?!]\s*|(?<=\d)\s*[,;](?=\s*{_HAN})")
_END = re.compile(r"[\s，,；;。.、！!～~…]+$")
_PARTICLE = re.compile(r"(?<=[\u4e00-\u9fff])(?:了|啦|呢|吧|啊|哈|呀|嘛|哦)+(?=[，；。]|$)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:号|日)?")
_DAY = re.compile(r"(\d{1,2}月\d{1,2})号")
_LEADING = re.compile(r"^[\s，,；;。、：:·•\-—]+")


def tidied(text: str, year: int) -> str:
    """The clerk's words with dates, blanks and marks as they are written in a report on `year`; no end mark."""
    text = _EMOJI.sub("", text)
    text = _BRACKET.sub(_kept_bracket, text)
    text = _dated(text, year)
    text = _MARK.sub(lambda match: _HALF_WIDTH[match.group().strip()], text)
    text = _BLANK.sub("，", _LEADING.sub("", text.strip()))
    text = _PARTICLE.sub("", text)
    return _years(_END.sub("", text), year)


def _kept_bracket(match: re.Match[str]) -> str:
    inner = match.group(1).strip()
    return "" if not inner or asides().search(inner) else f"（{inner}）"


def _dated(text: str, year: int) -> str:
    """3.15 → 3月15日 where it is read as a date; 3月15号 → 3月15日."""
    for period in reversed(periods(text, year)):
        written = _DOTTED.sub(r"\1月\2日", period.text)
        text = text[: period.span.start] + _DAY.sub(r"\1日", written) + text[period.span.end :]
    return text


def _years(text: str, year: int) -> str:
    return text.replace("明年", f"{year + 1}年").replace("去年", "上年")
