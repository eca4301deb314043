"""More of a known thing that is only pointed at: 文殊村那个是…命名的, 剩下13处是…, 那9件算在27件里面."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from assistant.chat.router.adding import TALK, arabic
from assistant.chat.router.clauses import AGREED, ASKING, bare, cut
from assistant.chat.router.composing import concepts_of, is_question
from assistant.chat.router.correcting import announced
from assistant.chat.router.heard import ACKNOWLEDGE, Heard, Wish
from assistant.chat.router.open_items import DOING
from assistant.chat.tools.measures import digits, is_among, is_counted_by, same_figure, unit_fits
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.domain import Fact, Quantity
from assistant.language import quantities

_REST = r"剩下?的?|其余的?|余下的?|还[剩有]的?"
_POINTED = re.compile(
    rf"^(?P<what>[^，。：\d]{{0,12}}?)(?:那|这|(?P<rest>{_REST}))(?P<kind>[一1]?[个条件](?!\d))?(?P<said>.{{3,}})$"
)
_SAID_OF = re.compile(r"^(?:也|都|就|还|已经?)*(?:是|由|在|被|算|包|含)")
_SUBJECT_IS = re.compile(r"^是(?P<said>.+)的$")
_WITHIN = re.compile(
    r"(?:都|也|就|是)*(?:算|包|含|计|统计)(?:括|含)?(?:在|到|进)(?P<whole>[^，里内中]*?)(?:之?[里内中]|当中|其中|去)[面头边]?(?:去|的|了)*$"
)
_IN_ALL = re.compile(r"^(?:都|也|就|还)*(?:是)?(?:不含|不包括|包括|包含|含)")
_HOW = re.compile(r"^(?P<who>[\u4e00-\u9fff]{2,8}?)(?:也|都|则)?是(?:在|由|从|到|跟|和|用|以|通过).{1,}$")
"""镇长是在镇里 tells how what was told last was done."""
_CLEARLY = re.compile(r"^(?:请|要|得|帮我)*(?:写|说|讲|标)(?:清楚|明白|明确|清)(?:一?[点些])?$")
_JUST_THESE = re.compile(r"^(?P<what>[^，\d]{2,10}?)(?:就|也|还)*是[那这](?=[\d一二两三四五六七八九十])")
_UNIT_TOO = re.compile(
    r"^(?P<unit>[人件场次期份条起户处元])数?(?:也|都|跟着)*(?:变|改|动|不对|错)了?[，：]?(?:是|为|成|到|应该?是?)?(?P<new>\d[\d.万]*[\u4e00-\u9fff]{0,2})了?$"
)
_KNOWN = "素材里已经有：{}。"
_STEP = re.compile(r"(?:又|再|已经?|刚[才刚]?|现在|目前|今天)+[^，\d]{0,6}?(?:了|完|好|掉)+$")
_HOLDS = (
    "素材没有说{}的“{}”算不算在{}的“{}”里面，没有相加。算在里面吗？答“是”就写明含在其中，答“不是”就不动。"
)
_INSIDE = "{}（含在{}内）"
_FITS = 0.6


def detailed(text: str, heard: Heard) -> tuple[Wish, ...]:
    """The call for a message that tells more of one known fact, () for any other message."""
    said = [one for one in cut(text) if not (_CLEARLY.match(bare(one)) or AGREED.fullmatch(one))]
    clauses = [_unasked(one) for one in said]
    if not clauses or announced(text):
        return ()
    if inside := _WITHIN.search(clauses[0]):
        return tuple(_included(clauses[0], inside, heard, asked=_asks(said[0])))
    if any(_asks(one) or TALK.search(words) for one, words in zip(said, clauses, strict=True)):
        return ()
    if changed := _of_its_unit("，".join(clauses), heard):
        return (changed,)
    if known := _confirmed(clauses, heard):
        return (Wish(ACKNOWLEDGE, said=_KNOWN.format(fact_line(known)), topic=topic_of(known.text)),)
    if moved := _progress(clauses[0], heard):
        return moved
    if any(concepts_of(words) & DOING for words in clauses):
        return ()
    found = _told_of(clauses[0], heard)
    if found is None:
        return ()
    fact, first = found
    part = arabic("，".join((first, *clauses[1:])))
    return (Wish("add_fact", "extend_fact", {"about": fact.id, "part": part}, topic=topic_of(fact.text)),)


def _of_its_unit(words: str, heard: Heard) -> Wish | None:
    """人也变了，1600: the figure of the fact spoken of last that is counted so."""
    match, fact = _UNIT_TOO.match(words), heard.state.fact(heard.fact)
    if match is None or fact is None:
        return None
    own = [one for one in fact.figures if is_counted_by(one, match["unit"])]
    if len(own) != 1:
        return None
    return _changed(fact, own[0].text, match["new"])


def _confirmed(clauses: list[str], heard: Heard) -> Fact | None:
    """The fact that a message only points back to: 复议就是这2件."""
    match = _JUST_THESE.match(clauses[0]) if len(clauses) == 1 else None
    figures = quantities(clauses[0]) if match else ()
    if match is None or len(figures) != 1:
        return None
    having = [fact for fact in heard.facts if any(one.value == figures[0].value for one in fact.figures)]
    return _only([fact for fact in having if likeness(topic_of(match["what"]), fact.text) == 1], heard)


def _unasked(clause: str) -> str:
    return clause.rstrip(ASKING).rstrip("吗么")


def _asks(clause: str) -> bool:
    words = bare(clause.rstrip(ASKING))
    return (
        clause.endswith(tuple(ASKING))
        or words.endswith(("吗", "么", "呢"))
        or is_question(concepts_of(words))
    )


def _told_of(words: str, heard: Heard) -> tuple[Fact, str] | None:
    """The fact that a clause points at, and what it tells of it."""
    figures = [one for one in quantities(words) if one.value is not None and one.unit and one.text[0] != "一"]
    leads = figures[0] if figures and figures[0].span.start == 0 else None
    if leads and _IN_ALL.match(words[leads.span.end :]):
        having = _having(leads, heard)
        return (having, words) if having else None
    if (spoken := heard.state.fact(heard.fact)) and heard.before == "add_fact" and not figures:
        told = _HOW.match(words)
        if told and told["who"] in spoken.text:
            return spoken, words
    match = _POINTED.match(words)
    if match is None:
        return None
    what, said = match["what"], match["said"]
    counted = next((one for one in figures if one.span.start == match.start("said")), None)
    if counted is None:
        named = _named(what, heard) if not figures and _SAID_OF.match(said) else None
        return (named, _SUBJECT_IS.sub(r"\g<said>", said)) if named else None
    if len(said) == len(counted.text):
        return None
    left = [fact for fact in _about(what, heard) if _is_left(fact, counted)]
    if fact := _only(left, heard):
        return (fact, said if is_among(fact.figures, counted) else f"其余{said}")
    return None


def _named(what: str, heard: Heard) -> Fact | None:
    topic = topic_of(what)
    found = [fact for fact in heard.facts if topic and likeness(topic, fact.text) == 1]
    return found[0] if len(found) == 1 else None


def _about(what: str, heard: Heard) -> list[Fact]:
    topic = topic_of(what)
    return [fact for fact in heard.facts if not topic or likeness(topic, fact.text) >= _FITS]


def _only(found: list[Fact], heard: Heard) -> Fact | None:
    spoken = [fact for fact in found if fact.id == heard.fact]
    return found[0] if len(found) == 1 else next(iter(spoken), None)


def _having(figure: Quantity, heard: Heard) -> Fact | None:
    return _only([fact for fact in heard.facts if is_among(fact.figures, figure)], heard)


def _is_left(fact: Fact, figure: Quantity) -> bool:
    """Whether a fact has a figure, or it is what a total of the fact and its part leave."""
    return is_among(fact.figures, figure) or any(
        _value(one) - _value(other) == figure.value
        for one, other in combinations(fact.figures, 2)
        if unit_fits(one.unit, figure.unit) and unit_fits(other.unit, figure.unit)
    )


def _value(figure: Quantity) -> Decimal:
    return figure.value or Decimal(0)


def _progress(words: str, heard: Heard) -> tuple[Wish, ...]:
    """那6处又改完了2处: what is done grows by as much as what is left shrinks."""
    figures = [one for one in quantities(words) if one.value is not None]
    match = _POINTED.match(words)
    if match is None or len(figures) != 2 or figures[0].span.start != match.start("said"):
        return ()
    left, step = figures
    between = words[left.span.end : step.span.start]
    if not _STEP.search(between) or not unit_fits(left.unit, step.unit) or _value(step) > _value(left):
        return ()
    sums = [
        (fact, done, rest)
        for fact in _about(match["what"], heard)
        for rest in fact.figures
        if same_figure(rest, left)
        for whole, done in combinations(fact.figures, 2)
        if rest not in (whole, done) and _value(whole) - _value(done) == rest.value
    ]
    if len(sums) != 1:
        return ()
    fact, done, rest = sums[0]
    steps = ((done, _value(done) + _value(step)), (rest, _value(rest) - _value(step)))
    return tuple(_changed(fact, figure.text, f"{digits(value)}{figure.unit}") for figure, value in steps)


def _included(words: str, match: re.Match[str], heard: Heard, *, asked: bool) -> Iterator[Wish]:
    """The part that is told to be in a whole, marked so; a question about it is put back to the clerk."""
    before, within = words[: match.start()], match["whole"]
    if not before and (last := _last_asked(heard)):
        before, within = last.string[: last.start()], within or last["whole"]
    named = [one for one in quantities(within) if one.value is not None]
    bare_whole = re.findall(r"\d+", within)
    told = [one for one in quantities(before) if one.value is not None]
    part = _part(before, told, heard)
    if part is None:
        return
    fact, figure = part
    wholes = [
        (other, one)
        for other in heard.facts
        if other.id != fact.id and other.usable
        for one in other.figures
        if unit_fits(one.unit, figure.unit) and _value(one) > _value(figure)
        if (
            is_among([one], named[0])
            if named
            else f"{one.value:f}" in bare_whole
            if bare_whole
            else other.theme == fact.theme
        )
    ]
    if len(wholes) != 1:
        return
    whole, total = wholes[0]
    marked = _INSIDE.format(fact.text[: figure.span.end], total.text) + fact.text[figure.span.end :]
    change = _changed(fact, "", marked)
    if asked:
        question = _HOLDS.format(fact.id, figure.text, whole.id, total.text)
        choice = Choice(f"算在里面：{fact_line(fact)}", change.tool, change.arguments)
        yield Wish("show_facts", ask=Ask(question, (choice,)), topic=topic_of(fact.text))
    else:
        yield change


def _last_asked(heard: Heard) -> re.Match[str] | None:
    """What the clerk had asked about just before, where it was whether something is counted in."""
    asked = (_WITHIN.search(_unasked(one)) for one in cut(heard.said))
    return next(filter(None, asked), None)


def _part(before: str, told: list[Quantity], heard: Heard) -> tuple[Fact, Quantity] | None:
    topic = topic_of(before)
    fitting = [
        (fact, one)
        for fact in heard.facts
        if fact.usable and (not topic or likeness(topic, fact.text) >= _FITS)
        for one in fact.figures
        if not told or same_figure(one, told[0])
    ]
    return fitting[0] if len(fitting) == 1 else None


def _changed(fact: Fact, old: str, new: str) -> Wish:
    """The call that writes `new` for `old` in a fact, for all of it where `old` is ""."""
    arguments = {"old": old, "new": new, "about": fact.id}
    return Wish("change_fact", "change_fact", arguments, topic=topic_of(fact.text))
