"""Remarks on earlier lines applied: what they point at is taken back, doubted or given another figure.

A remark that points at nothing told is read as any other line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Bar, Quantity, QuestionKind
from assistant.facts.conflicts import Reread, parted, unclear, with_rests
from assistant.facts.lexicon import has, proof_question
from assistant.facts.pointing import (
    Aim,
    aim_of,
    doubts,
    gives_another,
    may_point,
    meant_by,
    mends_several,
    renamed,
    takes_back,
)
from assistant.facts.readings import Doubt, Reading, withheld
from assistant.labels import place_of
from assistant.language import quantities

POINTS_AT_NOTHING = "说的是前面的内容"
"""Why a line without a fact of its own is kept until it is known what it points at."""
_DIGITS = re.compile(r"\d[\d,.]*")
_LOOKS = re.compile(r"不(?:太|大)?好看|好看[些点]|难看")


def remarked(readings: list[Reading], reread: Reread) -> list[Reading]:
    """The readings with each remark on an earlier one applied to it, and set aside itself."""
    result = list(readings)
    rests: dict[int, Sequence[Reading]] = {}
    doubted: dict[int, Reading] = {}
    for at, reading in enumerate(readings):
        first = at == 0 or readings[at - 1].remark != reading.remark
        if not (reading.remark and first):
            continue
        said = reading.remark
        earlier = [doubted.get(before, one) for before, one in enumerate(result[:at])]
        if other := renamed(earlier, said):
            target = earlier[other[0]]
            result[other[0]] = replace(target, fact=reread(target.fact, other[1]))
            _set_aside(result, at, readings, set())
            continue
        aim = aim_of(earlier, reading)
        if aim is None or mends_several(said):
            continue
        target, old = earlier[aim.at], aim.figure
        same_hand = reading.speaker == target.speaker
        new = meant_by(said, aim) if same_hand or not aim.silent else None
        contested = old is not None and new is not None and _contested(said, old, new)
        if old and new and not contested:
            result[aim.at] = _changed(target, old, new, reading, reread)
            _answered(result, aim.at, at, new)
            doubted.pop(aim.at, None)
            rests.pop(aim.at, None)
        elif (
            contested
            or takes_back(said)
            or doubts(aim.clause or said)
            or (old and aim.plain and gives_another(said, old))
        ):
            result[aim.at], rests[aim.at] = _kept_back(target, aim, reading, reread)
            doubted[aim.at] = target
        else:
            continue
        _set_aside(result, at, readings, {one.value for one in (old, new) if one is not None})
    return [one for one in with_rests(result, rests) if one.fact.reason != POINTS_AT_NOTHING]


FOLLOWED = "说的是前面的内容，已照此处理"
"""The reason of a fact that only says how those above it are meant."""


def _contested(said: str, old: Quantity, new: Quantity) -> bool:
    """Whether a remark wants another figure for its looks, or leaves the old one standing, or both open.

    请改成2件，镇长说不好看（登记簿是3件）
    """
    behind = said.rpartition(new.text)[2]
    held = (behind[: figure.span.start] for figure in quantities(behind) if figure.value == old.value)
    open_still = _LOOKS.search(said) is not None or has("until-settled", said)
    return open_still or any(before.endswith(("是", "为", "的")) for before in held)


def _answered(result: list[Reading], told: int, remark: int, new: Quantity) -> None:
    """Who asked for the figure meant, between what was told and the remark, has his answer."""
    for at in range(told + 1, remark):
        fact = result[at].fact
        if has("asked", fact.source.text) and any(figure.value == new.value for figure in fact.figures):
            said = withheld(fact, FOLLOWED, Bar.SUPERSEDED)
            result[at] = replace(result[at], fact=said, doubts=())


def _kept_back(
    target: Reading, aim: Aim, remark: Reading, reread: Reread
) -> tuple[Reading, Sequence[Reading]]:
    """What is pointed at taken out of its fact: withdrawn, or open with a question; the rest of it stays."""
    kept: Sequence[Reading] = ()
    if aim.figure is not None:
        target, kept = parted(target, aim.figure.span, reread)
    place = place_of(remark.fact.source)
    if takes_back(remark.remark) and not has("until-settled", remark.remark):
        fact = withheld(target.fact, f"{place}说明不写", Bar.NOT_FOR_PRINT)
        return replace(target, fact=fact, doubts=()), kept
    question = proof_question("pointed").format(quote=target.fact.text, said=remark.remark)
    doubted = unclear(target, f"{place}另有说明")
    return replace(doubted, doubts=(Doubt(QuestionKind.CONFLICT, question),)), kept


def _changed(target: Reading, old: Quantity, new: Quantity, remark: Reading, reread: Reread) -> Reading:
    scaled = new.text[-1] in "万亿" and new.text[-1] in old.text
    bare = new.text[:-1] if scaled else new.text
    figure = new.text.replace(" ", "") if new.unit else _DIGITS.sub(bare, old.text, count=1)
    text = f"{target.fact.text[: old.span.start]}{figure}{target.fact.text[old.span.end :]}"
    reason = f"{place_of(remark.fact.source)}更正：{old.text}改为{figure}"
    return replace(target, fact=replace(reread(target.fact, text), reason=reason))


def _set_aside(result: list[Reading], at: int, readings: list[Reading], told: set[object]) -> None:
    """The remark's own readings withheld, but for what else its line tells."""
    source = readings[at].fact.source
    for own in range(at, len(readings)):
        if readings[own].fact.source != source or readings[own].remark != readings[at].remark:
            break
        fact = result[own].fact
        figures = {figure.value for figure in fact.figures}
        says_else = figures and not figures & told and not may_point(fact.text)
        if not says_else:
            said = withheld(fact, FOLLOWED, Bar.SUPERSEDED)
            result[own] = replace(result[own], fact=said, doubts=())
