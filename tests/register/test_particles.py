"""Verbs that no list knows lose what talk adds to them, and nothing else."""

import pytest

from assistant.register import Context, Tracked
from assistant.register.particles import particles

TALK = Context(spoken=True)


def written(text: str, context: Context = TALK) -> str:
    return Tracked.of(text).edited(particles(text, context)).text


@pytest.mark.parametrize(
    ("spoken", "formally"),
    [
        ("巡查了12次", "巡查12次"),
        ("完善了台账", "完善台账"),
        ("线索核实了", "线索已核实"),
        ("线索都核实了", "线索均已核实"),
        ("台账已经更新了", "台账已经更新"),
        ("当事人找回来了", "当事人已找回来"),
        ("没核实", "未核实"),
        ("还没核实", "尚未核实"),
        ("没签字", "未签字"),
        ("没经费", "无经费"),
        ("看了个警示片", "看警示片"),
        ("将旧账给清了", "将旧账清了"),
    ],
)
def test_aspect_and_negation_are_written(spoken: str, formally: str) -> None:
    assert written(spoken) == formally


@pytest.mark.parametrize("text", ["快到期了", "不核实了", "如果核实了", "为了群众", "核实了没", "“核实了”"])
def test_what_has_not_come_about_is_not_told_as_done(text: str) -> None:
    assert written(text) == text


def test_a_text_that_does_not_talk_keeps_its_particles() -> None:
    assert written("完善了台账", Context()) == "完善了台账"
