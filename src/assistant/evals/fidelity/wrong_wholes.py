"""R and O: parts against their whole, and figures left out."""

from random import Random

from assistant.domain import Span
from assistant.evals.fidelity.material import Made, Material, plain
from assistant.evals.fidelity.written import Written, clause_around

_COUNTED = ("件", "起", "场", "次", "人", "人次", "份", "户", "家", "处", "个", "项", "条", "名")
_PARTS = ("重点对象", "村级", "上半年", "当场办理", "线下")


def part_over_whole(material: Material, rng: Random) -> Made:
    """A part larger than what it is part of: a stated one, or one put in behind 其中."""
    for whole, parts in _partitions(material):
        part = rng.choice(parts)
        yield (material.change(part.number, plain(whole.value + rng.randint(1, 9))),)
    for figure in material.exact:
        if figure.unit in _COUNTED and not figure.scale and "." not in figure.digits:
            over = plain(figure.value + rng.randint(1, 9))
            yield (material.put(figure.whole.end, f"（其中{rng.choice(_PARTS)}{over}{figure.unit}）"),)


def sum_broken(material: Material, rng: Random) -> Made:
    """Parts that made up the whole and no longer do."""
    for whole, parts in _partitions(material):
        if sum(part.value for part in parts) == whole.value:
            part = rng.choice(parts)
            shift = rng.choice([1, 2]) if part.value < 3 else rng.choice([-2, -1, 1, 2])
            yield (material.change(part.number, plain(part.value + shift)),)


def figure_dropped(material: Material, _rng: Random) -> Made:
    """多 in place of the figure: grammar holds, the number is gone."""
    for figure in material.figures:
        if figure.unit in _COUNTED and not _repeated(material, figure):
            yield (material.change(Span(figure.whole.start, figure.whole.end), "多" + figure.unit),)


def clause_dropped(material: Material, _rng: Random) -> Made:
    """A whole clause with its figure left out, between two commas or before the full stop."""
    draft = material.draft
    for figure in material.figures:
        clause = clause_around(draft, figure.whole)
        before, behind = draft[clause.start - 1 : clause.start], draft[clause.end : clause.end + 1]
        alone = sum(clause.start <= other.whole.start < clause.end for other in material.figures) == 1
        if (
            before in ("，", "；")
            and behind in ("，", "；", "。")
            and alone
            and not _repeated(material, figure)
        ):
            yield (material.change(Span(clause.start - 1, clause.end), ""),)


def _partitions(material: Material) -> list[tuple[Written, list[Written]]]:
    """Figures followed by 其中 with the figures of the same unit behind it in the sentence."""
    found = []
    for at, whole in enumerate(material.exact[:-1]):
        following = material.exact[at + 1]
        between = material.draft[whole.whole.end : following.whole.start]
        if following.sentence != whole.sentence or "其中" not in between:
            continue
        parts = [
            one
            for one in material.exact[at + 1 :]
            if one.sentence == whole.sentence and one.unit == whole.unit
        ]
        if parts and all(part.value <= whole.value for part in parts):
            found.append((whole, parts))
    return found


def _repeated(material: Material, figure: Written) -> bool:
    same = [one for one in material.figures if one.value == figure.value and one.unit == figure.unit]
    return len(same) > 1
