"""The wording of the draft by talk: a span rewritten, items changed round, words replaced."""

import re
from collections.abc import Sequence

from assistant.chat.parts import is_pending, paragraphs, part, section_in
from assistant.chat.ports import Desk
from assistant.chat.tools.places import place
from assistant.chat.tools.telling import clipped, text_changed
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import topic_of
from assistant.chat.values import Result
from assistant.domain import SentenceKind, Span
from assistant.drafting.plan import PROBLEMS
from assistant.drafting.rendering import ordinal
from assistant.drafting.wording import sentences_of
from assistant.editing import Change, Document, DropFact, Edit, EditText
from assistant.editing.documents import removal
from assistant.errors import Refused
from assistant.language import clauses, quantities, sentences

_NO_DOCUMENT = "还没有稿子，请先起草，再说改哪一段、哪一句。"
_ONLY_PENDING = "{}里还只有【待补】，没有可以改写的文字；请先补充材料。"
_GIVEN = "发来的这段话可以这样写（数字没有动，没有写进稿子）："
_SAME = "这一处已经是书面写法，没有改动：“{}”"
_PROBLEMS = "问题要如实写：话可以说得平实，但不删减，也不写成成绩。"
_HOLLOW = "已删去没有具体内容的话，数字没有动。"
_SIZE = "{}现在约{}字。"
_UNWRITTEN = "还没有稿子，按书面写法这一条可以这样写（数字没有动）："
_CUT = "已删去带“{}”的说法。"
_NOT_CUT = "带“{}”的这一处有数字或是句子的主干，没有删，请说改成什么："
_NO_WORDS = "稿子里没有“{}”这样的话，不用删。"
_SEVERAL_SENTENCES = "{}有{}句，没有删；请引用要删的那一句，或说第几句。"
_LESS = re.compile(r"短|简|压|缩|紧|啰嗦|空|虚|套话|废话|水分|AI味|实在|平实|朴[实素]|干净|利索|利落")
"""Wishes that what tells no fact stands in the way of."""
_TITLE = re.compile("标题|题目")
_SUBHEAD = re.compile("小标题|[一二三四五六级]级?标题|各?部分的?标题")
_ITEM = re.compile(r"[一二三四五六七八九十]{1,2}是")
_TOO_FEW = "“{}”里只有{}条，没有第{}条，没有换；现在是："


def rewrite(desk: Desk, where: str = "", text: str = "") -> Result:
    """A paragraph, part, quoted or named sentence in more formal words; facts stay as they are.

    `where` are the clerk's words for the place; `text` is one that stands in no draft. Raises Refused where
    the place is not found.
    """
    if text:
        return Result(_GIVEN, desk.rewrite(text, where))
    document = desk.state.document
    if document is None:
        return _fact_worded(desk, where)
    key = section_in(where, desk.genre)
    name, spans = place(desk, document, where)
    caution = _PROBLEMS if key == PROBLEMS else ""
    old = [span.of(document.text) for span in spans]
    if all(map(is_pending, old)):
        return Result(_ONLY_PENDING.format(name) + caution, "\n".join(old))
    edits = _rewritten(desk, spans, old, where, caution)
    if not edits and _LESS.search(where) and (hollow := _without_filler(document, spans)):
        changed = desk.apply(EditText(tuple(hollow)))
        left = "\n".join(old)
        for edit in hollow:
            left = left.replace(edit.before.strip(), "", 1)
        size = _SIZE.format(name, len("".join(left.split())))
        said = f"{_HOLLOW}{text_changed(changed, drafted=True)}{size}{caution}"
        return Result(said, left, changed=changed)
    if not edits:
        return Result(_SAME.format(clipped("".join(old))) + caution, "\n".join(old))
    changed = desk.apply(EditText(tuple(edits)))
    told = "；".join(f"“{clipped(edit.before)}”→“{clipped(edit.after)}”" for edit in edits)
    return Result(
        f"已改写{name}：{told}。{caution}", "\n".join(edit.after for edit in edits), changed=changed
    )


def cut_words(desk: Desk, words: str, where: str = "") -> Result:
    """The clauses of the draft that have the words, taken out; one with a figure, or a subject, stays.

    Of a title or heading that `where` names only the words go; those that it does not name are left alone.
    """
    document = _document(desk)
    if _TITLE.search(where) and (heads := _of_headings(document, words, where)):
        changed = desk.apply(EditText(tuple(heads)))
        return Result(text_changed(changed, drafted=True), changed=changed)
    running = paragraphs(document)
    edits: list[Edit] = []
    for span in sentences(document.text):
        sentence = span.of(document.text)
        if not any(map(span.overlaps, running)):
            continue
        if words in sentence and (edit := _without_words(document.text, span, words)):
            edits.append(edit)
    if not edits:
        kept = [one.of(document.text) for one in sentences(document.text) if words in one.of(document.text)]
        return Result(_NOT_CUT.format(words) if kept else _NO_WORDS.format(words), "\n".join(kept))
    changed = desk.apply(EditText(tuple(edits)))
    return Result(_CUT.format(words) + text_changed(changed, drafted=True), changed=changed)


def cut_place(desk: Desk, where: str) -> Result:
    """One sentence of the draft taken out, with the facts that it alone was written from.

    Raises Refused where no place, or more than one sentence, is named.
    """
    document = _document(desk)
    name, spans = place(desk, document, where)
    lines = [one for one in sentences(document.text) if any(map(one.overlaps, spans))]
    if len(lines) != 1:
        raise Refused(_SEVERAL_SENTENCES.format(name, len(lines)))
    own = [trace for trace in document.traces if trace.span.overlaps(lines[0])]
    facts = list(dict.fromkeys(id for trace in own for id in trace.facts))
    changed: tuple[Change, ...] = ()
    for id in facts:
        changed += desk.apply(DropFact(id))
    left = _document(desk).text
    if (words := lines[0].of(document.text)) in left:
        at = left.find(words)
        changed += desk.apply(EditText((removal(left, Span(at, at + len(words))),)))
    said = f"已去掉{'、'.join(facts)}，不再写入。" if facts else ""
    return Result(said + text_changed(changed, drafted=True), changed=changed)


def _of_headings(document: Document, words: str, where: str) -> list[Edit]:
    """The words taken out of the title; where another heading is meant, of all headings that have them."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", document.text)]
    heads = lines[1:] if _SUBHEAD.search(where) else lines[:1]
    running = paragraphs(document)
    found = []
    for line in heads:
        at = line.of(document.text).find(words)
        if at >= 0 and not any(map(line.overlaps, running)):
            start = line.start + at
            found.append(Edit(Span(start, start + len(words)), words, ""))
    return found


def _without_words(text: str, span: Span, words: str) -> Edit | None:
    sentence = span.of(text)
    said = [part.of(sentence) for part in clauses(sentence)]
    kept = [
        one for at, one in enumerate(said) if words not in one or quantities(one) or (at == 0 < len(said) - 1)
    ]
    if len(kept) == len(said):
        return None
    return Edit(span, sentence, f"{'，'.join(kept)}。") if kept else removal(text, span)


def _rewritten(desk: Desk, spans: Sequence[Span], old: Sequence[str], wish: str, caution: str) -> list[Edit]:
    """The spans that read otherwise after rewriting. Raises Refused, with what is to be heeded anyway."""
    try:
        new = [_ending_as(before, desk.rewrite(before, wish)) for before in old]
    except Refused as error:
        raise Refused(f"{error}{caution}") from error
    return [Edit(*one) for one in zip(spans, old, new, strict=True) if one[1] != one[2]]


def _ending_as(before: str, after: str) -> str:
    """A quoted piece of a sentence gets no end of its own."""
    return after if before.rstrip().endswith("。") else after.rstrip("。")


def _without_filler(document: Document, spans: Sequence[Span]) -> list[Edit]:
    """The sentences that tell no fact taken out of paragraphs that have others."""
    found: list[Edit] = []
    for span in spans:
        own = [trace for trace in document.traces if trace.span.overlaps(span)]
        hollow = [one for one in own if one.kind is SentenceKind.FILLER]
        if any(one.kind is SentenceKind.FACT for one in own):
            found += [removal(document.text, one.span) for one in hollow]
    return found


def swap_items(desk: Desk, section: str, first: str, second: str) -> Result:
    """Two items (一是…二是…) of a part of the draft change places; the numbers stay in order."""
    document = desk.state.document
    if document is None:
        raise Refused(_NO_DOCUMENT)
    key = section_in(section, desk.genre) or section
    found = part(document, desk.genre, key) if key else None
    area = found.body if found else Span(0, len(document.text))
    items = _items(document.text, area)
    one, other = sorted((int(first), int(second)))
    if other > len(items) or one < 1:
        name = found.heading if found else "全文"
        return Result(_TOO_FEW.format(name, len(items), other), area.of(document.text).strip())
    bodies = [_ITEM.sub("", span.of(document.text), count=1) for span in items]
    bodies[one - 1], bodies[other - 1] = bodies[other - 1], bodies[one - 1]
    edits = tuple(
        Edit(span, span.of(document.text), f"{ordinal(number)}是{body}")
        for number, (span, body) in enumerate(zip(items, bodies, strict=True), 1)
        if f"{ordinal(number)}是{body}" != span.of(document.text)
    )
    changed = desk.apply(EditText(edits))
    after = _document(desk)
    now = part(after, desk.genre, key) if key else None
    shown = (now.body if now else Span(0, len(after.text))).of(after.text).strip()
    return Result(f"已把第{one}条和第{other}条换了位置，序号也重排了。", shown, changed=changed)


def _document(desk: Desk) -> Document:
    if desk.state.document is None:
        raise Refused(_NO_DOCUMENT)
    return desk.state.document


def _fact_worded(desk: Desk, where: str) -> Result:
    """Before there is a draft: how the drafter would put the facts that are meant."""
    topic = topic_of(where)
    facts = [fact for fact in facts_about(topic, desk.state.sheet.facts, desk.genre) if fact.usable]
    if not facts:
        raise Refused(_NO_DOCUMENT)
    words = "".join(sentence.text for sentence in sentences_of(facts, desk.state.year or 0))
    return Result(_UNWRITTEN, words)


def _items(text: str, area: Span) -> list[Span]:
    """The items of a counted paragraph: from their 一是 to the next, or to the line's end."""
    found: list[Span] = []
    for line in re.finditer(r"[^\n]+", text[area.start : area.end]):
        starts = [area.start + line.start() + match.start() for match in _ITEM.finditer(line[0])]
        ends = [*starts[1:], area.start + line.end()][: len(starts)]
        found += [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return found
