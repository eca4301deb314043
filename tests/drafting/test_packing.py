"""Themes under headings."""

from assistant.domain import FactSheet, Question, QuestionKind
from assistant.drafting import draft_offline
from assistant.drafting.packing import bundled, packed
from assistant.drafting.plan import Demand, Item
from assistant.genres import genre
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact


def item(
    theme,
    text="全年开展工作若干次，形成台账，逐项推进落实，按季度通报进展情况，发现问题及时整改到位，做到件件有着落，年底逐项核对销号",
):
    return Item(theme, (fact(text * 2, theme),))


ALL = [item(theme.key) for theme in ANNUAL.themes if theme.headings]


def test_many_themes_become_six_headings():
    assert len(packed(ALL, ANNUAL)) == 6


def test_no_theme_is_lost_or_doubled():
    themes = [found.theme for group in packed(ALL, ANNUAL) for found in group.items]
    assert sorted(themes) == sorted(found.theme for found in ALL)


def test_no_heading_stands_twice():
    headings = [group.heading for group in packed(ALL, ANNUAL)]
    assert len(set(headings)) == len(headings)


def test_a_thin_theme_joins_its_partner():
    groups = packed([*ALL[:3], *ALL[4:6], item("rules", "备案1件")], ANNUAL)
    (group,) = [group for group in groups if any(found.theme == "rules" for found in group.items)]
    assert len(group.items) > 1


def test_a_heading_of_two_themes_names_both():
    (group,) = _together("rules", "decisions")
    halves = {
        half for key in ("rules", "decisions") for h in ANNUAL.theme(key).headings for half in h.split("，")
    }
    assert set(group.heading.split("，")) <= halves


def _together(*themes):
    thin = [item(theme, "按时备案并清理规范性文件若干件") for theme in themes]
    groups = packed([*[item(key) for key in ("study", "enforcement", "disputes")], *thin], ANNUAL)
    return [group for group in groups if {found.theme for found in group.items} == set(themes)]


def test_a_theme_that_is_only_asked_about_gives_no_heading():
    asked = Item("team", (), (Demand("人员", Question("q", "有多少人？", QuestionKind.MISSING), "team"),))
    groups = packed([item("leadership"), asked], ANNUAL)
    assert not any("队伍" in group.heading for group in groups)


def test_bundles_respect_the_limit():
    assert len(bundled(ALL, ANNUAL, 5)) == 5


def test_a_few_facts_without_a_theme_end_the_last_group():
    groups = packed([*ALL[:3], Item("", (fact("启用新办公楼1栋"),))], ANNUAL)
    assert [len(group.items) for group in groups] == [1, 1, 2]


def test_what_there_was_of_accidents_stands_before_all_headings() -> None:
    of = genre("anquan-summary")
    facts = FactSheet((fact("应急演练6场", "F1", of=of), fact("全年未发生较大以上事故", "F2", of=of)))
    main = draft_offline(facts, of, profile=TOWN, year=YEAR).sections[0]
    assert main.paragraphs[0].heading == "" and main.paragraphs[0].sentences[0].facts == ("F2",)
