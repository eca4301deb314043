"""A file to take away: its name and format, as a clerk says them."""

import re
from collections.abc import Iterator

from assistant.chat.router.heard import Heard, Wish

_FILE = re.compile(
    r"(?:文件名|名字|名称|命名|叫做?|存为|名为)(?:就|也)?(?:叫做?|是|为|用)?[：:\s]*[“\"]?([^，。”\"\s]+)"
)
_FORMATS = (
    ("md", re.compile(r"(?i)markdown|md")),
    ("txt", re.compile(r"(?i)txt|纯文本")),
    ("pdf", re.compile(r"(?i)pdf")),
)


def exports(heard: Heard) -> Iterator[Wish]:
    name = _FILE.search(heard.text)
    suffix = next((suffix for suffix, pattern in _FORMATS if pattern.search(heard.text)), "docx")
    yield Wish("export", "export", {"name": name[1] if name else "", "format": suffix})
