"""Objects and places that speech has elsewhere than writing."""

import pytest

from assistant.drafting.fronting import unfronted, with_afterthought


@pytest.mark.parametrize(
    ("clause", "written"),
    [
        ("行政许可办理2147件", "办理行政许可2147件"),
        ("政府信息主动公开365条", "主动公开政府信息365条"),
        ("全年信访积案化解11件", "全年化解信访积案11件"),
        ("合同审查88份", "审查合同88份"),
    ],
)
def test_an_object_before_its_verb_goes_behind_it(clause, written):
    assert unfronted(clause) == written


@pytest.mark.parametrize(
    "clause",
    [
        "司法所调解120件",
        "律师审查88份",
        "法院受理3件",
        "法制审核7件",
        "企业检查96家次，均已整改",
        "隐患排查整改12处",
    ],
)
def test_who_acted_and_names_of_work_stay(clause):
    assert unfronted(clause) == clause


@pytest.mark.parametrize(
    ("clauses", "written"),
    [
        (["书记述法了", "在党委扩大会上"], ["书记在党委扩大会上述法"]),
        (["组织培训2期", "在县党校办的"], ["在县党校组织培训2期"]),
    ],
)
def test_a_place_said_behind_stands_before_the_verb(clauses, written):
    assert with_afterthought(clauses) == written


@pytest.mark.parametrize(
    "clauses", [["排查隐患10处", "在抓紧整改"], ["检查工地3次", "在建的2个"], ["宣传1场", "在村民中反响好"]]
)
def test_what_is_no_place_stays_where_it_is(clauses):
    assert with_afterthought(clauses) == clauses
