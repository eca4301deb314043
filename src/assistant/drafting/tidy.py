"""Small repairs of the clerk's surface that change no word: dates, blanks, marks, remarks in brackets."""

import re
from itertools import accumulate

from assistant.domain import Hedge, Quantity
from assistant.drafting.gates import same_dates, same_figures
from assistant.drafting.lexicon import asides, turns
from assistant.language import numeral, periods, quantities
from assistant.language.places import is_verb
from assistant.language.words import word_length_before, words_of

_HAN = r"[\u4e00-\u9fff“”《》（）]"
_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]")
_DIGIT = re.compile(r"\d")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
_BLANK = re.compile(rf"(?<={_HAN})\s+(?=[\w“《])|(?<=[\w”》])\s+(?={_HAN})")
_HALF_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MARK = re.compile(rf"(?<={_HAN})\s*[,;:?!]\s*|(?<=\d)\s*[,;](?=\s*{_HAN})")
_END = re.compile(r"[\s，,；;。.、！!～~…]+$")
_PARTICLE = re.compile(r"(?<=[\u4e00-\u9fff])(?:啦|呢|吧|啊|哈|呀|嘛|哦)+(?=[，；。]|$)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:号|日)?")
_RANGE = re.compile(r"(?<=[\d日月])\s*[-－—~～]+\s*(?=\d)")
_MONTH = re.compile(r"(十[一二]?|[一二三四五六七八九])月(?!\d)")
_DAY = re.compile(r"(?<=[月日至到])(\d{1,2})号")
_DAY_IN_WORDS = "二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_SPOKEN_DATE = re.compile(
    rf"(十[一二]?|[一二三四五六七八九])月({_DAY_IN_WORDS})(?=[号日]|[\u4e00-\u9fff]{{2,4}}日)"
)
_SPOKEN_DAY = re.compile(rf"(?<=[月到至])({_DAY_IN_WORDS})(?=[号日])")
_DAY_WITHOUT_SIGN = re.compile(r"\d月\d{1,2}$")
_SHORT_YEAR = re.compile(r"(?<!\d)(2\d)年(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[初底]|[上下]半年)")
_YEAR_AS_SUBJECT = re.compile(r"(?:(?<=^)|(?<=[，；。]))今年(?=是(?![否不\d一二两三四五六七八九十]))")
_SPOKEN = re.compile(
    r"(?:大约|大概|差不多|约|不到)?(?P<number>\d[\d.,]*|[零〇一二两三四五六七八九十百千万]+)(?P<scale>[万亿]?)(?:多|来|余)?[^\d左右以]*(?:左右)?"
)
_LEAST = re.compile(r"(至少|不少于|不低于)([一二两三四五六七八九十百]+)[\u4e00-\u9fff]+")
_THOUSANDS = re.compile(r"\D*\d+[百千](?!万)")
_OVER = re.compile(r"超|逾|以上|多")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DONE = re.compile(r"(?<=[\u4e00-\u9fff])(?<![除为极好得到])了(?=(?:约|近|超|不足)?\d)")
_COMPARING = "多少增减升降占"
_LEADING = re.compile(r"^(?:[\s>＞，,；;。、：:·•\-—]|[（(]?\d{1,2}[)）]|[①-⑳])+")


def tidied(text: str, year: int) -> str:
    """The clerk's words with dates, blanks and marks as a report on `year` writes them; no end mark."""
    text = _GROUPED.sub("", _EMOJI.sub("", text))
    text = _BRACKET.sub(_kept_bracket, text)
    text = _dated(text, year)
    text = _MARK.sub(lambda match: _HALF_WIDTH[match.group().strip()], text)
    text = _BLANK.sub("，", _LEADING.sub("", text.strip()))
    text = _PARTICLE.sub("", text)
    return figured(_years(_END.sub("", text), year))


def without_asides(text: str) -> str:
    """The text without brackets that speak to the writer, unless one gives a figure in digits."""
    return _BRACKET.sub(lambda match: match[0] if _DIGIT.search(match[1]) else _kept_bracket(match), text)


def with_days(text: str) -> str:
    """The text with the days of its dates in digits (三月八号)."""
    text = _SPOKEN_DATE.sub(lambda match: f"{numeral(match[1])}月{numeral(match[2])}", text)
    return _SPOKEN_DAY.sub(lambda match: str(numeral(match[1])), text)


def turned(text: str) -> str:
    """Turns of talk as a report writes them, each kept only where no figure and no date changes.

    None begins inside a verb: 定了 is no turn in 制定了.
    """
    for pattern, replacement in turns():
        after = text
        for match in reversed([*pattern.finditer(text)]):
            if not _cuts_a_verb(text, match.start()):
                after = after[: match.start()] + match.expand(replacement) + after[match.end() :]
        if same_figures(text, after) and same_dates(text, after):
            text = after
    return _without_done(text)


def _without_done(text: str) -> str:
    """The text without 了 between a verb and a figure, which a report does without; a verb of one character
    cannot (走了18个村), unless it compares (比上年多了3件)."""
    for match in reversed([*_DONE.finditer(text)]):
        compares = text[match.start() - 1] in _COMPARING
        if compares or word_length_before(text, match.start()) > 1:
            text = text[: match.start()] + text[match.end() :]
    return text


def _cuts_a_verb(text: str, at: int) -> bool:
    ends = accumulate(map(len, words := words_of(text)))
    return any(end - len(word) < at < end and is_verb(word) for word, end in zip(words, ends, strict=True))


def figured(text: str) -> str:
    """Figures in Arabic digits with the hedges of written language: 四百多起 → 400余起, 六十来人 → 约60人."""
    for figure in reversed(quantities(text)):
        if text[: figure.span.start].endswith("老"):
            continue
        text = text[: figure.span.start] + _written(figure) + text[figure.span.end :]
    return text


def _written(figure: Quantity) -> str:
    """The figure as written in a report; as it stands where it is a range, vague, or written so already."""
    if least := _LEAST.fullmatch(figure.text):
        return f"{least[1]}{numeral(least[2])}{figure.unit}"
    match = _SPOKEN.fullmatch(figure.text)
    spoken_before = figure.hedge is Hedge.OVER and not _OVER.search(figure.text)
    fraction = "分之" in figure.text or (figure.unit == "成" and not figure.text[:1].isdigit())
    if not match or figure.value is None or figure.high is not None or spoken_before or fraction:
        return figure.text
    number, unit = match["number"], figure.unit
    if _THOUSANDS.match(figure.text) and figure.value == int(figure.value):
        number = str(int(figure.value))
    number = f"{number}{match['scale']}" if number[0].isdigit() else f"{figure.value:f}"
    number = number.removesuffix(unit[0]) if unit[:1] in ("万", "亿") else number
    if figure.hedge is Hedge.MORE and unit == "成":
        return f"{number}成多"
    if figure.hedge is Hedge.MORE:
        return f"{number}余{unit}"
    before = "" if figure.hedge is Hedge.EXACT else figure.hedge.value
    return f"{before}{number}{unit}"


def _kept_bracket(match: re.Match[str]) -> str:
    inner = match.group(1).strip()
    return "" if not inner or asides().search(inner) else f"（{inner}）"


def _dated(text: str, year: int) -> str:
    """3.15 → 3月15日 where it is read as a date; 3月15号 → 3月15日."""
    for period in reversed(periods(text, year)):
        written = _MONTH.sub(lambda match: f"{numeral(match[1])}月", period.text)
        written = _RANGE.sub("至", _DOTTED.sub(r"\1月\2日", written))
        rest = text[period.span.end :]
        unsigned = _DAY_WITHOUT_SIGN.search(written) and rest[:1] in ("、", "）")
        text = text[: period.span.start] + _DAY.sub(r"\1日", written) + ("日" if unsigned else "") + rest
    return text


def _years(text: str, year: int) -> str:
    text = _SHORT_YEAR.sub(r"20\1年", text)
    text = _YEAR_AS_SUBJECT.sub(f"{year}年", text)
    return text.replace("明年", f"{year + 1}年").replace("去年", "上年")
