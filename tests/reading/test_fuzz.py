"""Good files, damaged at random: a document comes out, or UnreadableFile, and nothing else."""

import io
import random
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from assistant.errors import UnreadableFile
from assistant.reading import parse_report
from assistant.reading.formats import parse
from tests.reading.samples import cell, docx, listed, numbering, paragraph, pdf, printed, run, table

ROUNDS = 150
TEXT = (
    "沙埝镇2023年法治政府建设年度报告\n一、成效\n（一）抓普法。全年开展普法宣传58场。\n"
    "特此报告。\n沙埝镇人民政府\n2024年1月22日"
)


def word() -> bytes:
    body = "".join(paragraph(line, listed(1, at % 4)) for at, line in enumerate(TEXT.split("\n")))
    hidden = paragraph("文", runs=run("藏", "<w:vanish/>") + f"<w:ins>{run('增')}</w:ins>")
    return docx(body + hidden + table([cell("邻里"), cell("52")]), numbering=numbering(), styles="<w:style/>")


def sheet() -> bytes:
    book, buffer = openpyxl.Workbook(), io.BytesIO()
    for row in (["活动", "时间", "率"], ["普法", 3, 0.5]):
        book.active.append(row)
    book.save(buffer)
    return buffer.getvalue()


def flipped(data: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[end:]


def spliced(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    at = chance.randrange(len(data))
    return data[:at] + data[start:end] + data[at:]


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """A zip whose packing is sound and whose parts are not: damage that reaches the XML."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        unlucky = chance.choice(source.namelist())
        for name in source.namelist():
            content = source.read(name)
            damage = chance.choice((flipped, cut, spliced))
            target.writestr(name, damage(content, chance) if name == unlucky and content else content)
    return buffer.getvalue()


PLAIN_DAMAGE = (flipped, cut, spliced)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("make", "suffix", "damages"),
    [
        (word, ".docx", (*PLAIN_DAMAGE, damaged_inside)),
        (sheet, ".xlsx", (*PLAIN_DAMAGE, damaged_inside)),
        (lambda: pdf(printed(TEXT)), ".pdf", PLAIN_DAMAGE),
    ],
)
def test_a_damaged_file_is_read_or_refused(
    make: Callable[[], bytes], suffix: str, damages: tuple[Callable[[bytes, random.Random], bytes], ...]
) -> None:
    chance, good = random.Random(20231204), make()
    for _ in range(ROUNDS):
        for damage in damages:
            try:
                parse_report(parse(damage(good, chance), suffix))
            except UnreadableFile as error:
                assert str(error)


def test_any_text_makes_a_report() -> None:
    chance = random.Random(7)
    pieces = [*TEXT, "\n", "\n", "\t", "# ", "| ", "一、", "（一）", "1.", "：", "，", "\u3000", "\r"]
    for _ in range(300):
        text = "".join(chance.choices(pieces, k=chance.randrange(80)))
        assert parse_report(text).text == text
