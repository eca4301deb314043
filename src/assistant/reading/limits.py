"""How much of a file from outside is read, and what reading it may cost."""

from dataclasses import dataclass

TOO_MUCH_TEXT = "文件内容过多，请只保留需要的部分，或拆成几个文件再试"

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, texts in code points, times in seconds.

    `ratio` bounds how far an XML part of an office file may unpack; `address_space` is that of the child
    process that parses, libraries included. `lines` are paragraphs and table rows.
    """

    file: int = 20 * MIB
    members: int = 2_000
    unpacked: int = 100 * MIB
    member: int = 50 * MIB
    ratio: int = 200
    pages: int = 1_000
    text: int = 5_000_000
    lines: int = 200_000
    wall_seconds: float = 60.0
    cpu_seconds: int = 45
    address_space: int = 1024 * MIB


DEFAULT = Limits()
