"""What the clerk answers to a question of the draft: told of the facts that it asks about, or a new one."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.domain import Fact, Question, QuestionKind
from assistant.drafting.answers import declines, is_no_answer
from assistant.drafting.completing import lone_figure
from assistant.drafting.inquiring import quoted, with_reply
from assistant.errors import NotFound, Refused
from assistant.language import numeral, quantities, share_of_pairs
from assistant.language.words import tagged

_PARTS, _SMALLER = re.compile(r"[；;。\n]+"), re.compile(r"[；;。\n，,、]+")
_NAMED = re.compile(r"(F\d+(?:-\d+)?)(?!\d)\s*[：:，,是]?\s*")
_NUMBERED = re.compile(
    r"(?:第([一二三四五六七八九十]|\d{1,2})[个条项]|(\d{1,2})[、．.：:)）](?!\d))\s*[是：:，,]?\s*"
)
_RESTATED = 0.5
"""Share of a fact's pairs of characters that an answer has which tells it anew."""
_SHORTEST = 8
_TIME = "t"
_OF_THE_NOTES = re.compile(r"Q\d")
_UNKNOWN = "没有编号为 {} 的问题，请对照 draft 列出的编号改正。"
_WHICH = "这个问题问的是{}条，看不出“{}”说的是哪一条；请逐条答复，或写成“第1条……；第2条……”。"
_WHOLE = "“{}”不成一句完整的事实，请写明谁做了什么、多少数量，如“发放宣传册300份”；确实没有的写“不写”。"


@dataclass(frozen=True, slots=True)
class Reply:
    """New texts of facts by id, facts of which there is nothing to say, words that are a new note."""

    texts: dict[str, str] = field(default_factory=dict)
    declined: tuple[str, ...] = ()
    own: str = ""


@dataclass(frozen=True, slots=True)
class Replies:
    """All that was answered to a draft: new texts and facts to withhold, by id, notes, `token`s settled."""

    texts: Mapping[str, str]
    withheld: tuple[str, ...]
    own: tuple[str, ...]
    settled: frozenset[str]


def replies_to(asked: Sequence[Question], facts: Sequence[Fact], said: Mapping[str, str]) -> Replies:
    """`said` is by question id. Raises NotFound (the id), and Refused for what answers nothing."""
    questions = {question.id: question for question in asked}
    by_id = {fact.id: fact for fact in facts}
    texts: dict[str, str] = {}
    withheld, own, settled = list[str](), list[str](), set[str]()
    for id, words in said.items():
        if id not in questions:
            raise NotFound(_UNKNOWN.format(id))
        if is_no_answer(words):
            continue
        question = questions[id]
        reply = reply_to(
            question, [by_id[about] for about in question.about if about in by_id], words.strip()
        )
        texts |= reply.texts
        withheld += dropped_by(question, reply)
        own += [reply.own] if reply.own else []
        settled |= {*settled_by(question, reply)}
    return Replies(texts, tuple(withheld), tuple(own), frozenset(settled))


def dropped_by(asked: Question, reply: Reply) -> tuple[str, ...]:
    """The facts that are told no more: left out, and the clerk declines to say how they are meant."""
    return reply.declined if asked.kind is QuestionKind.UNCLEAR else ()


def settled_by(asked: Question, reply: Reply) -> list[str]:
    """The `token`s of what a reply settles."""
    heard = (*reply.texts, *reply.declined) or asked.about
    return [token(asked, id) for id in heard] or [token(asked)]


def reply_to(asked: Question, about: Sequence[Fact], said: str) -> Reply:
    """`about` are the facts of the question that there are. Raises Refused for what answers nothing."""
    if declines(said):
        return Reply(declined=tuple(fact.id for fact in about))
    if not about:
        return Reply(own=_whole(said))
    told = _parted(about, said)
    declined = tuple(id for id, words in told.items() if declines(words))
    facts = {fact.id: fact for fact in about}
    return Reply(
        {id: _told(asked, facts[id], words) for id, words in told.items() if id not in declined}, declined
    )


def is_of_the_notes(asked: Question) -> bool:
    """Whether the notes raise it, so that the fact sheet keeps it."""
    return bool(_OF_THE_NOTES.match(asked.id))


def open_part(asked: Question, settled: Collection[str], facts: Sequence[Fact]) -> Question | None:
    """The question about the facts of which it is still open, None where it is about none any more.

    `settled` are `token`s of what has been answered.
    """
    if token(asked) in settled:
        return None
    rest = tuple(id for id in asked.about if token(asked, id) not in settled)
    if rest == asked.about:
        return asked
    texts = {fact.id: fact.text for fact in facts}
    before, after = ([texts[id] for id in ids if id in texts] for ids in (asked.about, rest))
    text = asked.text.replace(quoted(before), quoted(after))
    return replace(asked, about=rest, text=text) if rest else None


def token(asked: Question, fact: str = "") -> str:
    """By what is remembered that a question is settled: of a fact, or of the lines that it quotes."""
    return f"{asked.id} {fact}" if fact else f"{asked.id} {asked.text}"


def _parted(about: Sequence[Fact], said: str) -> dict[str, str]:
    """What is said of which fact: named, numbered, told in its words, or part by part in their order."""
    if len(about) == 1:
        return {about[0].id: _addressed(said, about)[1]}
    for sign in (_PARTS, _SMALLER):
        parts = [part.strip() for part in sign.split(said) if part.strip()]
        meant = [_addressed(part, about) for part in parts]
        if meant and all(fact for fact, _ in meant):
            found: dict[str, str] = {}
            for fact, words in meant:
                found[fact] = f"{found[fact]}，{words}" if fact in found else words
            return found
    if len(parts) == len(about) and not any(fact for fact, _ in meant):
        return {fact.id: part for fact, part in zip(about, parts, strict=True)}
    raise Refused(_WHICH.format(len(about), said))


def _addressed(part: str, about: Sequence[Fact]) -> tuple[str, str]:
    """The id of the fact that a part is about, "" where that is not told, and what it says of it."""
    if (named := _NAMED.match(part)) and any(fact.id == named[1] for fact in about):
        return named[1], part[named.end() :]
    if (numbered := _NUMBERED.match(part)) and (at := int(numeral(numbered[1] or numbered[2]) or 0)) <= len(
        about
    ):
        return about[at - 1].id, part[numbered.end() :]
    likeness = sorted(((share_of_pairs(part, fact.text), fact.id) for fact in about), reverse=True)
    (best, id), (next_best, _) = likeness[:2] if len(likeness) > 1 else (likeness[0], (0.0, ""))
    return (id if best > next_best else ""), part


def _told(asked: Question, fact: Fact, said: str) -> str:
    """The fact with what is said of it behind its words; an answer that tells it anew stands for it."""
    if asked.kind is QuestionKind.UNCLEAR:
        return _whole(said)
    answer = said.rstrip("。")
    if share_of_pairs(fact.text, answer) >= _RESTATED:
        return answer
    return with_reply(asked, fact, _without_address(answer, fact.text))


def _without_address(answer: str, text: str) -> str:
    """An answer without the words of the fact that it begins with to say which it means (培训120人).

    A time (去年) says when, not which.
    """
    longest = next((at for at in range(len(answer), 1, -1) if answer[:at] in text), 0)
    if any(tag == _TIME for _, tag in tagged(answer[:longest])):
        return answer
    return answer[longest:].lstrip("是：:，, ") or answer if longest else answer


def _whole(said: str) -> str:
    if lone_figure(said) or not (len(said) >= _SHORTEST or quantities(said)):
        raise Refused(_WHOLE.format(said))
    return said.rstrip("。")
