"""What a model is told about a section: the values of the prompts draft-section and repair."""

from collections.abc import Sequence

from assistant.domain import Fact
from assistant.drafting.names import Office
from assistant.drafting.parsing import MarkedParagraph
from assistant.drafting.plan import SectionPlan
from assistant.drafting.realise import realised
from assistant.genres import Genre

_LONGEST_EXEMPLAR = 300
_LENGTH_PER_CHARACTER = 1.6
_SHORTEST_SECTION = 200
_NONE = "（无）"


def draft(
    planned: SectionPlan,
    genre: Genre,
    office: Office,
    year: int,
    examples: Sequence[str],
    spirit: str,
) -> dict[str, object]:
    """The variables of draft-section; only facts that may be stated are among them."""
    return {
        "issuer": office.government,
        "self_name": office.self_name,
        "year": year,
        "genre": genre.name,
        "section": planned.key,
        "heading": planned.heading,
        "plan": _structure(planned),
        "facts": listed(planned.facts, year),
        "exemplars": "\n".join(one_line(text)[:_LONGEST_EXEMPLAR] for text in examples) or _NONE,
        "spirit": spirit,
        "length": _length(planned.facts),
    }


def repair(
    planned: SectionPlan, paragraphs: Sequence[MarkedParagraph], objections: Sequence[str], year: int
) -> dict[str, object]:
    """The variables of repair."""
    return {
        "section": planned.key,
        "heading": planned.heading,
        "draft": _as_lines(planned, paragraphs),
        "findings": "\n".join(objections),
        "facts": listed(planned.facts, year),
    }


def listed(facts: Sequence[Fact], year: int) -> str:
    """Facts as F1｜words, one a line."""
    return "\n".join(f"{fact.id}｜{one_line(realised(fact, year))}" for fact in facts)


def one_line(text: str) -> str:
    return " ".join(text.split())


def _structure(planned: SectionPlan) -> str:
    """The headings with the ids of their facts and what is missing under them."""
    lines = []
    for group in planned.groups:
        ids = ",".join(fact.id for fact in group.facts)
        lines.append(f"### {group.heading}：{ids}" if group.heading else f"（不设小标题）：{ids}")
        lines += [f"⟦待补：{demand.name}⟧" for item in group.items for demand in item.demands]
    lines += [f"⟦待补：{demand.name}⟧" for demand in planned.demands]
    return "\n".join(lines) or _NONE


def _as_lines(planned: SectionPlan, paragraphs: Sequence[MarkedParagraph]) -> str:
    lines = [f"## {planned.key} {planned.heading}"]
    for paragraph in paragraphs:
        lines += [f"### {paragraph.heading}"] if paragraph.heading else []
        for said in paragraph.sentences:
            lines.append(f"⟦待补：{said.text}⟧" if said.gap else f"{said.text}⟦{','.join(said.marks)}⟧")
    return "\n".join(lines)


def _length(facts: Sequence[Fact]) -> int:
    characters = sum(len(fact.text) for fact in facts)
    return max(_SHORTEST_SECTION, int(characters * _LENGTH_PER_CHARACTER) // 50 * 50)
