"""One figure or word of a fact put right: the fact first, then the sentence, and both are told."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.chat.lists import rows
from assistant.chat.parts import paragraphs
from assistant.chat.ports import Desk
from assistant.chat.tools.limits import allowed
from assistant.chat.tools.measures import completed, figure_of, moved, same_figure, same_kind, unit_fits
from assistant.chat.tools.telling import clipped, fact_line, facts_changed, listed, text_changed
from assistant.chat.topics import agrees, fit, likeness, topic_of
from assistant.chat.values import Ask, Choice, Result
from assistant.domain import Fact, Quantity, Span, Status
from assistant.editing import Change, Edit, EditText, ReadNotes, SetFactText, SetFigure
from assistant.errors import Refused
from assistant.language import periods, quantities

_NO_SUCH = "素材里没有“{}”，没有改。现有：\n{}"
_WHICH = "有几处都对得上，要改哪一处？"
_SURE = "素材里只有这一处相近：{}的“{}”。是把它改成“{}”吗？答“是”就改，答“不是”就不动。"
_ALREADY = "{}里已经是“{}”，不用改。"
_BESIDE = "同一条里的“{}”没有动，如果也变了请告诉我。"
_NO_TARGET = "没有看出要改哪一条，请说出其中的字词，例如“讲座改成6次”。现有：\n{}"
_NOT_A_FIGURE = "原来是数字“{}”，要改成的“{}”不是一个确定的数，没有改；请写明改成多少。"
_OTHER_KIND = "“{}”与原来的“{}”不是同一类数，没有改；请核对后写明。"
_FIGURES_LOST = "{}里的数字“{}”在新的说法里没有了，没有改；请把数字一起写明。"
_MOVED = "（原来{}，{}{}，现为{}。）"
_SIGNS = {"+": "增加", "-": "减少"}
ORDINAL = re.compile(
    r"(?P<last>后(?:面|头|边|半)|末(?:尾|了))|(?P<first>前(?:面|头|边|半)(?!那?[条句]))|第(?P<nth>[一二三四五])个(?:数|的)"
)
_VAGUE = re.compile(r"[好数若][几干]|几(?=[次场件人个])|许多|若干|不少|[多余]次")
_UNIT_ALONE = re.compile(
    r"(?:^|[ ，])(?P<unit>[人件场次期份条起户处元])(?:数)?(?:也|都|倒|其实|实际|没有?|哪|不|是|有|，|$)"
)
"""人也没有这么多: what is counted, named by its unit."""
_FIELDS = frozenset({"原因", "主要原因", "结果", "问题", "措施", "打算", "地点", "时间", "名称"})
_UNDONE = re.compile(r"^(?:还|仍|尚)?(?:在[建办改修查审]|正在|没|未|尚未|计划|准备)")
_DATED = "{}“{}”写着时间，只换这几个字前后会对不上，没有改；请把这件事完整说一遍，例如“……改成……”。"
_IN_FRAME = "“{}”在标题或【待补】里，不是正文里的话，没有改；请说清要改哪一句。"
_CLOSE = 0.15
_PLANNED = 0.2
_FAR = 0.8
"""Taken from the score where the two figures are a hundredfold apart, nothing up to tenfold."""
_BEFORE = 6
LINKS = "了的是为有：: "
"""What stands between what is counted and its figure."""
_EACH = re.compile(r"[各每均]$")
"""2月、4月各一次: no total that a new figure may stand for."""
_KNOWN = 0.3
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A figure of a fact that a wish may mean, and how well its words fit."""

    fact: Fact
    figure: Quantity
    score: float


def change_fact(desk: Desk, new: str, old: str = "", about: str = "") -> Result:
    """Another figure or wording (`old` → `new`) in the fact that has it and in the sentences from it.

    Without `old` the figure is found by what it counts (`about`) and by its unit. Asks where several fit;
    raises Refused where none does.
    """
    allowed(new)
    if desk.state.unread:
        desk.apply(ReadNotes())
    facts = [fact for fact in desk.state.sheet.facts if fact.status is not Status.WITHHELD]
    wanted = _wanted(new)
    if wanted is None or (old and figure_of(old) is None):
        return _words_changed(desk, facts, old, new, about)
    places = _fitting(desk, facts, old, new, about)
    if not places:
        return _none_found(facts, old, wanted, about)
    if len(places) > 1 and places[0].score - places[1].score < _CLOSE:
        close = [one for one in places if places[0].score - one.score < _CLOSE]
        calls = tuple(_choice(one, new) for one in close)
        return Result("", ask=Ask(_WHICH, calls))
    if places[0].fact.id != about.strip() and not _is_meant(places[0], about, told=bool(old)):
        near = places[0]
        question = _SURE.format(fact_line(near.fact), near.figure.text, new)
        return Result("", ask=Ask(question, (_choice(near, new),)))
    return _figure_changed(desk, places[0], new)


def figure_meant(desk: Desk, new: str, old: str = "", about: str = "") -> Place | None:
    """The figure that fits best what `change_fact` is asked for, None where no figure does."""
    facts = [fact for fact in desk.state.sheet.facts if fact.status is not Status.WITHHELD]
    return next(iter(_fitting(desk, facts, old, new, about)), None)


def _wanted(new: str) -> Quantity | None:
    return figure_of(new.strip()[1:] if _is_relative(new) else new)


def _is_relative(new: str) -> bool:
    return new.strip()[:1] in _SIGNS and figure_of(new.strip()[1:]) is not None


def _fitting(desk: Desk, facts: Sequence[Fact], old: str, new: str, about: str) -> list[Place]:
    wanted = _wanted(new)
    if wanted is None:
        return []
    loose = _is_relative(new) or wanted.unit == "个"
    return _pointed(_places(desk, facts, old, wanted, about, loose=loose), about)


def _figure_changed(desk: Desk, place: Place, new: str) -> Result:
    fact, figure = place.fact, place.figure
    by = "" if new.strip()[:1] not in _SIGNS else new.strip()
    new = moved(figure, by) if by else completed(new, figure.unit)
    wanted = figure_of(new)
    if wanted is not None and not same_kind(figure.unit, wanted.unit):
        raise Refused(_OTHER_KIND.format(new, figure.text))
    same = wanted is not None and (wanted.value, wanted.hedge) == (figure.value, figure.hedge)
    if wanted is not None and same and wanted.unit in ("", figure.unit):
        return Result(_ALREADY.format(fact.id, figure.text))
    changed = desk.apply(SetFigure(fact.id, figure.text, new, figure.span.start))
    said = facts_changed(changed)
    if by:
        said += _MOVED.format(figure.text, _SIGNS[by[0]], by[1:], new)
    said += text_changed(changed, desk.state.document is not None)
    beside = [one.text for one in fact.figures if one != figure and one.unit == figure.unit]
    if beside:
        said += _BESIDE.format("、".join(beside))
    return Result(said, changed=changed)


def _is_meant(place: Place, about: str, *, told: bool) -> bool:
    """Whether the fact has what is named; beside its own figure only what that counts is looked at."""
    topic = topic_of(about)
    counted = topic.split()[-1:] if about.rstrip("的 ").endswith(topic[-2:]) else []
    named = " ".join(counted if told else topic.split())
    return agrees(canonical(named), canonical(f"{place.fact.text}\n{place.fact.source.text}"))


def _pointed(places: list[Place], about: str) -> list[Place]:
    """The places as they are, or the one that is named by its order in the fact: 后面那个数, 第二个数."""
    match = ORDINAL.search(about)
    if match is None or not places:
        return places
    fact = places[0].fact
    own = [figure for figure in fact.figures if any(one.figure == figure for one in places)]
    at = -1 if match["last"] else 0 if match["first"] else "一二三四五".index(match["nth"])
    return [Place(fact, own[at], 1.0)] if len(own) > 1 and at < len(own) else places


def _places(
    desk: Desk, facts: Sequence[Fact], old: str, wanted: Quantity, about: str, *, loose: bool = False
) -> list[Place]:
    """Figures that the wish may mean, best first; where it is `loose`, 个 may stand for any unit."""
    before = figure_of(old) if old else None
    topic = topic_of(about)
    named = next((fact for fact in facts if fact.id == about.strip()), None)
    found = []
    for fact in [named] if named else facts:
        for figure in fact.figures:
            if before is not None and not same_figure(figure, before):
                continue
            if before is None and _EACH.search(fact.text[: figure.span.start]):
                continue
            fits = unit_fits(figure.unit, wanted.unit) or (loose and wanted.unit == "个")
            if before is None and wanted.unit and figure.unit and not fits:
                continue
            score = _score(desk, fact, figure, topic, about) + _near(figure, wanted, loose)
            if named or before is not None or score >= _KNOWN:
                found.append(Place(fact, figure, score))
    return sorted(found, key=lambda one: -one.score)


def _score(desk: Desk, fact: Fact, figure: Quantity, topic: str, about: str) -> float:
    """By what the figure counts first, then by the fact it stands in."""
    if not topic and not about:
        return 0.0
    counted = likeness(topic, figure.indicator) if figure.indicator else 0.0
    before = canonical(fact.text[: figure.span.start][-_BEFORE:]).rstrip(LINKS)
    named = max(counted, likeness(topic, before))
    nearest = bool(_shared_end(canonical(about.rstrip("的 ")), before))
    nearest |= any(len(run) > 1 and before.endswith(_counted_by(run)) for run in canonical(topic).split())
    nearest |= len(figure.unit) > 1 and figure.unit in about
    by_unit = _UNIT_ALONE.search(about)
    nearest |= by_unit is not None and by_unit["unit"] == figure.unit[-1:]
    first = 0.01 * (figure == fact.figures[0])
    planned = _PLANNED * (fact.status is Status.PLANNED)
    return fit(topic, fact, desk.genre) * 0.6 + named * 0.6 + nearest * 0.8 + first - planned


def _near(figure: Quantity, wanted: Quantity, loose: bool) -> float:
    """How far a new figure is from the old one in size: 3100 is put for 3600, hardly for 15."""
    if loose or not figure.value or not wanted.value or wanted.unit:
        return 0.0
    apart = abs(math.log10(float(wanted.value) / float(figure.value)))
    return -_FAR * min(1.0, max(0.0, apart - 1))


def _counted_by(run: str) -> str:
    """The end of a name, which says what is counted: 成功 of 调解成功."""
    return run[-2:]


def canonical(text: str) -> str:
    """The text with one word for those that clerks take for each other (改了, 整改)."""
    for pattern, word in rows("alike"):
        text = re.sub(pattern, word, text)
    return text


def _shared_end(one: str, other: str) -> str:
    """The last two characters, where both end in the same ones."""
    return one[-2:] if len(one) > 1 and one[-2:] == other[-2:] else ""


def _choice(place: Place, new: str) -> Choice:
    label = f"{fact_line(place.fact)} 里的“{place.figure.text}”"
    return Choice(label, "change_fact", {"about": place.fact.id, "old": place.figure.text, "new": new})


def _none_found(facts: Sequence[Fact], old: str, wanted: Quantity, about: str) -> Result:
    already = next((fact for fact in facts for one in fact.figures if same_figure(one, wanted)), None)
    if already and (old or likeness(topic_of(about), already.text) >= _KNOWN):
        return Result(_ALREADY.format(already.id, wanted.text), listed((already,)))
    known = listed(facts[:_MOST_LISTED]) or "（还没有素材）"
    raise Refused(_NO_SUCH.format(old, known) if old else _NO_TARGET.format(known))


def _words_changed(desk: Desk, facts: Sequence[Fact], old: str, new: str, about: str) -> Result:
    """Words that are no figure: in the one fact that has them, else in the draft.

    Raises Refused where a figure would go, or a vague one come.
    """
    if (old and figure_of(old) and "%" not in old) or _VAGUE.search(new):
        raise Refused(_NOT_A_FIGURE.format(old or about, new))
    if not old:
        named = next((fact for fact in facts if fact.id == about.strip()), None)
        if named is None:
            raise Refused(_NO_TARGET.format(listed(facts[:_MOST_LISTED]) or "（还没有素材）"))
        kept = {one.value for one in quantities(new)}
        if lost := [one.text for one in named.figures if one.value not in kept]:
            raise Refused(_FIGURES_LOST.format(named.id, "、".join(lost)))
        changed = desk.apply(SetFactText(named.id, new))
        return _told(desk, changed)
    if fielded := [(fact, match) for fact in facts if (match := _field(old, fact.text))]:
        if len(fielded) > 1:
            return Result("", ask=Ask(_WHICH, tuple(_refilled(fact, match, new) for fact, match in fielded)))
        fact, match = fielded[0]
        return _told(desk, desk.apply(SetFactText(fact.id, _put(fact.text, match, new))))
    having = [fact for fact in facts if old in fact.text]
    if having and _UNDONE.search(new) and periods(having[0].text):
        raise Refused(_DATED.format(having[0].id, having[0].text))
    if len(having) > 1:
        calls = tuple(
            Choice(
                fact_line(one), "change_fact", {"about": one.id, "old": "", "new": one.text.replace(old, new)}
            )
            for one in having
        )
        return Result("", ask=Ask(_WHICH, calls))
    if having and not quantities(new) and quantities(old):
        raise Refused(_NOT_A_FIGURE.format(old, new))
    if having:
        return _told(desk, desk.apply(SetFactText(having[0].id, having[0].text.replace(old, new))))
    document = desk.state.document
    if document is None or old not in document.text:
        raise Refused(_NO_SUCH.format(clipped(old), listed(facts[:_MOST_LISTED]) or "（还没有素材）"))
    running = paragraphs(document)
    spans = [Span(*match.span()) for match in re.finditer(re.escape(old), document.text)]
    edits = [Edit(span, old, new) for span in spans if any(map(span.overlaps, running))]
    if not edits or any(span.overlaps(gap) for span in spans for gap in _gaps(document.text)):
        raise Refused(_IN_FRAME.format(clipped(old)))
    return _told(desk, desk.apply(EditText(tuple(edits))))


def _field(name: str, text: str) -> re.Match[str] | None:
    """What stands behind 原因是 in a fact, where 原因 is all that is named."""
    return (
        re.search(rf"{re.escape(name)}(?:主要)?[是为：:](?P<told>[^，。；]+)", text)
        if name in _FIELDS
        else None
    )


def _put(text: str, match: re.Match[str], new: str) -> str:
    return f"{text[: match.start('told')]}{new}{text[match.end('told') :]}"


def _refilled(fact: Fact, match: re.Match[str], new: str) -> Choice:
    call = {"about": fact.id, "old": "", "new": _put(fact.text, match, new)}
    return Choice(fact_line(fact), "change_fact", call)


def _gaps(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"【[^】]*】", text)]


def _told(desk: Desk, changed: tuple[Change, ...]) -> Result:
    return Result(
        facts_changed(changed) + text_changed(changed, desk.state.document is not None), changed=changed
    )
