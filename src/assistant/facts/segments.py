"""One note line to the pieces that say one thing each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from assistant.facts.gaps import without_gaps
from assistant.facts.items import items
from assistant.facts.judging import is_a_guess, without_years_looked_back_on
from assistant.facts.lexicon import has, markers
from assistant.facts.marks import WHOLE_ASIDE, plainly_marked
from assistant.facts.run_on import is_run_on, with_commas
from assistant.facts.speech import punctuated
from assistant.facts.standing import DEADLINE, is_wanting, judges_in_general
from assistant.language import clauses, has_verb, periods, quantities, tokens, unit_class
from assistant.language.places import is_verb
from assistant.language.words import tagged

_ACCIDENT = re.compile(r"(?:事故|火灾|火情|火警|车祸|溺水|坍塌|滑坡)[^，。；]{0,6}\d+[起次]")
_LOSS = re.compile(
    r"(?:共|均|致|造成|导致)?(?:(?:死亡|死|重伤|轻伤|受伤|伤)(?:了)?\d+人|\d+人(?:死亡|重伤|轻伤|受伤)|无(?:人员)?伤亡"
    r"|(?:无|没有?)人(?:死|受?伤)|(?:直接)?(?:经济)?损失(?:约|近)?\d|过火(?:面积)?(?:约|近)?\d)"
)
_OWN_CAUSE = re.compile(r"(?:究其|分析|其)?(?:主要)?(?:原因|根源)(?:主要)?(?:[：:]|[是为]|在于)")
_REMARKS = ("vague-amount", "unsure", "no-cause", "unverified", "pending", "undetermined")
_DOUBTS = (
    *("refers-back", "withhold", "wish-piece", "praise", "honour", "instruction", "other-year", "spoken"),
    *("absent", "rival-count", "no-such-body", "incident", *_REMARKS),
)
_DOCUMENT = re.compile(r"[〔\[（(]20\d\d[〕\])）]\s*\d+\s*号")
_LONGEST_REMARK = 8
_IN_PARTICULAR = re.compile(r"具体|到底|究竟")
"""Opens a longer remark (具体在哪个平台不清楚)."""
_NUMBER = re.compile(r"\d[\d.]*|[零一二两三四五六七八九十百千万]{2,}")
_DECIDES = re.compile(r"(?:那|你)?就(?:写|报|按|算|记)")
"""七千来份，就写七千余份吧 settles what is told."""
_SOME = re.compile(r"(?:其中|里面)?有(?:几|些|部分)(?P<unit>[\u4e00-\u9fff])")
_NOT_ALL = re.compile(r"(?:估计|可能|大概|听说|恐怕)?(?:还有|另有|还不止|不止)")
_HEARD = re.compile(r"(?:我|也|还|又|都)*(?:听[^，。；\d]{0,6}说|听闻|据说|传说|传闻|风闻)")
"""What opens a rumour: the clauses behind it are of it too (听说邻乡败诉了，赔了十几万)."""
_OWN_THING = re.compile(r"[\u4e00-\u9fff]{2,}(?:率|金额|得分|名次|排名|等次)(?:还|也|都|暂)?[没未]")
_SAID = re.compile(r"(?<!演)[说讲](?!座|课|解|明|法|理)|认为|觉得")
"""What somebody holds against another (镇长说改成10天，但分管的说做不到，还没定)."""
_SHORTEST = 4
_SOURCE = re.compile(r"(?:(?:系统|后台|平台|台账|表|机器|软件|后头)[里上中]?)?(?:还|也|都)?")
"""Where a figure is lacking (系统里没导出来)."""
_OF_THIS_YEAR = re.compile(r"今年|本年|目前")
_ONLY = re.compile(r"(?:满打满算|[一总]?共|只有|才|就|顶多|最多|其实|实际)*")
_SENTENCE_END = re.compile(
    r"[。；;！!\n]+|(?<=\S)[ \u3000]{2,}(?=[^\s共合其都均全（(])"
    r"(?!(?:约|近|超)?\d[\d,.]*[万余多+]*[\u4e00-\u9fff]{0,2}(?:[\s，。；]|$))"
)
_ASIDE = re.compile(r"[（(]([^（）()]*)[)）]")

_ASKED = ("？", "?")
_LONGEST_ORDER = 8
_POINTS_BACK = re.compile(
    r"(?:[\u4e00-\u9fff]{1,4}(?:说|讲|交代|要求))?(?:这|此|该|上述|以上|上面)(?:个|条|事|项|件|些|块)?(?:就|属于?|先|是|不|别)"
)
_ONLY_A_COUNT = re.compile(r"(?:大?约|大概|估计)\d[\d,.]*[余多]?[\u4e00-\u9fff]{1,2}")
_TOOK_PLACE = re.compile(r"(?P<deed>[\u4e00-\u9fff]{2,6}?)(?:的?时间)?(?:分别)?[是在]了?(?P<days>\d.*)")
_THAT_MATTER = re.compile(r"[这此该](?:件|个)?事(?![项务业故件])")
_THIS_FIGURE = re.compile(r"[这那]个(?P<figure>\d[\d.]*)(?![\d.]*[个家户起次])")
_GOES_ON = re.compile(r"已|也|又|还|并|后来|事后|当场|当天|随后|结果")
_LONGEST_EMPTY = 5
_NAMING = ("n", "vn", "j", "l")

Theme = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line; `asides` are remarks that stood in it, `sentence` counts the line's sentences."""

    text: str
    asides: tuple[str, ...] = ()
    sentence: int = 0


def segments(text: str, theme: Theme) -> tuple[Segment, ...]:
    """The pieces of a line; `theme` names the subject of a clause, "" where it has none."""
    found: list[Segment] = []
    for item in items(punctuated(plainly_marked(text))):
        for sentence in _SENTENCE_END.split(item):
            at = found[-1].sentence + 1 if found else 0
            found += [
                replace(said, sentence=at)
                for piece in _pieces(sentence.strip(), theme)
                for said in _without_asides(piece)
            ]
            if found and sentence.rstrip().endswith(_ASKED) and not found[-1].text.endswith(_ASKED):
                found[-1] = replace(found[-1], asides=(*found[-1].asides, "？"))
    kept = _kept_to_us([segment for segment in found if segment.text or segment.asides])
    # A bracket that opens a line has nothing before it to be a remark on.
    pieces: Iterable[Segment] = dropwhile(lambda piece: not piece.text, _taken_up(_hushed(kept), _left_open))
    for take in (_with_remarks, _with_days, _with_causes, _with_losses):
        pieces = _taken_up(pieces, take)
    return tuple(pieces)


def _kept_to_us(found: list[Segment]) -> Iterator[Segment]:
    """A remark that stands alone and asks for silence (别外传) holds for the whole line."""
    asked = [
        m.group(1) for s in found if (m := WHOLE_ASIDE.fullmatch(s.text)) and has("withhold", m.group(1))
    ]
    for segment in found:
        if not WHOLE_ASIDE.fullmatch(segment.text) or not asked:
            yield replace(segment, asides=(*segment.asides, *asked))


def _hushed(found: Iterable[Segment]) -> list[Segment]:
    """A clause that only asks for silence holds for what its sentence has just told.

    That is the piece before it, unless only names are to be left out, and pieces before without a figure.
    A sentence that only asks for silence (…27份。别写。) holds for the whole of the sentence before it.
    """
    result: list[Segment] = []
    not_held: Segment | None = None
    for segment in found:
        if (
            not result
            or not has("withhold", segment.text)
            or quantities(segment.text)
            or _tells(segment.text)
        ):
            instead = not_held is not None and not_held.sentence == segment.sentence
            said = not_held.text if instead and not_held and not quantities(segment.text) else ""
            result.append(replace(segment, asides=(*segment.asides, said)) if said else segment)
            continue
        if beside := _told_beside(segment):
            result.append(beside)
            continue
        not_held = segment if has("not-held", segment.text) else not_held
        last = _last_told(result, segment.sentence)
        reached = result[last].sentence
        apart = reached != segment.sentence and not has("names", segment.text)
        begun = _story_begun(result, segment)
        for at in reversed(range(last + 1)):
            told = result[at]
            if told.sentence < min(begun, reached):
                break
            nearest = at == last and not _only_names(segment.text)
            if apart or nearest or told.sentence >= begun or not quantities(told.text):
                kept, hushed = (
                    _parted_before(told.text) if at == last and begun > told.sentence else ("", told.text)
                )
                result[at] = replace(told, text=hushed, asides=(*told.asides, segment.text))
                result[at:at] = [replace(told, text=kept)] if kept else []
        result[last + 1 :] = [
            replace(empty, asides=(*empty.asides, segment.text)) for empty in result[last + 1 :]
        ]
    return result


def _told_beside(order: Segment) -> Segment | None:
    """What an order about names alone stands behind (一个工人砸了脚送了医院，名字别写), None for nothing."""
    clauses = order.text.split("，")
    told = [clause for clause in clauses if not has("withhold", clause)]
    if not _only_names(order.text) or max(map(len, told), default=0) <= _LONGEST_ORDER:
        return None
    orders = "，".join(clause for clause in clauses if clause not in told)
    return replace(order, text="，".join(told), asides=(*order.asides, orders))


def _only_names(order: str) -> bool:
    """Whether every clause of an order that asks for silence asks for it of names or details alone."""
    orders = [clause for clause in order.split("，") if has("withhold", clause)]
    return has("names", order) and all(has("names", clause) for clause in orders)


def _parted_before(text: str) -> tuple[str, str]:
    """What a text tells before the matter that an order behind it is about, "" for nothing, and that matter.

    Where it points at a figure (这个408要等关账) that is what has the figure; else what it ends with
    that counts nothing and has a subject of its own (电诈发案比去年降了).
    """
    parts = text.split("，")
    if pointed := _THIS_FIGURE.search(text):
        at = next((at for at, part in enumerate(parts) if pointed["figure"] in part), 0)
    else:
        at = 1 + max((at for at, part in enumerate(parts) if quantities(part)), default=-1)
        at = at if at < len(parts) and _has_its_own_subject(parts[at]) else 0
    before = "，".join(parts[:at])
    return (
        (before, "，".join(parts[at:]))
        if quantities(before) and before.count("（") == before.count("）")
        else ("", text)
    )


def _has_its_own_subject(clause: str) -> bool:
    """Whether a clause opens with a thing of its own and says what is to be said of it."""
    named = clause.startswith(("全镇", "全乡", "全县")) or tagged(clause)[0][1].startswith(("n", "j", "l"))
    return named and has_verb(clause) and not has("follow-up", clause)


def _story_begun(told: list[Segment], order: Segment) -> int:
    """The sentence in which the matter begins that an order calls 这事; one past the last for no such word.

    What goes on without a subject (已通报批评) belongs to the sentence before it.
    """
    beside = "，".join(one.text for one in (*told, order) if one.sentence == order.sentence)
    if not _THAT_MATTER.search(beside) or quantities(beside):
        return order.sentence + 1
    begun = order.sentence - 1
    while begun > 0 and all(_GOES_ON.match(one.text) for one in told if one.sentence == begun):
        begun -= 1
    return begun


def _taken_up(
    found: Iterable[Segment], take: Callable[[Segment, Segment], Segment | None]
) -> Iterator[Segment]:
    """The pieces, each that the one before it can `take` up gone into that one; None where it cannot."""
    last: Segment | None = None
    for segment in found:
        both = take(last, segment) if last is not None else None
        if last is not None and both is None:
            yield last
        last = both or segment
    if last is not None:
        yield last


def _left_open(last: Segment, segment: Segment) -> Segment | None:
    """A sentence that only says that nothing is settled (只是想法，没点头) holds for the one before it."""
    open_still = last.sentence != segment.sentence and _says_only_that_it_is_open(segment.text)
    return replace(last, asides=(*last.asides, segment.text)) if open_still else None


def _says_only_that_it_is_open(text: str) -> bool:
    bare = markers("undetermined").sub("", text)
    return bare != text and not quantities(text) and max(map(len, bare.split("，"))) <= _LONGEST_EMPTY


def _last_told(found: list[Segment], sentence: int) -> int:
    """Where the last piece stands that tells something; 内部处理 before 别写 tells nothing."""
    last = len(found) - 1
    while last and found[last].sentence == sentence and _tells_nothing(found[last].text):
        last -= 1
    return last


def _tells_nothing(text: str) -> bool:
    return len(text) <= _LONGEST_EMPTY and not quantities(text)


def _tells(text: str) -> bool:
    """Whether what asks for silence says what about (高家的那件事别写) rather than the order alone."""
    longest = max(map(len, text.split("，")))
    return longest > _LONGEST_ORDER and not has("names", text) and not _POINTS_BACK.match(text)


def _with_remarks(last: Segment, segment: Segment) -> Segment | None:
    """A remark in brackets that stands alone is a remark on what stands before it."""
    aside = WHOLE_ASIDE.fullmatch(segment.text)
    said = (aside.group(1),) if aside and _is_remark(aside.group(1)) else segment.asides
    alone = said and (aside or not segment.text)
    return replace(last, asides=(*last.asides, *said)) if alone else None


def _with_days(last: Segment, segment: Segment) -> Segment | None:
    """转移是6月20日和7月11日: when what was told before it took place goes behind that."""
    when = _TOOK_PLACE.fullmatch(segment.text)
    told = when and when["deed"] in last.text and _only_a_date(when["days"])
    return replace(last, text=f"{last.text}，时间为{when['days']}") if when and told else None


def _with_causes(last: Segment, segment: Segment) -> Segment | None:
    """A cause told in a sentence of its own stays with what it explains, and so does what else it lists.

    原因：人员少；培训机会少.
    """
    listed = _OWN_CAUSE.match(last.text) and not quantities(segment.text)
    if not listed and not has("cause", segment.text):
        return None
    return _in_one(last, segment)


def _with_losses(last: Segment, segment: Segment) -> Segment | None:
    """What an accident cost stays with it: 一般事故1起，轻伤1人（工地高处坠落）."""
    if not (_ACCIDENT.search(last.text) and _LOSS.match(segment.text)):
        return None
    return _in_one(last, segment)


def _in_one(last: Segment, segment: Segment) -> Segment:
    return replace(last, text=f"{last.text}，{segment.text}", asides=last.asides + segment.asides)


def _pieces(sentence: str, theme: Theme) -> Iterator[str]:
    parts = [part for part in _clauses(_punctuated(sentence)) if part]
    piece: list[str] = []
    for part in parts:
        if piece and _goes_with_the_last(piece[-1], part):
            at = _spoken_of(piece, part)
            earlier, last = piece[:at], piece[at]
            contested = has("undetermined", part) and _SAID.search(last) and _SAID.search(_joined(earlier))
            settled = not contested and not _is_a_remark(last) and not has("refers-back", last)
            if earlier and settled and not _only_a_date(_joined(earlier)):
                yield _joined(earlier)
                piece = piece[at:]
        elif piece and (lacking := _lack_of_its_own(piece, part)):
            yield _joined(piece)
            piece, part = [], lacking
        elif piece and _starts_anew(piece, part, theme):
            yield _joined(piece)
            piece = []
        piece.append(part)
    if piece:
        yield _joined(piece)


def _lack_of_its_own(piece: Sequence[str], part: str) -> str:
    """A clause that tells what is wanting behind what was done, with its subject; "" for any other.

    学法8次，年轻干部普遍不会用; of 电影放了16场，看的人说不上多 the thing goes with it (电影看的人说不上多).
    """
    whole = _joined([*piece])
    if quantities(part) or not quantities(whole) or is_wanting(whole) or not is_wanting(part):
        return ""
    if judges_in_general(part):
        return part
    words = tagged(part)
    named = [word for word, _ in takewhile(lambda word: word[1].startswith(_NAMING), tagged(piece[0]))]
    seen = len(words) > 1 and words[0][1].startswith("v") and words[1][0] == "的"
    return f"{''.join(named)}{part}" if named and seen else ""


def _spoken_of(piece: Sequence[str], remark: str) -> int:
    """Where what a remark is about begins: the honour that lacks its proof, the plan that nobody has settled.

    That is the last clause that names one; the last of all for any other remark.
    """
    named: list[int] = []
    if has("unproved", remark):
        claimed = [("“" in part or has("honour", part)) and not has("unproved", part) for part in piece]
        named = [at for at, claims in enumerate(claimed) if claims]
    elif has("undetermined", remark):
        named = [at for at, part in enumerate(piece) if has("planned", part)]
    return named[-1] if named else len(piece) - 1


def _joined(parts: list[str]) -> str:
    return "，".join(parts).strip("，,：: ")


def _clauses(text: str) -> Iterator[str]:
    """Clauses at commas; what follows a colon stays with its topic."""
    pending = ""
    for span in clauses(text):
        part = pending + span.of(text).strip(" ，,。；;：:")
        pending = ""
        if text[span.end - 1 : span.end + 1].strip()[-1:] in ("：", ":"):
            pending = f"{part}："
        else:
            yield part
    if pending:
        yield pending.rstrip("：")


def _punctuated(text: str) -> str:
    """Commas where a clerk left a blank, and in run-on voice text where a new thing begins."""
    parts = without_gaps(text).split("，")
    return "，".join(with_commas(part) if is_run_on(part) else part for part in parts)


def _starts_anew(piece: list[str], part: str, theme: Theme) -> bool:
    """A clause opens a new fact where it raises its own doubt, or has its own figure and subject."""
    whole = "，".join(piece)
    if (
        has("stands-alone", part)
        or _is_voiced(part, whole)
        or (_OF_THIS_YEAR.match(part) and quantities(part) and has("planned", whole))
    ):
        return True
    if (
        _OF_THIS_YEAR.match(part)
        and has("other-year", whole)
        and quantities(part)
        and not _names_a_thing(part)
    ):
        return False
    if _ONLY_A_COUNT.fullmatch(part):
        return False
    if has("compared", part) and quantities(whole) and not _is_doubtful(whole):
        return False
    if _only_a_date(whole) or has("planned", whole) or has("refers-back", part):
        return False
    if has("planned", part):
        return not DEADLINE.match(part)
    if _DOCUMENT.search(part) and has("honour", whole):
        return False
    if has("honour", part) and has("graded", f"{whole}，{part}"):
        return False
    if has("manner", part) and quantities(whole):
        return False
    doubtful = _is_doubtful(part)
    if not doubtful and _HEARD.match(whole) and not theme(part):
        return False
    if not doubtful and len(part) < _SHORTEST and not quantities(part):
        return False
    if not doubtful and _only_a_deed(part):
        return False
    if not doubtful and (has("follow-up", part) or has("attendance", part)):
        return False
    if doubtful != _is_doubtful(whole):
        return True
    if has("helping", part) or (_counts_persons(piece[-1]) and has("trained", part)):
        return False
    if not quantities(part) or not quantities(whole):
        return False
    here, there = theme(part), theme(whole)
    return bool(here and there and here != there) and not _takes_up(part, piece[-1])


def _only_a_deed(part: str) -> bool:
    """Whether nothing but a deed done stands before a figure (检查了8次): it is done to what was named."""
    figures = quantities(part)
    lead = part[: figures[0].span.start] if figures else ""
    words = list(tokens(lead.rstrip("了过")))
    done = lead.endswith(("了", "过")) and len(words) == 1 and is_verb(words[0])
    return done and figures[0].span.end == len(part)


def _takes_up(part: str, last: str) -> bool:
    """Whether a clause tells what came of the act before it, in its words (审核案件9件，提出审核意见5条)."""
    acts = [word for word in tokens(last) if len(word) > 1 and is_verb(word)]
    return is_verb(next(iter(tokens(part)), "")) and any(act in part for act in acts)


def _names_a_thing(part: str) -> bool:
    """Whether words stand between 今年 and the figure (今年立案61件)."""
    return len(_OF_THIS_YEAR.sub("", part[: quantities(part)[0].span.start]).strip("是有为只共到了")) > 1


def _counts_persons(part: str) -> bool:
    return any(unit_class(figure.unit) == "person" for figure in quantities(part))


def _is_voiced(part: str, whole: str) -> bool:
    """Whether a clause quotes somebody for a second count (所里台账34件)."""
    voice = markers("voice").match(part)
    counts = quantities(part) if voice and not has("correction", f"{whole}，{part}") else ()
    return (
        bool(counts)
        and bool(quantities(whole))
        and voice is not None
        and _ONLY.fullmatch(part[min(voice.end(), counts[0].span.start) : counts[0].span.start]) is not None
    )


def _goes_with_the_last(last: str, part: str) -> bool:
    """Whether a clause only doubts, or only plans, what the clause before it says.

    好多 completes a clause without a figure, 数一下 doubts one with a figure, 想搞 plans what was named.
    """
    if has("refers-back", part) or has("unproved", part) or _repeats_in_doubt(last, part):
        return True
    if (pointed := _THIS_FIGURE.match(part)) and pointed["figure"] in last:
        return True
    if has("uncounted", part):
        return False
    exact = any(figure.value is not None for figure in quantities(last))
    if has("planned", part) and not quantities(part) and len(part) <= _LONGEST_REMARK:
        return not exact
    return _is_a_remark(part) and not (exact and has("vague-amount", part))


def _repeats_in_doubt(last: str, part: str) -> bool:
    """Whether a clause doubts a figure just told, which it says again, or some of what that counts.

    有87项，说是87不知道对不对; 12场，有几场好像跟所里报的是同一场.
    """
    again, some = set(_NUMBER.findall(part)), _SOME.match(part)
    of_them = some and any(figure.unit.startswith(some["unit"]) for figure in quantities(last))
    return (
        has("unsure", part)
        and not _DECIDES.match(part)
        and bool(of_them or (again and again <= set(_NUMBER.findall(last))))
    )


def _is_a_remark(part: str) -> bool:
    """Whether a clause has no figure and no subject of its own, and doubts (好几次, ？数一下, 没统计)."""
    counted = any(figure.value is not None for figure in quantities(part))
    longest = 2 * _LONGEST_REMARK if _IN_PARTICULAR.match(part) else _LONGEST_REMARK
    if counted or len(part) > longest or _NOT_ALL.match(part) or _OWN_THING.match(part):
        return False
    found = markers("absent").search(part)
    lacks = found is not None and _SOURCE.fullmatch(part[: found.start()]) is not None
    return lacks or any(has(kind, part) for kind in _REMARKS)


def _is_doubtful(text: str) -> bool:
    bare = without_years_looked_back_on(_ASIDE.sub("", text))
    asides = _ASIDE.findall(text)
    if any(has(kind, bare) for kind in _DOUBTS) or any(
        has(kind, aside) for kind in ("unsure", "withhold", "rival-count") for aside in asides
    ):
        return True
    found = quantities(bare)
    return bool(found) and all(map(is_a_guess, found))


def _only_a_date(text: str) -> bool:
    found = periods(f"{text}，")
    return bool(found) and sum(len(p.text) for p in found) >= len(text.strip("，于在 ")) - 1


def _without_asides(text: str) -> Iterator[Segment]:
    """Remarks in brackets that are about the writing, not part of the fact, are set apart.

    One that keeps back a count of its own (演出3场是县里办的，不能算我们的) is a piece by itself.
    """
    asides = tuple(a for a in _ASIDE.findall(text) if _is_remark(a))
    kept = _ASIDE.sub(lambda m: "" if m.group(1) in asides else m.group(), text).strip("，,：: ")
    own = tuple(a for a in asides if kept and quantities(a) and has("withhold", a) and _tells(a))
    yield Segment(kept, tuple(a for a in asides if a not in own))
    yield from map(Segment, own)


def _is_remark(aside: str) -> bool:
    """Whether a bracket is about the writing; what only keeps its own names back is not."""
    aside = markers("names-withheld").sub("", aside)
    kinds = ("withhold", "other-year", "instruction", "last-year", "praise")
    return any(has(kind, aside) for kind in (*kinds, "unsure", "unverified", "undetermined"))
