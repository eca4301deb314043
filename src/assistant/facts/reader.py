"""Notes to a fact sheet: the one function that the other floors call."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from assistant.domain import (
    Fact,
    FactSheet,
    NameKind,
    Profile,
    Quantity,
    Question,
    QuestionKind,
    Source,
    Status,
)
from assistant.facts import tables
from assistant.facts.cleaning import cleaned
from assistant.facts.context import (
    FIRST_RESPONSIBLE,
    PLANS,
    Context,
    asked_for,
    dated,
    day_of,
    inline_label,
    is_heading,
    spoken_heading,
)
from assistant.facts.envelope import Utterance, names_a_source, open_envelope, topic_tag
from assistant.facts.judging import Judgement, judge, lacks_a_unit, other_year, withheld_as_personal
from assistant.facts.lexicon import has, proof_question, usual_unit
from assistant.facts.notes import NoteLine
from assistant.facts.readings import Doubt, Reading
from assistant.facts.reconcile import reconciled
from assistant.facts.run_on import is_dictated
from assistant.facts.segments import Segment, segments
from assistant.genres import Genre, theme_of
from assistant.language import EMPTY, Gazetteer, has_verb, names, periods, personal, quantities

_WHOLE_ASIDE = re.compile(r"^[（(](.*)[)）]$", re.S)
_DIVISIBLE = frozenset(["元", "万元", "亿元", "亩", "公里", "千米", "吨", "平方米", "小时", "%"])
_PRODUCT = re.compile(
    r"(?P<whole>\d{1,4})(?P<gap>\s*)(?P<unit>[名人个])?\s*[（(](?P<times>\d{1,3})个?村[×xX*](?P<each>\d{1,3})(?:[名人个])?[)）]"
)
_AROUND = re.compile(r"(?:左右|上下)?$")
_SUMMED = re.compile(r"(?:共|合计|总共|一共|总计)$")
_ASIDES = re.compile(r"[（(]([^（()）]+)[)）]")
_TODAY = re.compile(r"今天|今儿|今日|刚|上午|下午|方才")
_THIS_YEAR = re.compile(r"今年|本年|目前|现在|现有")
_ALL_YEAR = re.compile(r"今年|全年|本年|累计|截至|去年|明年|上半年|下半年|至今|总数")
_HOLDER = re.compile(r"^(?:镇|乡)?(?:党委|党工委)?(?P<post>书记|镇长|乡长|主要负责(?:人|同志))(?!们)")
_POSTS = {"书记": "党委书记"}
_OWN = re.compile(r"我们?(所|队|办|站|局|中心)(?!有|理|法)")
_SHORTEST = 4
_LONGEST_TITLE = 30
_SHORT_TITLE = 14


def read_facts(
    lines: Sequence[NoteLine], *, year: int | None = None, genre: Genre, profile: Profile = Profile()
) -> FactSheet:
    """The facts in raw notes with the questions they raise, numbered in the order of the notes.

    Where `year` is None it is taken from the notes; where they name none the clerk is asked.
    """
    known_year = year or _year_in(lines)
    reader = _Reader(genre, known_year, _gazetteer(profile))
    read = _numbered(reconciled(list(reader.read(lines)), reader.reread))
    sheet = replace(read, lines=tuple(_source(line) for line in lines if line.text.strip() or line.cells))
    if known_year is None and sheet.facts:
        asked = Question("Q0", "材料里没有写年份，这些是哪一年的情况？", QuestionKind.MISSING)
        return replace(sheet, questions=(asked, *sheet.questions))
    return sheet


@dataclass
class _Reader:
    genre: Genre
    year: int | None
    known: Gazetteer
    speakers: frozenset[str] = frozenset()
    chatters: frozenset[str] = frozenset()
    context: Context = field(init=False)
    header: tables.Header | None = None
    above: tuple[str, ...] = ()
    at: NoteLine | None = None
    fresh: bool = True

    def __post_init__(self) -> None:
        self.context = Context(self.year)

    def read(self, lines: Iterable[NoteLine]) -> Iterator[Reading]:
        for line in lines:
            if self.at is not None and (self.at.file, self.at.sheet) != (line.file, line.sheet):
                self.context, self.header, self.fresh = Context(self.year), None, True
            self.at = line
            yield from self._row(line) if line.cells else self._line(line)

    def reread(self, fact: Fact, text: str) -> Fact:
        """The fact with another text and what stands in it."""
        found = names(text, self.known)
        return replace(
            fact,
            text=text,
            figures=quantities(text),
            dates=tuple(p.value for p in periods(text, self.year)),
            names=tuple(n.text for n in found if n.kind in (NameKind.PLACE, NameKind.BODY, NameKind.PERSON)),
            titles=tuple(
                n.text
                for n in found
                if n.kind in (NameKind.TITLE, NameKind.LAW, NameKind.HONOUR, NameKind.DOCUMENT_NUMBER)
            ),
        )

    def _line(self, line: NoteLine) -> Iterator[Reading]:
        self.header = None
        if not line.text.strip():
            self.context = replace(self.context, borrowed=False)
            return
        opens, self.fresh = self.fresh, False
        if opens and _is_title(line.text):
            self.context = self.context.headed(line.text)
            return
        utterance = open_envelope(line, self.speakers)
        if utterance.speaker:
            self.speakers |= {utterance.speaker}
            chat = utterance.chat or (self.context.chat and utterance.speaker in self.chatters)
            self.chatters |= {utterance.speaker} if utterance.chat else set()
            self.context = replace(self.context, speaker=utterance.speaker, chat=chat)
        if is_heading(utterance):
            day = day_of(utterance.text, self.year)
            styled = utterance.ruled or line.heading
            if self.context.section and names_a_source(utterance.text):
                return
            self.context = replace(
                self.context.headed(utterance.text), day=day or self.context.day, led=not styled
            )
            return
        if (section := asked_for(utterance)) and self.context.chat:
            self.context = replace(self.context, section=section, led=False)
            return
        self.context = self.context.before(utterance)
        yield from self._content(line, utterance)

    def _content(self, line: NoteLine, utterance: Utterance) -> Iterator[Reading]:
        context = self.context
        text = dated(utterance.text, context.day)
        if match := _WHOLE_ASIDE.match(text):
            text = match.group(1)
        if tag := topic_tag(text):
            context, text = context.headed(tag[0]), tag[1]
        elif label := inline_label(text, self.year):
            context, text = context.headed(label[0]), label[1]
        if has("noise", text) and not quantities(text):
            return
        text = _own_office(text, context.speaker)
        context = replace(context, instructed=has("instruction", text))
        past: dict[int, str] = {}
        told_by, dictated = -1, is_dictated(text)
        for segment in segments(text, self._theme):
            if dictated and told_by not in (-1, segment.sentence):
                context, told_by = replace(context, section="", holder=""), -1
            if opened := spoken_heading(segment.text):
                context, segment = context.headed(opened[0]), replace(segment, text=opened[1])
            if year := other_year(segment.text, self.year):
                past[segment.sentence] = year
            year = "" if _THIS_YEAR.search(segment.text) else past.get(segment.sentence, "")
            yield from self._segment(line, segment, replace(context, past=year))
            nameless = not context.section or (context.section == FIRST_RESPONSIBLE and not context.holder)
            if (subject := _holder(segment.text, self.year)) and nameless:
                holder = _POSTS.get(subject["post"], subject["post"])
                context, told_by = (
                    replace(context, section=FIRST_RESPONSIBLE, holder=holder),
                    segment.sentence,
                )
            elif self._next_year(segment.text) and has("planned", segment.text):
                context = replace(context, section=PLANS)

    def _segment(self, line: NoteLine, segment: Segment, context: Context) -> Iterator[Reading]:
        text = cleaned(segment.text)
        text = _without_named_asides(_with_products(text))
        for aside in _asides_of_another_year(text, self.year):
            yield self._reading(line, aside, "", replace(context, past="上一年度"), ())
            text = text.replace(f"（{aside}）", "").replace(f"({aside})", "")
        for aside in _private_asides(text):
            kept_back = self._reading(line, aside, "", context, ())
            yield replace(kept_back, fact=withheld_as_personal(kept_back.fact), doubts=())
            text = text.replace(f"（{aside}）", "").replace(f"({aside})", "")
        private, text = _private_clauses(text)
        if private:
            kept_back = self._reading(line, private, "", context, ())
            yield replace(kept_back, fact=withheld_as_personal(kept_back.fact), doubts=())
        text, supplied = _with_units(text)
        if not self._says_something(text, context) or (
            context.chat and has("talk", text) and not quantities(text)
        ):
            return
        sound, bare = (text, "") if has("correction", text) else _without_bare_figures(text)
        for said in filter(None, (sound, bare)):
            yield self._reading(line, said, "，".join(segment.asides), context, supplied)
            supplied = ()

    def _row(self, line: NoteLine) -> Iterator[Reading]:
        head = None if self.header and self.header.names_units else tables.header(line)
        if head is not None:
            self.header, self.above = head, ()
            return
        filled = [cell for cell in line.cells if cell]
        if self.header is None and len(filled) == 1 and not quantities(filled[0]):
            return
        if self.header is None:
            plain = replace(line, text=_told(filled), cells=())
            yield from self._line(plain)
            return
        row = tables.row(line, self.header, self.above)
        self.above = row.cells
        if row.text:
            context = replace(self.context, borrowed=False)
            doubtful = any(has(kind, row.remark) for kind in ("unsure", "withhold", "other-year"))
            if doubtful and quantities(row.remark):
                row, doubtful = replace(row, remark=""), False
            said = row.text if doubtful or not row.remark else f"{row.text}，{row.remark}"
            text, supplied = _with_units(cleaned(said))
            reading = self._reading(line, text, row.remark if doubtful else "", context, supplied)
            yield replace(reading, table=f"{line.file}#{line.sheet}", total=row.total)

    def _reading(
        self, line: NoteLine, text: str, remarks: str, context: Context, supplied: tuple[Doubt, ...]
    ) -> Reading:
        fact = self.reread(Fact("", text, _source(line)), text)
        judgement = judge(text, fact.figures, context, remarks)
        fact = self._placed(fact, judgement, context)
        if (
            context.day
            and not fact.dates
            and (context.chat or _TODAY.search(line.text))
            and not _ALL_YEAR.search(text)
        ):
            fact = replace(fact, dates=(context.day,))
        doubts = judgement.doubts + (supplied if judgement.status is not Status.WITHHELD else ())
        return Reading(fact, doubts, context.speaker)

    def _placed(self, fact: Fact, judgement: Judgement, context: Context) -> Fact:
        theme = self._theme(fact.text)
        section = self._section(fact.text, theme, judgement.status, context)
        text = fact.text
        if section == FIRST_RESPONSIBLE and context.holder and not _holder(text, self.year):
            fact = self.reread(fact, f"{context.holder}{text.removeprefix('其')}")
        name = next((s.name for s in self.genre.sections if s.key == section), "")
        return replace(
            fact,
            theme=theme,
            section=section,
            section_name=name,
            status=judgement.status,
            reason=judgement.reason,
            bar=judgement.bar,
        )

    def _section(self, text: str, theme: str, status: Status, context: Context) -> str:
        if context.section:
            return context.section
        if status is Status.PLANNED and self._next_year(text):
            return PLANS
        if _holder(text, self.year):
            return FIRST_RESPONSIBLE
        return self.genre.theme(theme).section if theme else self.genre.sections[0].key

    def _next_year(self, text: str) -> bool:
        return bool(re.search(r"明年|下一年|下一步|下步", text)) or bool(
            self.year and f"{self.year + 1}年" in text
        )

    def _theme(self, text: str) -> str:
        return theme_of(self.genre, text)

    def _says_something(self, text: str, context: Context) -> bool:
        if len(text) < _SHORTEST:
            return False
        if quantities(text) or context.section or personal(text):
            return True
        if any(has(kind, text) for kind in ("honour", "praise", "template", "instruction")):
            return True
        return bool(self._theme(text)) and not has("noise", text)


def _holder(text: str, year: int | None) -> re.Match[str] | None:
    """The first responsible person where a clause, behind its date, begins with one."""
    first = next(iter(periods(text, year)), None)
    if first is not None and first.span.start == 0:
        text = text[first.span.end :].lstrip("，,、 ")
    return _HOLDER.match(text)


def _told(cells: Sequence[str]) -> str:
    """A row without a header in words: its name goes with the figure behind it."""
    said = ""
    for at, cell in enumerate(cells):
        joined = at == 1 and cell[:1].isdigit() and not quantities(cells[0])
        said += cell if not said or joined else f"，{cell}"
    return said


def _source(line: NoteLine) -> Source:
    return Source(line.file, line.line, line.text or "\t".join(line.cells), line.sheet)


def _is_title(text: str) -> bool:
    """Whether the first line of a file only says what the file is (2025法治报告素材（小周收）)."""
    bare = re.sub(r"[（(][^）)]*[）)]|20\d\d年?|(?<!\d)\d\d年(?!\d)", "", text)
    named_dates = periods(text)
    dated_to_a_year = bool(named_dates) and all(len(period.value) == len("2025") for period in named_dates)
    named = has("title", bare) or (dated_to_a_year and not has_verb(bare) and len(bare) <= _SHORT_TITLE)
    return len(bare) <= _LONGEST_TITLE and not quantities(bare) and named


def _own_office(text: str, speaker: str) -> str:
    """我所, 我队 and the like under the name of the office that writes."""
    offices = {n.text[-1]: n.text for n in names(speaker) if n.kind is NameKind.BODY}
    return _OWN.sub(lambda m: offices.get(m.group(1)[-1], m.group()), text)


def _with_units(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """Bare figures of telegrams (调解400多) with the unit their noun takes, each asked about."""
    supplied: list[str] = []
    said = text
    for position in range(len(quantities(text))):
        figures = quantities(text)
        figure = figures[position] if position < len(figures) else None
        unit = "" if figure is None or figure.unit or figure.value is None else _default_unit(text, figure)
        if figure is not None and unit:
            supplied.append(unit)
            at = figure.span.end - len(_AROUND.search(figure.text).group())
            text = text[:at] + unit + text[at:]
    if not supplied:
        return text, ()
    question = proof_question("unit").format(quote=said, unit="、".join(dict.fromkeys(supplied)))
    return text, (Doubt(QuestionKind.UNCLEAR, question),)


def _with_products(text: str) -> str:
    """78名（26村×3）, where the product is the whole, as 78名（26个村，每村3名）."""

    def told(match: re.Match[str]) -> str:
        whole, villages, each = int(match["whole"]), int(match["times"]), int(match["each"])
        unit = match["unit"] or ""
        if whole != villages * each:
            return match.group()
        return f"{match['whole']}{match['gap']}{unit}（{villages}个村，每村{each}{unit}）"

    return _PRODUCT.sub(told, text)


def _asides_of_another_year(text: str, year: int | None) -> list[str]:
    """Brackets that set last year beside this (较2024年的29份增加5份)."""
    return [aside for aside in _ASIDES.findall(text) if has("compared", aside) or _past_year_in(aside, year)]


def _past_year_in(text: str, year: int | None) -> bool:
    return year is not None and any(int(match) < year for match in re.findall(r"(20\d\d)年", text))


def _private_clauses(text: str) -> tuple[str, str]:
    """The clauses that speak of private persons, and the rest where it says a figure of its own."""
    parts = text.split("，")
    private = [part for part in parts if personal(part)]
    rest = [part for part in parts if part not in private]
    if not private or not any(quantities(part) for part in rest):
        return "", text
    return "，".join(private), "，".join(rest)


def _without_named_asides(text: str) -> str:
    """Brackets that list names the note says are not to be printed fall away."""
    return _ASIDES.sub(lambda match: "" if has("names-withheld", match.group(1)) else match.group(), text)


def _private_asides(text: str) -> list[str]:
    """What stands in brackets about private persons: it goes, and what it explains stays."""
    return [
        aside
        for aside in _ASIDES.findall(text)
        if personal(aside) or (personal(text) and not personal(_ASIDES.sub("", text)))
    ]


def _without_bare_figures(text: str) -> tuple[str, str]:
    """The clauses that can be stated, and those with a figure that counts nobody knows what.

    A text none of whose other clauses says a figure stays whole.
    """
    doubtful = [figure.span.start for figure in quantities(text) if lacks_a_unit(figure, text)]
    sound: list[str] = []
    bare: list[str] = []
    at = 0
    for part in text.split("，"):
        inside = any(at <= start < at + len(part) for start in doubtful)
        (bare if inside else sound).append(part)
        at += len(part) + 1
    if not bare or not any(quantities(part) for part in sound):
        return text, ""
    return "，".join(sound), "，".join(bare)


def _default_unit(text: str, figure: Quantity) -> str:
    if _in_brackets(text, figure) and (unit := _unit_of_the_whole(text, figure)):
        return unit
    before = re.split(r"[，、（(；]", text[: figure.span.start])[-1]
    if unit := _unit_of_the_sum(text, figure) or usual_unit(before):
        whole = figure.value is None or figure.value == int(figure.value)
        spoken_short = unit == "元" and not whole and not figure.text.endswith(("万", "亿"))
        return unit if (whole or unit in _DIVISIBLE) and not spoken_short else ""
    return _unit_of_the_whole(text, figure) if has("outcome", before) else ""


def _unit_of_the_whole(text: str, figure: Quantity) -> str:
    """A part counts what its whole counts: 合同91份（村级52）, 建议26件，满意24."""
    earlier = [q for q in quantities(text) if q.span.end <= figure.span.start and q.unit]
    return earlier[-1].unit if earlier else ""


def _unit_of_the_sum(text: str, figure: Quantity) -> str:
    """A part counts what the sum behind it counts: 村19，企业28，共47份."""
    found = quantities(text)
    total = next((q for q in found if q.unit and _SUMMED.search(text[: q.span.start])), None)
    if total is None or figure.span.start >= total.span.start:
        return ""
    parts = [q.value for q in found if q.span.end <= total.span.start and q.value is not None]
    adds_up = any(sum(parts[at:], Decimal(0)) == total.value for at in range(len(parts) - 1))
    return total.unit if adds_up else ""


def _in_brackets(text: str, figure: Quantity) -> bool:
    """Whether a figure stands in brackets, or in the list after a colon, behind its whole (47场：集市14)."""
    before = text[: figure.span.start]
    if "：" in before and any(q.unit for q in quantities(before.split("：", 1)[0])):
        return True
    return max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))


def _year_in(lines: Sequence[NoteLine]) -> int | None:
    """The year the notes name first in their head (2025法治报告素材)."""
    for line in lines[:5]:
        if match := re.search(r"(20\d{2})", line.text):
            return int(match.group(1))
    return None


def _gazetteer(profile: Profile) -> Gazetteer:
    if not (profile.places or profile.bodies or profile.posts):
        return EMPTY
    return Gazetteer(
        places=frozenset(profile.places),
        bodies=frozenset(profile.bodies),
        persons=frozenset(),
        posts=frozenset(profile.posts),
    )


def _numbered(readings: list[Reading]) -> FactSheet:
    facts: list[Fact] = []
    questions: list[Question] = []
    for number, reading in enumerate(readings, 1):
        fact = replace(reading.fact, id=f"F{number}")
        facts.append(fact)
        for doubt in reading.doubts:
            about = (fact.id, *(f"F{position + 1}" for position in doubt.also))
            asked = Question(f"Q{len(questions) + 1}", doubt.text, doubt.kind, about, fact.section)
            questions.append(asked)
    return FactSheet(tuple(facts), tuple(questions))
