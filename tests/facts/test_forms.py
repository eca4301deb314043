"""A superior's form with what the office filled in, read as facts."""

from assistant.domain import Status
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

ANNUAL = genre("fazhi-annual")


def test_the_figures_of_a_form_are_told() -> None:
    head = "附件3 法治政府建设情况填报表\n填报单位：某乡　年度：2025\n"
    notes = f"{head}1. 取消证明 __11__ 项\n2. 演练（2）场\n3. 复议 __无__ 诉讼 __1__ 件"
    facts = read_facts(note_lines(notes), year=2025, genre=ANNUAL).facts
    assert [figure.text for fact in facts for figure in fact.figures] == ["11项", "2场", "1件"]


def test_a_blank_left_empty_is_asked_about() -> None:
    facts = read_facts(note_lines("巡查____次"), year=2025, genre=ANNUAL).facts
    assert [fact.status for fact in facts] == [Status.UNCLEAR]
