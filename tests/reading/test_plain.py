from assistant.reading.documents import Block
from assistant.reading.plain import parse_csv, parse_text


def texts(text: str) -> list[str]:
    return [block.span.of(text) for block in parse_text(text).blocks]


def test_the_text_stays_as_it_was_read() -> None:
    text = "\u3000\u3000一、成效\r\n\r\n１２件 "
    assert parse_text(text).text == text


def test_blocks_have_no_surrounding_blanks() -> None:
    assert texts("\u3000\u3000一、成效\r\n\r\n１２件 \n") == ["一、成效", "１２件"]


def test_numbers_are_line_numbers_whatever_the_line_end() -> None:
    assert [block.number for block in parse_text("甲\r\n\r\n乙\n丙\r丁").blocks] == [1, 3, 4, 5]


def test_a_tab_inside_a_line_makes_a_row() -> None:
    (row,) = parse_text("送法下乡\t26场\t1300").blocks
    assert (row.kind, row.cells) == ("row", ("送法下乡", "26场", "1300"))


def test_a_tab_that_only_indents_makes_no_row() -> None:
    assert [block.kind for block in parse_text("\t全年开展普法宣传26场").blocks] == ["paragraph"]


def test_a_markdown_table_gives_rows_without_its_rule() -> None:
    blocks = parse_text("| 类别 | 件数 |\n|---|:---:|\n| 邻里 | 52 |").blocks
    assert [block.cells for block in blocks] == [("类别", "件数"), ("邻里", "52")]


def test_hashes_make_a_heading_of_their_level() -> None:
    assert [(block.kind, block.level) for block in parse_text("## 一、成效\n#标签").blocks] == [
        ("heading", 2),
        ("paragraph", None),
    ]


def test_csv_keeps_commas_and_line_ends_inside_quotes() -> None:
    document = parse_csv('活动,数量\r\n"送法,下乡","26\n场"\r\n')
    assert [block.cells for block in document.blocks] == [("活动", "数量"), ("送法,下乡", "26 场")]


def test_csv_rows_are_numbered_by_line() -> None:
    assert [block.number for block in parse_csv("a,b\n\n1,2\n").blocks] == [1, 3]


def test_csv_with_semicolons_is_understood() -> None:
    assert parse_csv("活动;数量\n普法;3").blocks[1].cells == ("普法", "3")


def test_a_block_refers_to_the_text() -> None:
    document = parse_csv("活动,数量\n普法,3")
    assert isinstance(document.blocks[1], Block) and document.blocks[1].span.of(document.text) == "普法\t3"
