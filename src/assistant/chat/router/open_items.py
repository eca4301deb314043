"""What is told of what is still open: a doubt about a fact, or an item that the report lacks."""

import re
from collections.abc import Iterator, Sequence

from assistant.chat.router.adding import TALK, arabic
from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.composing import concepts_of, is_question
from assistant.chat.router.declining import is_order
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.router.remarks import without_remarks
from assistant.chat.topics import likeness, topic_of
from assistant.domain import Fact, Question, QuestionKind
from assistant.drafting.demands import demands_of, question_of, wishes_of
from assistant.drafting.plan import PLANS, PROBLEMS
from assistant.genres import Requirement
from assistant.language import quantities

_NOUGHT = re.compile(r"(?:没|没有|无|零|0|未发生|没发生|没搞|没开展|没做)(?:的|了|过|[件起次条个份人])?$")
_NONE = re.compile(
    r"^(?P<what>(?![^，]*[\d无未])[\u4e00-\u9fff]{2,10}?)(?:的|件数?|案件)?(?:都|也|全|均)*(?:(?P<not>没(?:有)?(?:搞|开展|做|安排|进行))|没有?|零|无|0[件起次条]?)(?:的|了|过)?$"
)
_ECHO = re.compile(
    r"^(?:也|全)?(?:都|全)(?:已经?)?(?P<said>[\u4e00-\u9fff])[完好齐到]?了的?$|^(?:那|就)*(?:这么|这样|照实)?写(?P<words>.+)$"
)
"""What says again what was told just before: 述法9人，都述了; 述法没搞，就写没搞."""
_OPENS = re.compile(r"[\u4e00-\u9fff]{2,8}(?:的话|方面|那块|这块)|(?:对的?|是的|没错|嗯+)")
_THESE = re.compile(
    r"(?:就|也|还|一共|总共)?是?[这那](?=[\d一二两三四五六七八九十]+[件起次条个])|(?:就|也)是(?=\d)"
)
"""复议就是这2件 tells of 2."""
_WHETHER = re.compile(r"有没有|[吗么呢]$")
DOING = frozenset(
    {"fix", "turn", "change", "more", "drop", "reword", "pair", "undo", "revert", "backto", "settles", "keep"}
    | {"check", "compare", "past", "export", "place", "draft", "write", "writes", "unwanted"}
)
"""What a clause that only tells has nowhere."""


def of_what_is_open(text: str, heard: Heard) -> tuple[Wish, ...]:
    """The calls for a message that only tells what is open, () for any other message."""
    told: list[tuple[str, str]] = []
    asked = tuple(_open_items(heard))
    doubts = [
        one for one in heard.state.sheet.questions if one.kind is QuestionKind.MISSING or _is_bare(one, heard)
    ]
    leads = ""
    for clause in without_remarks(cut(text)):
        words = _THESE.sub("", bare(clause))
        if _OPENS.fullmatch(words):
            continue
        if told and (match := _ECHO.match(words)) and (match["said"] or match["words"]) in told[-1][1]:
            continue
        if _asks(clause) or concepts_of(words) & DOING or is_order(words) or TALK.search(words):
            return ()
        words = f"{leads}，{words}" if leads else words
        id = _doubt_settled(words, doubts, heard) or _item_met(words, asked)
        leads = "" if id or told or not _item_met(words, asked, told=True) else words
        if id and not (told and told[-1][0] == id):
            told.append((id, words))
        elif leads:
            continue
        elif told:
            told[-1] = (told[-1][0], f"{told[-1][1]}，{words}")
        else:
            return ()
    if leads:
        return ()
    return tuple(
        Wish(
            "add_fact",
            "answer_question",
            {"question": id, "text": _written(arabic(words))},
            topic=topic_of(words),
        )
        for id, words in told
        if _tells(words)
    )


def _asks(clause: str) -> bool:
    words = bare(clause)
    if clause.endswith(tuple(ASKING)) or _WHETHER.search(words):
        return True
    return not _NOUGHT.search(words) and is_question(concepts_of(words))


def _tells(words: str) -> bool:
    return bool(quantities(words)) or any(_NOUGHT.search(one) for one in cut(words))


def _open_items(heard: Heard) -> Iterator[Requirement]:
    """The items that no fact speaks of, but for problems and plans, which are sentences of their own."""
    facts, genre = heard.state.sheet.facts, heard.genre
    lacking: set[str] = set()
    for section in genre.sections:
        own = [fact for fact in facts if fact.section == section.key and fact.usable]
        lacking |= {one.question.id for one in demands_of(genre, section.key, own, facts)}
        lacking |= {one.id for one in wishes_of(genre, section.key, own, facts)}
    for item in genre.required:
        id = question_of(item).id
        if id in lacking and id not in heard.state.closed and item.section not in (PROBLEMS, PLANS):
            yield item


def _item_met(words: str, items: Sequence[Requirement], *, told: bool = False) -> str:
    """The first open item that a clause with a figure or a nought speaks of, "" for none.

    Where the clause is one of several, and a later one may give the figure, it is `told`.
    """
    if not (told or _tells(words)):
        return ""
    return next((question_of(item).id for item in items if item.met_by(words, True)), "")


def _doubt_settled(words: str, doubts: Sequence[Question], heard: Heard) -> str:
    """The question about a fact without its figure that a clause names with one."""
    topic = topic_of(words)
    if not topic or not quantities(words):
        return ""
    for asked in doubts:
        facts = [fact for id in asked.about if (fact := heard.state.fact(id))]
        if len(facts) == 1 and all(likeness(run, facts[0].text) == 1 for run in topic.split()):
            return asked.id
    return ""


def _is_bare(asked: Question, heard: Heard) -> bool:
    """Whether a doubt is about one fact that counts nothing yet."""
    facts: list[Fact] = [fact for id in asked.about if (fact := heard.state.fact(id))]
    return len(facts) == 1 and not facts[0].usable and not facts[0].figures


def _written(words: str) -> str:
    """复议没有 as 无复议, 述法没搞 as 未开展述法."""
    return "，".join(_NONE.sub(_none, clause) for clause in words.split("，"))


def _none(match: re.Match[str]) -> str:
    return f"{'未开展' if match['not'] else '无'}{match['what']}"
