"""One line of notes after another to readings: pieces of text judged, with the doubts they raise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile

from assistant.domain import (
    Bar,
    Fact,
    Quantity,
    Source,
    Status,
)
from assistant.facts import tables
from assistant.facts.answering import Exchange, asks
from assistant.facts.cleaning import cleaned
from assistant.facts.context import Context, asked_for, asks_anew, dated, day_of, is_heading, is_numbered
from assistant.facts.envelope import (
    Utterance,
    is_quoted,
    names_a_source,
    open_envelope,
    opens_quotation,
    strip_list_mark,
    topic_tag,
)
from assistant.facts.headers import Caption, Header, captioned, header, joined, settled, with_holders
from assistant.facts.headings import (
    FIRST_RESPONSIBLE,
    PLANS,
    SHORTCOMINGS,
    label_of,
    label_within,
    names_a_list,
    names_a_part,
    opens_a_list,
    title_of,
)
from assistant.facts.hints import (
    dated_entry,
    dotted_dates,
    in_digits,
    in_the_office_s_name,
    introduced,
    is_title,
    listed_days,
    of_its_half,
    opens_a_correction,
    read_anew,
    told_in_words,
    under_its_head,
    without_frame,
)
from assistant.facts.judging import judge, withheld_as_personal, without_figure
from assistant.facts.keeping import kept_apart
from assistant.facts.lexicon import has, markers
from assistant.facts.notes import NoteLine
from assistant.facts.placing import placed
from assistant.facts.pointing import may_point, unwrites
from assistant.facts.readings import Doubt, Reading, withheld
from assistant.facts.remarks import POINTS_AT_NOTHING
from assistant.facts.rows import PartTold, sayings, told_of_a_part
from assistant.facts.second_thoughts import as_meant
from assistant.facts.segments import Segment, segments
from assistant.facts.speakers import unaddressed
from assistant.facts.speech import is_dictated
from assistant.facts.stages import PART_OF_THE_YEAR
from assistant.facts.standing import was_done
from assistant.facts.subjects import (
    holder_of,
    leaders_of,
    speaks_as_leader,
    speaks_of_him,
    subject_of,
    with_posts,
)
from assistant.facts.substance import is_noise, raises_a_doubt, says_something
from assistant.facts.supplying import (
    put_right,
    with_each_told,
    with_hedges,
    with_parts_of_a_sum,
    with_products,
    with_units,
    without_bare_figures,
)
from assistant.facts.turns import Turns, asking
from assistant.facts.units import Around
from assistant.genres import Genre, theme_of
from assistant.language import Gazetteer, quantities

_WHOLE_ASIDE = re.compile(r"^[（(](.*)[)）]$", re.S)
_OPENING_ASIDE = re.compile(r"[（(]([^（()）]*)[)）](?=.)", re.S)
_OWN_DEED = re.compile(r"^其(?!中|他|余)")
_OF_THE_WRITING = "说的是会议本身或怎么写报告，不是工作情况"
_ANOTHER = re.compile(r"[\u4e00-\u9fff]{0,4}我(?:们|[镇乡街])|该[^，]|此案|[两双对]方|法院|[两2二]人")
"""Somebody else who acts at the head of a clause: 我镇, 该案法院驳回, 两人."""
_OF_HIM = re.compile(r"人(?=也|都|已|被)|[他她](?!们)|[对双]方|当事人|户主|本人")
"""How a sentence goes on about the person of the one before it (人也处罚了)."""
_WORDS = 3
_ITEM = re.compile(r"\s*(?:\d{1,2}[、.．]|[（(]\d{1,2}[)）]|[-—•·])")
_ADDENDUM = re.compile(r"(?:另|又及|补充|补报|附)[：:]")


@dataclass
class LineReader:
    """Reads the lines of notes one after another, each under what those above it have said."""

    genre: Genre
    year: int | None
    known: Gazetteer
    speakers: frozenset[str] = frozenset()
    chatters: frozenset[str] = frozenset()
    context: Context = field(init=False)
    header: Header | None = None
    above: tuple[str, ...] = ()
    caption: Caption = field(default_factory=Caption)
    """What the line before the table says of it."""
    table: str = ""
    part: str = ""
    """What the first cell of the row before says that it speaks of (短板), "" where it names a thing."""
    at: NoteLine | None = None
    lines: tuple[NoteLine, ...] = ()
    read_up_to: int = 0
    totals: tuple[Quantity, ...] = ()
    before: str = ""
    """What the line before the one being read has told."""
    leader: str = ""
    """The leader told of last (书记), "" where none was."""
    exchange: Exchange = field(default_factory=Exchange)
    fresh: bool = True
    """Whether the next line is a file's first and may only name it."""
    diary: bool = False
    recanted: bool = False
    """Whether an earlier message of theirs counts no more."""
    quoting: bool = False
    ended_in: str = ""
    """The part of the report that the line before was of."""
    planned: bool = False
    """Whether the line before has told of plans."""

    def __post_init__(self) -> None:
        self.context = Context(self.year)

    def read(self, lines: Iterable[NoteLine]) -> Iterator[Reading]:
        self.lines = tuple(lines)
        for number, line in enumerate(self.lines, 1):
            self.read_up_to = number
            if self.at is not None and (self.at.file, self.at.sheet) != (line.file, line.sheet):
                self.context, self.header, self.fresh = Context(self.year), None, True
                self.caption = Caption()
            self.at = line
            for reading in self._row(line) if line.cells else self._line(line):
                yield replace(reading, quoted=self.quoting)

    def reread(self, fact: Fact, text: str) -> Fact:
        """The fact with another text and what stands in it."""
        return read_anew(fact, text, self.known, self.year)

    def _line(self, line: NoteLine) -> Iterator[Reading]:
        self.header = None
        if line.text.strip():
            self.caption = captioned(line.text, self._theme)
        if not line.text.strip():
            self.context = replace(self.context, borrowed=False)
            return
        self.quoting = self.quoting or opens_quotation(line.text)
        if self.recanted and (self.quoting or is_quoted(line.text)):
            yield from self._taken_back(line)
            return
        opens, self.fresh = self.fresh, False
        if opens and is_title(line.text) and not raises_a_doubt(line.text):
            self.context = self.context.headed(line.text)
            return
        utterance = open_envelope(replace(line, text=as_meant(line.text)), self.speakers)
        if utterance.speaker:
            self.speakers |= {utterance.speaker}
            chat = utterance.chat or (self.context.chat and utterance.speaker in self.chatters)
            self.chatters |= {utterance.speaker} if utterance.chat else set()
            self.context = replace(self.context, speaker=utterance.speaker, chat=chat)
        elif office := introduced(utterance.text):
            self.context = replace(self.context, speaker=office)
        if is_heading(utterance, self.year) or self._heads_a_list(utterance):
            day = day_of(utterance.text, self.year)
            styled = utterance.ruled or line.heading or is_numbered(line.text)
            if self.context.section and names_a_source(utterance.text):
                return
            self.context = replace(
                self.context.headed(utterance.text), day=day or self.context.day, led=not styled
            )
            self.ended_in, self.planned = "", False
            return
        if (section := asked_for(utterance)) and self.context.chat:
            self.context = replace(self.context, section=section, led=False, asker=utterance.speaker)
            return
        if asks_anew(utterance, self.context):
            self.context = replace(self.context, section="", holder="")
            self.exchange.heard(utterance.text, source_of(line))
            return
        self.context = self.context.before(utterance)
        if utterance.text:
            said = unaddressed(utterance.text, self.speakers) if asks(utterance.text) else utterance.text
            utterance = replace(utterance, text=self.exchange.heard(said, source_of(line)))
        yield from self._remarked(line, utterance)

    def _heads_a_list(self, utterance: Utterance) -> bool:
        """Whether a short line names a part and items of a list come next (（三）执法监管)."""
        behind = self.lines[self.read_up_to :][:1]
        return names_a_part(utterance.line.text) and any(_ITEM.match(line.text) for line in behind)

    def _remarked(self, line: NoteLine, utterance: Utterance) -> Iterator[Reading]:
        """What the line tells, with the line itself where it may speak of an earlier one."""
        said = utterance.text.strip("（）()")
        remark = said if may_point(said) else ""
        told = told_before = False
        for reading in self._content(line, utterance):
            told, told_before = True, told
            said_of_it = reading.fact.text if may_point(reading.fact.text) else ""
            own = said_of_it if told_before and unwrites(said_of_it) else remark or said_of_it
            yield replace(reading, remark=own)
        if remark and not told:
            fact = withheld(
                self.reread(Fact("", said, source_of(line)), said), POINTS_AT_NOTHING, Bar.INSTRUCTION
            )
            yield Reading(fact, speaker=self.context.speaker, remark=remark)

    def _taken_back(self, line: NoteLine) -> Iterator[Reading]:
        text = line.text.lstrip(">＞ ")
        told = self.reread(Fact("", text, source_of(line)), text)
        if told.figures:
            yield Reading(withheld(told, "前一封邮件的内容，后来的邮件已声明作废", Bar.SUPERSEDED))

    def _content(self, line: NoteLine, utterance: Utterance) -> Iterator[Reading]:
        outside = replace(self.context, section="", holder="")
        context = outside if _ADDENDUM.match(utterance.text) else self.context
        text = speaks_as_leader(dated_entry(utterance.text), context.heading)
        text = listed_days(dotted_dates(dated(of_its_half(text), context.day), diary=self.diary))
        text = in_digits(text) if has("correction", text) else text
        text = with_posts(speaks_of_him(_WHOLE_ASIDE.sub(r"\1", text), self.leader))
        self.leader = leaders_of(text) or self.leader
        if tag := topic_tag(text):
            context, text = context.headed(tag[0]), tag[1]
        elif label := label_of(text, self.year) or label_within(text, self.year):
            context, text = context.headed(label[0]), label[1]
            if opens_a_list(*label):
                self.context = replace(context, led=not names_a_list(label[0]), listed=True)
        elif utterance.listed and not context.section and (title := title_of(text)):
            context, text = context.headed(title[0]), title[1]
        if is_noise(text):
            return
        if self.ended_in == SHORTCOMINGS and not context.section and has("cause", text):
            context = replace(context, section=SHORTCOMINGS)
        goes_on = self.planned and not context.section and has("prescribed", text)
        if goes_on and not was_done(text, self.year, counted=False):
            context = replace(context, section=PLANS)
        self.planned = False
        self.ended_in = context.section
        text = with_parts_of_a_sum(
            with_each_told(in_the_office_s_name(text, context.office, context.speaker))
        )
        context = replace(context, correcting=opens_a_correction(text))
        if (opened := _OPENING_ASIDE.match(text)) and has("last-year", opened[1]):
            context, text = replace(context, borrowed=True), text[opened.end() :]
        pieces, dictated = segments(text, self._theme), is_dictated(text)
        instructed = _instructed(pieces, text, dictated=dictated)
        turns, above = Turns(context, self.year, dictated, asking(pieces), unplanned=context.section), ""
        of_a_person = False
        for said in pieces:
            around, segment = turns.into(said)
            around = replace(around, instructed=around.instructed or said.sentence in instructed)
            told = list(self._segment(line, segment, around, above))
            of_him = of_a_person and _OF_HIM.match(segment.text) is not None
            of_a_person = of_him or any(reading.fact.bar is Bar.PERSONAL for reading in told)
            for reading in told:
                if of_him:
                    reading = replace(reading, fact=withheld_as_personal(reading.fact), doubts=())
                self.planned = self.planned or (reading.fact.section == PLANS and reading.fact.usable)
                above = f"{above}，{reading.fact.text}" if reading.fact.usable else above
                yield reading
            turns.after(segment)
        self.before = above

    def _segment(self, line: NoteLine, segment: Segment, context: Context, above: str) -> Iterator[Reading]:
        text = under_its_head(cleaned(segment.text), context.office)
        if is_noise(text):
            return
        if has("of-the-writing", text):
            yield self._of_the_writing(line, text, context)
            return
        parts = kept_apart(with_products(with_hedges(put_right(text))), self._theme, self.year)
        for aside in parts.of_another_year:
            yield self._reading(
                line, aside, "", replace(context, past="" if has("elsewhere", aside) else "上一年度"), ()
            )
        context = replace(context, past="") if parts.of_another_year else context
        for private in parts.private:
            kept_back = self._reading(line, private, "", context, ())
            yield replace(kept_back, fact=withheld_as_personal(kept_back.fact), doubts=())
        text, segment = parts.text, replace(segment, asides=() if parts.of_a_person else segment.asides)
        if not text or is_noise(text):
            return
        around = Around(self.context.heading, (*quantities(self.before), *self.totals))
        correcting = context.correcting or has("correction", text)
        text, supplied = (text, ()) if correcting else with_units(text, above, around)
        doubted = any(map(raises_a_doubt, segment.asides))
        tells = doubted or says_something(text, context, self._theme(text), self.known)
        if not tells or (context.chat and has("talk", text) and not quantities(text)):
            return
        if has("leads-in", text):
            yield self._of_the_writing(line, text, context)
            return
        sound, bare = (text, "") if correcting else without_bare_figures(text)
        for said in filter(None, (sound, bare)):
            yield self._reading(line, said, "，".join(segment.asides), context, supplied)
            supplied = ()

    def _of_the_writing(self, line: NoteLine, text: str, context: Context) -> Reading:
        kept_back = self._reading(line, text, "", context, ())
        return replace(kept_back, fact=withheld(kept_back.fact, _OF_THE_WRITING, Bar.INSTRUCTION), doubts=())

    def _row(self, line: NoteLine) -> Iterator[Reading]:
        if told := told_of_a_part(line.cells, self.part, self.year):
            self.part = told.part
            yield from self._of_a_part(line, told)
            return
        self.part = ""
        if head := self._head(line):
            behind = islice(self.lines, self.read_up_to, None)
            body = [line.cells for line in takewhile(lambda line: line.cells, behind)]
            head = settled(head, body)
            above = captioned(self.context.heading, self._theme)
            topic = head.topic or self.caption.topic or above.topic or self.context.matter(self._theme)
            self.header = replace(head, topic=topic, unit=self.caption.unit, until=self.caption.until)
            self.known = with_holders(self.known, head, body)
            self.above, self.table = (), f"{line.file}#{line.sheet}#{line.line}"
            return
        filled = [cell for cell in line.cells if cell]
        if len(filled) == 1 and not quantities(filled[0]) and (self.header is None or len(filled[0]) > 3):
            self.header, self.caption = None, captioned(filled[0], self._theme)
            return
        if self.header is None:
            named = line.cells[0] or (self.above[0] if self.above else "")
            self.above = (named,)
            filled = [named, *filled] if named and not line.cells[0] else filled
            filled = list(without_frame(filled, office=bool(self.context.section)))
            yield from self._line(replace(line, text=told_in_words(filled), cells=()))
            return
        line = replace(line, cells=tuple(dotted_dates(as_meant(cell), diary=False) for cell in line.cells))
        row = tables.row(line, self.header, self.above)
        self.above = self.above if row.is_a_part else row.cells
        if row.text and not self.header.summed:
            self.header = replace(self.header, until="")
        context = replace(self.context, borrowed=False)
        for stage in row.stages if row.text else ():
            of_a_part = self._reading(line, stage, "", context, ())
            fact = withheld(of_a_part.fact, PART_OF_THE_YEAR, Bar.SUPERSEDED)
            yield replace(of_a_part, fact=fact, doubts=())
        for said in sayings(row):
            reading = self._reading(line, said.text, said.remark, context, said.doubts)
            if said.lacks:
                yield replace(reading, fact=without_figure(reading.fact), doubts=said.doubts)
            else:
                yield replace(reading, table=self.table, total=row.total, counts=row.counts)

    def _head(self, line: NoteLine) -> Header | None:
        """The head that a row is, with the line of heads above it where it stands under merged cells."""
        above = self.header
        if above is None or self.above or line.cells[0] or not any(line.cells):
            return None if above and above.names_units else header(line, self.year)
        return header(replace(line, cells=joined(above.names, line.cells)), self.year)

    def _of_a_part(self, line: NoteLine, told: PartTold) -> Iterator[Reading]:
        outside, self.context = self.context, self.context.headed(told.part)
        for text in told.texts:
            yield from self._content(line, Utterance(line, strip_list_mark(text)[0]))
        self.context = outside

    def _reading(
        self, line: NoteLine, text: str, remarks: str, context: Context, supplied: tuple[Doubt, ...]
    ) -> Reading:
        context = context.of_a_thought(text)
        fact = self.reread(Fact("", text, source_of(line)), text)
        judgement = judge(text, fact.figures, context, remarks)
        fact = placed(fact, judgement, context, self.genre)
        kept_back = judgement.status is Status.WITHHELD
        counts = not has("uncounted", text) and not has("audience", text)
        tells = context.holder and not kept_back and counts
        own = holder_of(text, self.year) or subject_of(text, self.year) or _ANOTHER.match(text)
        if fact.section == FIRST_RESPONSIBLE and tells and not own:
            fact = self.reread(fact, f"{context.holder}{_OWN_DEED.sub('', text)}")
        if not fact.dates and (day := context.day_of_telling(text, line.text)):
            fact = replace(fact, dates=(day,))
        doubts = judgement.doubts + (supplied if judgement.status is not Status.WITHHELD else ())
        return Reading(fact, doubts, context.speaker)

    def _theme(self, text: str) -> str:
        return theme_of(self.genre, text)


def _instructed(pieces: Sequence[Segment], line: str, *, dictated: bool) -> frozenset[int]:
    """The sentences of a line that an instruction to the writer bars.

    It bars the whole of a line as people type them; of a dictation, where all is one line, its sentence and
    the next.
    """
    said = [match[0] for match in markers("instruction").finditer(line)]
    if not dictated:
        return frozenset(piece.sentence for piece in pieces if said)
    # A pause may have come to stand within an instruction.
    ends = [end for words in said for end in (words[:_WORDS], words[-_WORDS:])]
    barred = {piece.sentence for piece in pieces if any(end in piece.text for end in ends)}
    return frozenset(barred | {sentence + 1 for sentence in barred})


def source_of(line: NoteLine) -> Source:
    """Where a line stands, with its words as they were typed."""
    return Source(line.file, line.line, line.text or "\t".join(line.cells), line.sheet)
