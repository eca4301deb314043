"""Objects before their verbs."""

import pytest

from assistant.drafting.fronting import unfronted


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
