import pytest

from assistant.reading.counting import format_number
from assistant.reading.formats import parse
from tests.reading.samples import docx, level, listed, numbering, paragraph


def lines(*places: tuple[int, int], definitions: str | None = None, styles: str = "") -> list[str]:
    body = "".join(paragraph("题", listed(*place)) for place in places)
    return parse(docx(body, numbering=definitions or numbering(), styles=styles), ".docx").text.split("\n")


def test_official_levels_are_numbered_as_word_shows_them() -> None:
    assert lines((1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1)) == [
        "一、题",
        "（一）题",
        "（二）题",
        "1. 题",
        "（1）题",
        "二、题",
        "（一）题",
    ]


def test_lists_on_one_definition_go_on_counting() -> None:
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    assert lines((1, 0), (2, 0), definitions=numbering(nums=nums)) == ["一、题", "二、题"]


def test_a_start_override_counts_anew() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    assert lines((1, 0), (2, 0), (2, 0), definitions=numbering(nums=nums)) == ["一、题", "一、题", "二、题"]


def test_a_level_may_show_the_numbers_above_it() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert lines((1, 0), (1, 1), definitions=numbering(levels)) == ["一、题", "1.1 题"]


def test_a_level_that_does_not_restart_goes_on() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    assert lines((1, 0), (1, 1), (1, 0), (1, 1), definitions=numbering(levels))[-1] == "2. 题"


def test_bullets_add_nothing() -> None:
    assert lines((1, 0), definitions=numbering(level(0, "bullet", "\uf06c"))) == ["题"]


def test_numbering_may_come_with_the_style() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="h"><w:pPr>{listed(1, 1)}</w:pPr></w:style>'
    data = docx(paragraph("题", '<w:pStyle w:val="h"/>'), numbering=numbering(), styles=styles)
    assert parse(data, ".docx").text == "（一）题"


def test_a_list_style_leads_to_the_list_that_defines_it() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="s"/></w:abstractNum>'
        + numbering()
        + '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>'
    )
    styles = f'<w:style w:type="numbering" w:styleId="s"><w:pPr>{listed(1)}</w:pPr></w:style>'
    assert lines((9, 0), definitions=linked, styles=styles) == ["一、题"]


def test_list_zero_takes_a_paragraph_out_of_its_styles_list() -> None:
    assert lines((0, 0)) == ["题"]


def test_an_empty_paragraph_is_counted_but_shows_no_number() -> None:
    body = paragraph("题", listed(1)) + paragraph("", listed(1)) + paragraph("题", listed(1))
    text = parse(docx(body, numbering=numbering()), ".docx").text
    assert text.split() == ["一、题", "三、题"]


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (10, "ideographDigital", "一〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (12, "decimalFullWidth", "１２"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "ideographTraditional", "丙"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (10**6, "upperRoman", "1000000"),
        (7, "unheardOf", "7"),
    ],
)
def test_number_formats(value: int, kind: str, shown: str) -> None:
    assert format_number(value, kind) == shown
