"""Office files are zip archives: their directory is looked at before anything is unpacked."""

import io
import zipfile

from assistant.errors import UnreadableFile
from assistant.reading.limits import Limits

# Below this size in bytes a part may be as repetitive as it likes.
_SMALL = 1024 * 1024

TOO_BIG_INSIDE = "文件解压后过大，不予读取，请另存为新的文件，只保留正文再试"


class Archive:
    """The parts of a docx or xlsx file. Raises UnreadableFile where the directory goes beyond the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = frozenset(self._zip.namelist())
        _check(self._zip.infolist(), limits)

    def read(self, name: str) -> bytes:
        return self._zip.read(name)


def _check(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    sizes = [member.file_size for member in members]
    if len(sizes) > limits.members or sum(sizes) > limits.unpacked or max(sizes, default=0) > limits.member:
        raise UnreadableFile(TOO_BIG_INSIDE)
    for member in members:
        allowed = max(limits.ratio * member.compress_size, _SMALL)
        if member.filename.lower().endswith((".xml", ".rels")) and member.file_size > allowed:
            raise UnreadableFile(TOO_BIG_INSIDE)
        if member.flag_bits & 1:
            raise UnreadableFile("文件加了密码，请去掉密码后另存再试")
