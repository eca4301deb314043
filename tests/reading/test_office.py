import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from assistant.errors import UnreadableFile
from assistant.reading import read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def test_without_libreoffice_the_clerk_is_told_to_save_as_docx(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "旧.doc").write_bytes(OLE)
    with pytest.raises(UnreadableFile, match=r"另存为 \.docx"):
        read_document(tmp_path / "旧.doc")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_word_file_is_read_through_libreoffice(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("全年普法26场")
    made.save(tmp_path / "旧.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "旧.docx")], check=True, capture_output=True, timeout=120)
    assert read_document(tmp_path / "旧.doc").text.strip() == "全年普法26场"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_broken_old_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "旧.doc").write_bytes(OLE)
    with pytest.raises(UnreadableFile):
        read_document(tmp_path / "旧.doc")
