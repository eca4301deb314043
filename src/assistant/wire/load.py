"""The JSON of the contract → domain values: facts and drafts that a clerk or a program hands back."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import islice

from assistant import domain
from assistant.errors import BadNotes
from assistant.wire import types
from assistant.wire.parse import fitting


def fact_sheet(text: str, name: str) -> domain.FactSheet:
    """What `facts --json` printed, perhaps edited. Raises BadNotes naming line and field."""
    known = fitting(types.FactsAnswer, text, name)
    facts = tuple(fact(item, name) for item in known["facts"])
    _unique(facts, name)
    return domain.FactSheet(facts, tuple(question(item) for item in known["questions"]))


def fact(known: types.Fact, name: str) -> domain.Fact:
    return domain.Fact(
        id=known["id"],
        text=known["text"],
        source=source(known["source"]),
        figures=_figures(known, name),
        dates=tuple(known["dates"]),
        names=tuple(known["names"]),
        titles=tuple(known["titles"]),
        section=known["section"],
        section_name=known["section_name"],
        theme=known["theme"],
        status=domain.Status(known["status"]),
        reason=known.get("reason"),
    )


def question(known: types.Question) -> domain.Question:
    return domain.Question(
        id=known["id"],
        text=known["text"],
        kind=domain.QuestionKind(known["kind"]),
        about=tuple(known["about"]),
        section=known["section"],
    )


def source(known: types.Source) -> domain.Source:
    return domain.Source(known["file"], known["line"], known["text"], known.get("sheet"))


def finding(known: types.Finding) -> domain.Finding:
    start, end = known["start"], known["end"]
    return domain.Finding(
        rule=known["rule"],
        severity=domain.Severity(known["severity"]),
        message=known["message"],
        quote=known["quote"],
        span=None if start is None or end is None else domain.Span(start, end),
        suggestion=known["suggestion"],
        authority=known.get("authority"),
        evidence=source(known["evidence"]) if "evidence" in known else None,
        facts=tuple(known.get("facts", ())),
        section=known.get("section"),
    )


def sentence(known: types.Sentence) -> domain.Sentence:
    kind = domain.SentenceKind(known["kind"])
    return domain.Sentence(known["text"], kind, tuple(known["facts"]), tuple(known["exemplars"]))


def draft(known: types.Draft, name: str) -> domain.Draft:
    """The draft of a draft's JSON; its text, findings and coverage follow from it and are not read."""
    return domain.Draft(
        title=known["title"],
        genre=known["genre"],
        issuer=known["issuer"],
        year=known["year"],
        sections=tuple(_section(section, name) for section in known["sections"]),
        facts=tuple(fact(item, name) for item in known["facts"]),
        manifest=manifest(known["manifest"]),
        addressee=known["addressee"],
        opening=tuple(sentence(item) for item in known["opening"]),
        closing=known["closing"],
        dated=known["dated"],
        pending=tuple(question(item) for item in known["pending"]),
        unused=tuple(domain.Unused(item["fact"], item["reason"]) for item in known["unused"]),
    )


def manifest(known: types.Manifest) -> domain.Manifest:
    tokens = known.get("tokens")
    return domain.Manifest(
        drafter=known["drafter"],
        embedding=known["embedding"],
        version=known["version"],
        model=known.get("model"),
        endpoint=known.get("endpoint"),
        prompts=tuple(
            domain.PromptRef(prompt["name"], prompt["version"], prompt["digest"])
            for prompt in known["prompts"]
        ),
        exemplars=tuple(known["exemplars"]),
        roads=tuple(known["roads"]),
        fell_back=tuple(known["fell_back"]),
        tokens=(tokens["in"], tokens["out"]) if tokens else None,
        seconds=known["seconds"],
        parameters=tuple(known.get("parameters", {}).items()),
        cached=known.get("cached", 0),
        sent=_sent(known["sent"]) if "sent" in known else None,
    )


def _sent(known: types.Sent) -> domain.Sent:
    masked = tuple(known["masked"].items())
    return domain.Sent(known["host"], known["requests"], known["characters"], masked)


def _section(known: types.DraftSection, name: str) -> domain.DraftSection:
    if sum(paragraph["sentences"] for paragraph in known["paragraphs"]) != len(known["sentences"]):
        raise BadNotes(f"{name}：“{known['heading']}”的 paragraphs 与句数不符，请改正后重试。")
    rest = iter([sentence(item) for item in known["sentences"]])
    paragraphs = tuple(
        domain.Paragraph(tuple(islice(rest, paragraph["sentences"])), paragraph["heading"])
        for paragraph in known["paragraphs"]
    )
    return domain.DraftSection(known["key"], known["heading"], paragraphs)


def _figures(known: types.Fact, name: str) -> tuple[domain.Quantity, ...]:
    return tuple(_placed(known, name))


def _placed(known: types.Fact, name: str) -> Iterator[domain.Quantity]:
    """The figures with the place of each in the fact's text, searched from left to right."""
    end = 0
    for item in known["figures"]:
        start = known["text"].find(item["text"], end)
        start = start if start >= 0 else known["text"].find(item["text"])
        if start < 0:
            raise BadNotes(
                f"{name}：事实 {known['id']} 的数字“{item['text']}”不在它的 text 里，请把两处改成一致。"
            )
        end = start + len(item["text"])
        yield _quantity(item, domain.Span(start, end), name)


def _quantity(known: types.Figure, span: domain.Span, name: str) -> domain.Quantity:
    high = known.get("high")
    return domain.Quantity(
        value=None if known["value"] is None else _number(known["value"], name),
        unit=known["unit"],
        hedge=domain.Hedge(known["hedge"]),
        indicator=known["indicator"],
        text=known["text"],
        span=span,
        high=None if high is None else _number(high, name),
    )


def _number(text: str, name: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise BadNotes(f'{name}：“{text}”应是用引号括起的阿拉伯数字（如 "12"），请改正后重试。')
    return value


def _unique(facts: tuple[domain.Fact, ...], name: str) -> None:
    seen: set[str] = set()
    for item in facts:
        if item.id in seen:
            raise BadNotes(f"{name}：事实编号 {item.id} 出现了两次，请改成不同的编号。")
        seen.add(item.id)
