"""A spoken verb written by what it is done to, and how that is counted: data/frames.tsv.

A clause is read as  verb + aspect + figure + object + figure  (搞了3场宪法宣传, 发传单500份) or, fronted, as
object + verb + figure  (传单发了500份), where the verb alone is written anew. Verbs and objects are
whole words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.domain import Quantity, Span
from assistant.language import quantities
from assistant.language.patterns import Needs, compiled, late, may_stand, needs, pieces
from assistant.language.words import tagged
from assistant.register.protecting import FILLER, ends_a_verb, inside_a_word, straddled, visible
from assistant.register.tracked import Edit
from assistant.register.units import counted_in
from assistant.register.values import Context, Strength
from assistant.resources import rows

_FIGURE = "\ue001"
_LONGEST_OBJECT = 14
_OBJECT = rf"[\u4e00-\u9fff、A-Za-z“”《》{FILLER}]{{0,{_LONGEST_OBJECT}}}?"
_ASPECT = r"(?P<aspect>了|过)?"
_ALONE = r"(?![\u4e00-\u9fff])"
_DUMMY = r"(?P<dummy>一?[个些]|一下|点儿?)?"
_BETWEEN = r"(?:都|也|还|又|就|才|一共|总共|共|累计|全年|陆续|已经?|均|各|再|一下子)*"
_NOT_AFTER_OBJECT = ("n", "vn", "j", "l", "nt", "nr", "ns", "nz", "s")
_STOPS_OBJECT = late(
    r"^(?:是|[这那]|[大实细精优强](?:[做抓“]|$))|[了过着]|^[上下出进回过][来去]|^[走给]|[说是讲][^“]{0,6}“|、[一两二三四五六七八九十几\d\ue001]|没|不(?!动产|法)|都|还|的时候"
)
_ZONES = frozenset(("经开区", "高开区", "综开区"))
# 13人组成的专班, 10方面需求迫切的实事: the figure belongs to what is said of the thing.
_MADE_OF = late(r"(?:组成|构成|参加|参与|在场|签名|以[上下]|左右|方面|为主)[^，。；]*的")
_TALK = late(r"[搞弄掏扯撒扒逮揪凑]|摆平|说和|劝和|晒|.(?:出来|下来|下去|出去|上去|起来|完|掉)$")
_REASON = "动词与所做的事相称"


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of data/frames.tsv: two patterns, `fronted` "" where there is none.

    `template` has {o} for the object and {q} for the figure.
    """

    after: str
    fronted: str
    needs: Needs
    units: frozenset[str]
    template: str
    needs_figure: bool
    example: str
    becomes: str
    traps: tuple[str, ...]

    @property
    def verb(self) -> str:
        """The verb alone, for a fronted object."""
        return self.template.partition("{")[0]


def framed(text: str, context: Context) -> Iterator[Edit]:
    """The edits that the frames call for in a clause or sentence; the first frame that fits is taken."""
    seen, figures = _blanked(text)
    taken = bytearray(len(text) + 1)
    told = pieces(seen)
    for frame in frames():
        for match in _read(frame, seen) if may_stand(frame.needs, told) else ():
            span = Span(*match.span())
            if any(taken[span.start : span.end]) or not (context.spoken or _talks(match)):
                continue
            if not _fits(frame, match, text, seen, figures):
                continue
            if edit := _edit(frame, match, text, context):
                taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                yield edit


def _read(frame: Frame, seen: str) -> Iterator[re.Match[str]]:
    yield from compiled(frame.after).finditer(seen)
    if frame.fronted:
        yield from compiled(frame.fronted).finditer(seen)


def _fits(frame: Frame, match: re.Match[str], text: str, seen: str, figures: dict[int, Quantity]) -> bool:
    thing = _group(match, "object")
    if _inside_a_word(text, match) or _STOPS_OBJECT.search(thing) or _MADE_OF.match(thing):
        return False
    end = match.end("object") if "object" in match.groupdict() else -1
    if end > 0 and (inside_a_word(text, end) or _goes_on(text, seen, end)):
        return False
    found = [figures[at] for name in ("one", "two") if (at := _start(match, name)) in figures]
    if frame.needs_figure and not found:
        return False
    return (
        not frame.units
        or not found
        or any({figure.unit, counted_in(figure, text)} & frame.units for figure in found)
    )


def _edit(frame: Frame, match: re.Match[str], text: str, context: Context) -> Edit | None:
    """The whole reading written anew; the verb alone where order may not change or the object is fronted."""
    groups = match.groupdict()
    if "fronted" in groups:
        end = max(match.end("verb"), match.end("aspect"))
        return Edit(Span(match.start("verb"), end), frame.verb, _REASON) if frame.verb else None
    thing, one, two = (_text(match, name, text) for name in ("object", "one", "two"))
    if one and (two or not _ends(match, text) or not context.strength.reaches(Strength.MEDIUM)) and thing:
        if not frame.template.startswith(frame.verb) or not frame.verb:
            return None
        return Edit(Span(match.start("verb"), match.start("one")), frame.verb, _REASON)
    return Edit(Span(*match.span()), frame.template.format(o=thing, q=one or two), _REASON)


def _blanked(text: str) -> tuple[str, dict[int, Quantity]]:
    """The text with protected parts and figures blanked, and the figures by where they begin."""
    seen, figures = visible(text), {}
    for figure in quantities(text):
        if FILLER not in figure.span.of(seen):
            seen = seen[: figure.span.start] + _FIGURE * len(figure.text) + seen[figure.span.end :]
            figures[figure.span.start] = figure
    return seen, figures


def _talks(match: re.Match[str]) -> bool:
    """Whether the reading shows that it is talk: writing has 讲法治课 too, but not 讲了2次法治课."""
    groups = match.groupdict()
    between = groups.get("one") and groups.get("object") and len(groups["verb"]) == 1
    return bool(groups["aspect"] or groups.get("dummy") or between or _TALK.search(groups["verb"]))


def _inside_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether the verb is part of another word; the segmenter has 搞了个 as one."""
    start = match.start("verb")
    if ends_a_verb(text, start) or text[start - 1 : start + 2] in _ZONES:
        return True
    ends = (
        max(match.end(name) for name in ("verb", "aspect", "dummy") if name in match.groupdict()),
        match.end("verb"),
    )
    return all(straddled(text, Span(start, end)) for end in ends)


def _goes_on(text: str, seen: str, end: int) -> bool:
    """Whether the object is only the beginning of a longer noun (宣传 of 宣传资料)."""
    following = next(iter(tagged(text[end : end + 6])), ("", ""))
    return seen[end : end + 1] not in ("", _FIGURE) and following[1].startswith(_NOT_AFTER_OBJECT)


def _ends(match: re.Match[str], text: str) -> bool:
    """Whether nothing follows in the clause that the moved figure would be read with."""
    return match.end() == len(text) or not "\u4e00" <= text[match.end()] <= "\u9fff"


def _start(match: re.Match[str], name: str) -> int:
    return match.start(name) if name in match.groupdict() and match[name] else -1


def _group(match: re.Match[str], name: str) -> str:
    return match.groupdict().get(name) or ""


def _text(match: re.Match[str], name: str, text: str) -> str:
    return text[match.start(name) : match.end(name)] if _group(match, name) else ""


def _bare(things: str, units: str, template: str, example: str, becomes: str, traps: str) -> Frame:
    """A noun with its figure and nothing else in the clause (讲座3场)."""
    noun = rf"(?P<verb>)(?P<aspect>)(?P<object>{things})(?P<two>{_FIGURE}+)"
    pattern = rf"(?:^|(?<=[，。；：、\s])){noun}(?=$|[，。；、\s])"
    return Frame(
        pattern,
        "",
        needs(things),
        frozenset(units.split(",")),
        template,
        False,
        example,
        becomes,
        tuple(traps.split()),
    )


@cache
def frames() -> tuple[Frame, ...]:
    """Frames in the order of the file."""
    return tuple(_frame(*(*row, *[""] * 7)[:7]) for row in rows("register/data/frames.tsv")[1:])


def _frame(
    verbs: str, things: str, units: str, template: str, example: str, becomes: str, traps: str
) -> Frame:
    if not verbs:
        return _bare(things, units, template, example, becomes, traps)
    verb = rf"(?P<verb>{verbs})"
    figure = f"(?P<{{}}>{_FIGURE}+)"
    needs_figure = not things or template.startswith("{")
    counted = f"{figure.format('one')}{'?' if things else _ALONE}"
    thing = f"的?(?P<object>{_OBJECT}(?:{things})){figure.format('two')}?" if things else ""
    fronted = rf"(?P<fronted>{things}){_BETWEEN}{verb}(?P<aspect>了|过)?(?={_FIGURE})" if things else ""
    return Frame(
        after=rf"{verb}{_ASPECT}{_DUMMY}{counted}{thing}",
        fronted=fronted,
        needs=needs(f"(?:{verbs})(?:{things})"),
        units=frozenset(units.split(",")) if units else frozenset(),
        template=template,
        needs_figure=needs_figure,
        example=example,
        becomes=becomes,
        traps=tuple(traps.split()),
    )
