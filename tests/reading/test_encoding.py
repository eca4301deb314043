import pytest

from assistant.errors import UnreadableFile
from assistant.reading import read_text

TEXT = "沙埝镇2023年法治政府建设年度报告\n全年开展普法宣传58场。"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_an_encoding_is_recognised_and_named(encoding: str, name: str) -> None:
    assert read_text(TEXT.encode(encoding)) == (TEXT, name)


@pytest.mark.parametrize("text", ["会议纪要", "联通", "法治", "镇", "普法2场"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_short_texts_are_read_right(text: str, encoding: str) -> None:
    assert read_text(text.encode(encoding))[0] == text


def test_utf_16_without_bom_and_without_any_nul_byte_is_recognised() -> None:
    assert read_text("全年累计开展普法宣传".encode("utf-16-le"))[0] == "全年累计开展普法宣传"


def test_characters_outside_the_common_ones_are_no_reason_to_refuse_utf_8() -> None:
    text = "臺灣區鄉鎮市 བོད་ཡིག"
    assert read_text(text.encode()) == (text, "utf-8")


def test_a_four_byte_gb18030_character_is_read() -> None:
    text = "村民㐂某到镇综治中心咨询土地承包政策"
    assert read_text(text.encode("gb18030"))[0] == text


def test_big5_is_refused_instead_of_read_as_nonsense() -> None:
    with pytest.raises(UnreadableFile, match="另存为 UTF-8"):
        read_text("全年開展普法宣傳活動，發放資料一萬份".encode("big5"))


def test_a_named_encoding_is_used_strictly() -> None:
    assert read_text("發放資料".encode("big5"), "big5")[0] == "發放資料"
    with pytest.raises(UnreadableFile, match="utf-8"):
        read_text("发放资料".encode("gbk"), "utf-8")


def test_an_unknown_encoding_name_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="编码"):
        read_text(b"a", "klingon")


def test_binary_data_is_not_text() -> None:
    with pytest.raises(UnreadableFile, match="不是文本"):
        read_text(b"\x00\x01\x02\x03" * 100)
