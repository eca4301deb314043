"""What part of a report a heading, label, row name or lead-in of notes speaks of, read from its words.

A label is made of the words of data/headings.tsv and of nothing else: 六、问题与原因, 【明年】, 存在不足：.
"""

import re
from enum import StrEnum
from functools import cache

from assistant.facts.lexicon import has, table
from assistant.facts.standing import is_wanting
from assistant.language import quantities
from assistant.language.places import words_with_places

SHORTCOMINGS, PLANS, FIRST_RESPONSIBLE = "shortcomings", "plans", "first-responsible"
"""Parts of a report that a label can force; elsewhere the theme of a fact places it."""

_YEAR = re.compile(r"^(?:20)?(?P<year>\d\d)年?(?:度|的|前)?")
_COUNT = re.compile(
    r"(?:有|共)?(?P<number>[一二两三四五六七八九十]|\d)(?:件事|个方面|方面|大块|[条个点件块项大样])"
)
_COMMENT = re.compile(r"[（(][^（()）]*[)）]\s*$")
_NUMBER = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.．\s])|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．](?!\d))\s*"
)
_PART = re.compile(r"\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])")
LONGEST_NAME = 8
"""Characters of a line that may be nothing but the name of what stands under it."""
_RAISED_BY = re.compile(
    r"^(?!群众|村民|居民|企业|代表|委员|上级|[省市县区]|检查|督查|巡察|审计)[\u4e00-\u9fff、]{1,8}?(?:自己)?"
    r"(?:提|报|写|列|说|讲|交|梳理)(?:上来|出来|来)?的"
)
"""Who of the office has raised what a heading names (各部门提的问题)."""
_TITLE = re.compile(r"(?P<title>[\u4e00-\u9fff、“”]{2,16})。(?P<rest>.+)", re.S)
_NAMING = frozenset(["n", "nr", "ns", "nt", "nz", "vn", "an", "l", "i", "b"])
_LISTS = ("清单", "汇总", "如下", "梳理")
_NUMBERED_ITEM = re.compile(r"(?:^|(?<=[\s，。；]))(?:[（(]?\d[)）、.．](?!\d)|[①-⑳])")
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d][)）、.．是]|[①-⑳]|第[一二三]|其一|首先|一个是")
_AT_THE_HEAD = re.compile(
    r"^(?P<label>[^：:，。；\s|｜—–]{1,16})\s*(?P<mark>[：:，|｜\s]|[—–-]{1,3})\s*(?P<rest>.+)$", re.S
)
_BEHIND = re.compile(
    r"^(?:\d[\d./月-]*[日号]?[，, ]+)?(?P<label>[^，。；：:\d]{2,14})[：:]\s*(?P<rest>.+)$", re.S
)
_OWN_PROBLEMS = re.compile(
    r"(?<!反馈)(?<!反映)(?<!发现)(?<!整改)(?<!解决)(?<!处理)(?<!交办)(?:问题|不足|短板|困难)$"
)
_SPOKEN = re.compile(
    r"^(?:那|再|最后|然后|接着)?(?P<label>[^：:，。；\s]{2,14}?)"
    r"(?:这块|那块|方面|的话|主要|嘛|呢|呀|你?就?写|就是|还是|有|是)+[，：]?(?P<rest>[^，：].{3,})$",
    re.S,
)
_ONLY_BEFORE_A_COLON = frozenset(["差", "欠", "难", "问", "劣", "短", "弱"])
_COUNTABLE = re.compile(r"(?:问题|困难|毛病|计划|安排|目标|明|缺)$")
"""What may head a count of its own (问题 12 处) as well as a part."""


_OWN_LACKS = re.compile(r"[\u4e00-\u9fff]{0,8}(?:不足|不足之处|短板|弱项|薄弱环节|差距)")


class Topic(StrEnum):
    """What a label speaks of."""

    PROBLEMS = "problems"
    CAUSES = "causes"
    PLANS = "plans"
    LEADER = "leader"
    RESULTS = "results"


_SECTIONS = {
    Topic.PROBLEMS: SHORTCOMINGS,
    Topic.CAUSES: SHORTCOMINGS,
    Topic.PLANS: PLANS,
    Topic.LEADER: FIRST_RESPONSIBLE,
}
_KINDS = (
    "problem",
    "cause",
    "next",
    "plan",
    "measure",
    "result",
    "rectified",
    "leader",
    "duty",
    "filler",
    "domain",
)


def topic_of(heading: str, year: int | None = None) -> Topic | None:
    """The topic of a text that is nothing but a label, None where it says anything of its own.

    A year in it is this year's or an earlier one up to `year`, the report's, and else the next.
    """
    bare = _in_words(_RAISED_BY.sub("", bare_heading(heading)), year)
    if has("leader", bare):
        return Topic.LEADER
    if not bare or not _label().fullmatch(bare):
        return None
    named = frozenset(kind for kind in _KINDS if _words(kind).search(bare))
    planned = bool(named & {"next", "plan"})
    if "rectified" in named and not planned:
        return Topic.RESULTS
    if "problem" in named:
        return None if "domain" in named and bare.endswith("问题") and "存在" not in bare else Topic.PROBLEMS
    if "cause" in named:
        return Topic.CAUSES
    if planned:
        return Topic.PLANS
    if "leader" in named:
        return Topic.LEADER
    return Topic.RESULTS if "result" in named else None


def section_of(heading: str, year: int | None = None) -> str:
    """The report's part that a heading announces, "" for none in particular."""
    bare = bare_heading(heading)
    topic = topic_of(heading, year) or topic_of(_COUNT.sub("", bare), year)
    if topic is None and heading.rstrip()[-1:] in "：:":
        topic = topic_of(bare.split("，")[0], year)
    return _SECTIONS.get(topic, "") if topic else ""


def part_of(label: str, year: int | None = None) -> str:
    """The part that a heading or a label before a colon announces, be it by its first or last word alone
    (明年要办, 看到的短板); "" for none in particular."""
    return section_of(label, year) or _announced(bare_heading(label))


def _announced(bare: str) -> str:
    if _ahead().fullmatch(bare):
        return PLANS
    return SHORTCOMINGS if _OWN_LACKS.fullmatch(bare) else ""


def announces(heading: str, year: int | None = None) -> bool:
    """Whether a line only names a part of the report, or counts what it is going to tell of it (问题两条)."""
    if topic_of(heading, year):
        return not quantities(without_years(bare_heading(heading)))
    return _counted(heading, year, open_ended=heading.rstrip()[-1:] in "：:")


def title_of(text: str) -> tuple[str, str] | None:
    """A title that opens a numbered line (一、法律援助和公共法律服务。协助……) and what is told under it.

    It is a name alone, made of nouns: a predicate would make it a statement (经费不足, 完成换届).
    """
    match = _TITLE.match(text)
    if match is None or quantities(match["title"]) or is_wanting(match["title"]):
        return None
    *_, last = words = words_with_places(match["title"])
    named = all(
        len(word.text) > 1 if word.tag in _NAMING else word.tag == "c" or (word.tag == "v" and word is last)
        for word in words
    )
    return (match["title"], match["rest"]) if named and words[0].tag != "v" else None


def label_of(text: str, year: int | None = None) -> tuple[str, str] | None:
    """A label at the head of a line (问题：, 2026年打算：, 下步 …, 问题两条，一是…) and the rest of the line.

    Without a colon a word that may be counted is none before a figure, nor is what names this year.
    """
    match = _AT_THE_HEAD.match(text)
    if match is None:
        return None
    label, rest = match["label"].rstrip("0123456789") or match["label"], match["rest"]
    colon = match["mark"][0] in "：:|｜—–-"
    topic = topic_of(label, year)
    if label in _ONLY_BEFORE_A_COLON and (not colon or rest.rstrip()[-1:] in "？?"):
        return None
    if topic is None and colon and _announced(bare_heading(label)):
        return label, rest
    if topic is None:
        counted = _counted(match["label"], year, open_ended=colon or _ITEM.match(rest) is not None)
        return (_COUNT.sub("", match["label"]), rest) if counted else None
    if topic is Topic.CAUSES or (topic is Topic.RESULTS and (not colon or "整改" in label)):
        return None
    counts = _COUNTABLE.search(label) and (found := quantities(rest)) and found[0].span.start == 0
    return None if counts and not colon and not _ITEM.match(rest) else (label, rest)


def label_within(text: str, year: int | None = None) -> tuple[str, str] | None:
    """A label with a colon behind a day (12月9日，明年计划：…) or, before its items, behind other words
    (碰头会议问题：1）…), and the rest of the line; problems that others found are no label of our own."""
    match = _BEHIND.match(text)
    if match is None:
        return None
    if topic_of(match["label"], year) in (Topic.PROBLEMS, Topic.PLANS):
        return match["label"], match["rest"]
    heads = _OWN_PROBLEMS.search(match["label"]) and len(_NUMBERED_ITEM.findall(match["rest"])) > 1
    return ("问题", match["rest"]) if heads and _NUMBERED_ITEM.match(match["rest"]) else None


def opens_a_list(label: str, rest: str) -> bool:
    """Whether what a label has on its own line is only the first item (问题：1. …), or its items follow."""
    return names_a_list(label) or (
        _NUMBERED_ITEM.match(rest) is not None and len(_NUMBERED_ITEM.findall(rest)) == 1
    )


def names_a_list(label: str) -> bool:
    """Whether a label names a list as such (问题清单), which goes on to the next heading."""
    return label.endswith(_LISTS)


def spoken_label(text: str, year: int | None = None) -> tuple[str, str] | None:
    """A part of the report announced in speech (不足嘛就是…, 问题两条), with what is said of it."""
    if topic_of(text, year) is Topic.PROBLEMS or _counted(text, year, open_ended=False):
        return _COUNT.sub("", text), ""
    label = label_of(text, year)
    if label and (text[len(label[0])] in "：:" or not text.startswith(f"{label[0]}，{label[1]}")):
        return label
    match = _SPOKEN.match(text)
    return (
        (match["label"], match["rest"])
        if match and topic_of(match["label"], year) is Topic.PROBLEMS
        else None
    )


def bare_heading(heading: str) -> str:
    """A heading without its number, its brackets and its marks."""
    text = _COMMENT.sub("", _NUMBER.sub("", heading.strip().strip("【】[]#*")))
    return text.strip(" ：:=—-，,的")


def names_a_part(text: str) -> bool:
    """Whether a text only bears the number of a part and names it (（三）执法监管, 一、会议部署)."""
    bare = bare_heading(text)
    named = bare and len(bare) <= LONGEST_NAME and not quantities(bare) and not is_wanting(bare)
    return bool(named) and _PART.match(text) is not None


def without_years(text: str) -> str:
    return re.sub(r"20\d\d年?", "", text)


def _counted(heading: str, year: int | None, *, open_ended: bool) -> bool:
    """Whether a label counts what follows it; digits count it only where something follows (问题3个：)."""
    bare = bare_heading(heading)
    count = _COUNT.search(bare)
    if count is None or not (open_ended or not count["number"].isdigit()):
        return False
    topic = topic_of(bare[: count.start()] + bare[count.end() :], year)
    return topic in (Topic.PROBLEMS, Topic.CAUSES, Topic.PLANS)


def _in_words(bare: str, year: int | None) -> str:
    """2026年打算 as 明年打算, 2025年 as 今年; 26 alone is a year where it is the next."""
    match = _YEAR.match(bare)
    if match is None or (bare.isdigit() and len(bare) == 2 and int(bare) != ((year or 0) + 1) % 100):
        return bare
    past = year is not None and int(match["year"]) <= year % 100
    return f"{'今年' if past else '明年'}{bare[match.end() :]}"


@cache
def _ahead() -> re.Pattern[str]:
    words = (word for row in table("headings") if row[0] == "next" for word in row[1].split())
    ahead = "|".join(word for word in words if len(word) > 1)
    return re.compile(rf"(?:{ahead})[\u4e00-\u9fff]{{0,4}}")


@cache
def _words(kind: str) -> re.Pattern[str]:
    words = (word for row in table("headings") if row[0] == kind for word in row[1].split())
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


@cache
def _label() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(_words(kind).pattern for kind in _KINDS) + ")+")
