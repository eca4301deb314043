"""Reports and profiles survive the way through JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Profile, Report, Section, Span
from assistant.records.codec import profile_json, profile_of, report_of, structure_of

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 99))
words = st.text(max_size=5)
sections = st.recursive(
    st.builds(Section, words, st.integers(1, 4), spans, words, words, st.tuples(spans)),
    lambda inner: st.builds(
        Section, words, st.integers(1, 4), spans, words, words, st.tuples(spans, spans), st.tuples(inner)
    ),
    max_leaves=4,
)
reports = st.builds(
    Report,
    title=words,
    text=words,
    issuer=words,
    year=st.none() | st.integers(1990, 2100),
    genre=words,
    addressee=words,
    preamble=st.tuples(spans),
    sections=st.lists(sections, max_size=3).map(tuple),
    signer=words,
    dated=words,
    path=words,
    id=words,
)
COLUMNS = ("id", "issuer", "year", "genre", "title", "path", "text")


@given(reports)
def test_a_report_comes_back_whole(report: Report) -> None:
    structure = json.loads(json.dumps(structure_of(report)))
    assert report_of({**{name: getattr(report, name) for name in COLUMNS}, "structure": structure}) == report


def test_a_profile_comes_back_whole() -> None:
    profile = Profile(issuer="栗坪镇人民政府", self_name="我镇", joint=True, places=("栗坪", "上河村"))
    assert profile_of(json.loads(json.dumps(profile_json(profile)))) == profile


def test_what_a_newer_version_wrote_into_a_profile_is_left_aside() -> None:
    assert profile_of({"issuer": "栗坪镇", "slogan": "实干"}) == Profile(issuer="栗坪镇")
