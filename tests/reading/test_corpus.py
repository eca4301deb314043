"""The sample reports, in four formats and two encodings, come out right."""

from functools import cache
from pathlib import Path

import pytest

from assistant.domain import Report
from assistant.reading import read_document, read_report
from assistant.resources import resource

ISSUERS = {
    "baishidu": "白石渡镇人民政府",
    "liping": "安峪县栗坪镇人民政府",
    "luzhou": "芦洲乡人民政府",
    "shanian": "沙埝镇人民政府",
}
KINDS = {"fazhi-annual": "法治政府建设", "pufa-summary": "普法工作总结", "anquan-summary": "安全生产工作总结"}
FILES = sorted(resource("corpus/reports").glob("*/*.*"))

over_the_corpus = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")


@cache
def report(path: Path) -> Report:
    return read_report(path)


@over_the_corpus
def test_title_issuer_year_and_genre_are_recognised(path: Path) -> None:
    year, _, genre = path.stem.partition("-")
    found = report(path)
    assert (found.issuer, found.year, found.genre) == (ISSUERS[path.parent.name], int(year), genre)
    assert KINDS[genre] in found.title and year in found.title


@over_the_corpus
def test_sign_off_and_date_are_recognised(path: Path) -> None:
    found = report(path)
    assert found.signer.endswith(ISSUERS[path.parent.name])
    assert found.dated[:4] in (str(found.year), str((found.year or 0) + 1)) and len(found.dated) == 10


@over_the_corpus
def test_the_addressee_of_an_annual_report_is_recognised(path: Path) -> None:
    expected = ("县人民政府", "县政府") if "fazhi" in path.name else ""
    assert report(path).addressee.endswith(expected)


@over_the_corpus
def test_the_tree_is_sensible(path: Path) -> None:
    found = report(path)
    assert 3 <= len(found.sections) <= 7 and len(found.preamble) == 1
    for section in found.walk():
        assert section.paragraphs or section.children
        assert len(section.heading) < 40 and not section.heading.endswith("。")
        assert all(section.level < child.level for child in section.children)


@over_the_corpus
def test_nothing_but_the_frame_is_left_over(path: Path) -> None:
    found = report(path)
    starts = {section.span.start for section in found.walk()}
    ends = {span.end for span in found.preamble} | {s.end for each in found.walk() for s in each.paragraphs}
    blocks = [block.span for block in read_document(path).blocks]
    left = [span.of(found.text) for span in blocks if span.start not in starts and span.end not in ends]
    assert len(left) <= 8 and max(map(len, left)) < 40


def test_the_corpus_has_every_format() -> None:
    assert {path.suffix for path in FILES} == {".txt", ".md", ".docx", ".pdf"}


def test_one_text_is_in_gb18030() -> None:
    assert read_document(resource("corpus/reports/luzhou/2022-fazhi-annual.txt")).encoding == "gb18030"


def test_automatic_numbers_of_the_word_file_are_read() -> None:
    found = report(resource("corpus/reports/liping/2023-fazhi-annual.docx"))
    assert [section.number for section in found.sections] == ["一、", "二、", "三、", "四、"]
    assert [len(section.children) for section in found.sections] == [2, 7, 3, 4]


@pytest.mark.parametrize(
    ("name", "heading", "level"),
    [
        ("baishidu/2022-fazhi-annual.txt", "优化便民服务，方便群众办事", 2),
        ("liping/2024-fazhi-annual.txt", "和解与和美并进，多元解纷提质增效", 2),
        ("luzhou/2024-fazhi-annual.txt", "公开与监督", 3),
        ("luzhou/2022-fazhi-annual.txt", "存在问题", 1),
        ("shanian/2024-fazhi-annual.txt", "强化科技支撑，提升监管精度", 2),
    ],
)
def test_headings_without_number_find_their_level(name: str, heading: str, level: int) -> None:
    found = report(resource(f"corpus/reports/{name}"))
    assert [section.level for section in found.walk() if section.heading == heading] == [level]
