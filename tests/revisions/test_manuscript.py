"""Tracked changes come out of a file as they went in, and LibreOffice accepts them as we do."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document as Word
from docx.comments import Comment

from assistant.domain import Change, Span
from assistant.errors import UnreadableFile
from assistant.export import Remark
from assistant.revisions import Revision, opened, saved

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHEN = datetime(2025, 1, 8, 9, 30, tzinfo=UTC)
OTHER = 'w:id="7" w:author="科长" w:date="2025-01-07T08:00:00Z"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{KIND}" Target="word/document.xml"/></Relationships>'
)
MACRO = """<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
  script:language="StarBasic">
Sub AcceptAll
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  frame = document.CurrentController.Frame
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  helper.executeDispatch(frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  document.storeToURL("{target}", plain())
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>"""


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def file(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p>{one}</w:p>" for one in paragraphs)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return written.getvalue()


def change(text: str, before: str, after: str) -> Change:
    at = text.index(before)
    return Change(Span(at, at + len(before)), before, after, "理由")


def revised(data: bytes, *pairs: tuple[str, str]) -> bytes:
    manuscript = opened(data)
    text = manuscript.text
    manuscript.revise([change(text, *pair) for pair in pairs], "报告助手", WHEN)
    return saved(data, manuscript)


def remarked(data: bytes, *pairs: tuple[str | None, str]) -> bytes:
    manuscript = opened(data)
    text = manuscript.text
    spans = [change(text, words, "").span if words else None for words, _ in pairs]
    manuscript.remark(
        [Remark(said, span) for (_, said), span in zip(pairs, spans, strict=True)], "核对", WHEN
    )
    return saved(data, manuscript)


def comments(data: bytes) -> list[Comment]:
    return list(Word(io.BytesIO(data)).comments)


def commented(body: str) -> list[str]:
    """What each comment is about, in the order of the comments' numbers."""
    numbers = sorted(map(int, re.findall(r'commentReference w:id="(\d+)"', body)))
    between = (
        body.partition(f'<w:commentRangeStart w:id="{at}"/>')[2].partition(
            f'<w:commentRangeEnd w:id="{at}"/>'
        )[0]
        for at in numbers
    )
    return ["".join(re.findall("<w:t[^>]*>([^<]*)<", one)) for one in between]


def test_an_inserted_run_of_another_author_is_read_and_a_deleted_one_is_not() -> None:
    deletion = f"<w:del {OTHER}><w:r><w:delText>十</w:delText></w:r></w:del>"
    data = file(run("排查隐患") + f"<w:ins {OTHER}>{run('12处')}</w:ins>" + deletion)
    assert opened(data).text == "排查隐患12处"


def test_a_change_is_a_deletion_and_an_insertion_with_author_and_date() -> None:
    done = opened(revised(file(run("我们搞了3场普法")), ("搞了", "开展")))
    assert done.text == "我们开展3场普法"
    assert done.revisions == (
        Revision("del", "搞了", "报告助手", "2025-01-08T09:30:00Z"),
        Revision("ins", "开展", "报告助手", "2025-01-08T09:30:00Z"),
    )


@pytest.mark.parametrize(
    ("pairs", "text"),
    [
        ([("我们", "我镇")], "我镇搞了3场普法。"),
        ([("我们", "我镇"), ("搞了", "开展"), ("普法", "普法活动")], "我镇开展3场普法活动。"),
        ([("我们搞了", "开展")], "开展3场普法。"),
        ([("。", "")], "我们搞了3场普法"),
        ([("", "今年")], "今年我们搞了3场普法。"),
    ],
)
def test_changes_may_lie_within_a_run_or_across_several(pairs: list[tuple[str, str]], text: str) -> None:
    data = file(run("我们搞") + run("了3", "<w:b/>") + run("场普法。"))
    assert opened(revised(data, *pairs)).text == text


def test_what_is_inserted_looks_like_what_it_replaces() -> None:
    data = revised(file(run("我们") + run("搞了", "<w:b/>") + run("3场")), ("搞了", "开展"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    assert "<w:rPr><w:b/></w:rPr>" in body[body.index("<w:ins") :]


def test_a_line_end_taken_out_joins_the_paragraphs() -> None:
    assert opened(revised(file(run("收到"), run("开展普法3场")), ("收到\n", ""))).text == "开展普法3场"


def test_a_change_inside_what_another_author_inserted_keeps_both_authors() -> None:
    data = file(f"<w:ins {OTHER}>{run('我们搞了3场')}</w:ins>")
    done = opened(revised(data, ("搞了", "开展")))
    assert done.text == "我们开展3场"
    assert {one.author for one in done.revisions if one.kind == "ins"} == {"科长", "报告助手"}


def test_every_other_part_comes_through_untouched() -> None:
    data = file(run("我们搞了3场"))
    done = revised(data, ("我们", "我镇"))
    with zipfile.ZipFile(io.BytesIO(data)) as one, zipfile.ZipFile(io.BytesIO(done)) as other:
        assert one.namelist() == other.namelist()
        assert one.read("_rels/.rels") == other.read("_rels/.rels")


def test_tables_and_hidden_text_are_not_running_text() -> None:
    table = f"</w:p><w:tbl><w:tr><w:tc><w:p>{run('我们')}</w:p></w:tc></w:tr></w:tbl><w:p>"
    assert opened(file(run("普法") + run("草稿", "<w:vanish/>"), table)).text.split() == ["普法"]


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        opened(b"PK no archive")


def test_a_comment_hangs_on_its_words_and_one_without_on_the_first_line() -> None:
    data = file(run("普法的报告"), run("我们搞") + run("了3", "<w:b/>") + run("场普法。"))
    done = remarked(data, ("搞了", "口语"), ("了3场", "没有依据"), (None, "缺落款"))
    with zipfile.ZipFile(io.BytesIO(done)) as archive:
        body = archive.read("word/document.xml").decode()
    said = {one.text: on for one, on in zip(comments(done), commented(body), strict=True)}
    assert said == {"口语": "搞了", "没有依据": "了3场", "缺落款": "普法的报告"}
    assert opened(done).text == opened(data).text


def test_comments_come_beside_those_of_others() -> None:
    first = remarked(file(run("我们搞了3场")), ("搞了", "口语"))
    both = remarked(first, ("3场", "没有依据"))
    assert [one.text for one in comments(both)] == ["口语", "没有依据"]
    assert [one.author for one in comments(both)] == ["核对", "核对"]


def test_a_line_end_put_in_breaks_the_line() -> None:
    data = revised(file(run("普法3场。调解5件。")), ("调解", "\n调解"))
    assert Word(io.BytesIO(data)).element.body.xpath(".//w:ins//w:br")
    assert opened(data).text == "普法3场。 调解5件。"


def test_the_cells_of_a_table_are_read_where_asked_for() -> None:
    table = f"</w:p><w:tbl><w:tr><w:tc><w:p>{run('数量')}</w:p></w:tc></w:tr></w:tbl><w:p>"
    assert opened(file(run("普法"), table), tables=True).text.split() == ["普法", "数量"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_accepted_text_as_we_do(tmp_path: Path) -> None:
    data = file(run("收到"), run("我们搞") + run("了3", "<w:b/>") + run("场普法。"), run("群众都说好。"))
    done = revised(data, ("收到\n", ""), ("我们", "我镇"), ("搞了", "开展"), ("都说好", "给予好评"))
    assert accepted_by_office(done, tmp_path).splitlines() == opened(done).text.splitlines()


def accepted_by_office(data: bytes, folder: Path) -> str:
    """The text after LibreOffice's own accept-all, by a macro in a profile of its own."""
    source, target = folder / "tracked.docx", folder / "accepted.txt"
    source.write_bytes(data)
    office = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
    ]
    # The first start fills the profile with modules of its own.
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=60)
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(MACRO.format(source=source.as_uri(), target=target.as_uri()))
    call = [*office, "macro:///Standard.Module1.AcceptAll"]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    return target.read_text("utf-8-sig").strip()
