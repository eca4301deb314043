"""A file to take away: its name and format, as a clerk says them."""

import re
from collections.abc import Iterator

from assistant.chat.router.heard import Heard, Wish

_FILE = re.compile(
    r"(?:文件名|名字|名称|命名|叫做?|存为|名为)(?:就|也)?(?:叫做?|是|为|用)?[：:\s]*[“\"]?([^，。”\"\s]+)"
)
_IF_CLEAN = re.compile(r"没有?(?:什么|啥|大)?(?:问题|毛病|差错|错误?)(?:了|的话)?(?:再|就|才)")
"""检查一遍，没问题就导出: a file is wanted only of a draft without errors."""
_FORMATS = (
    ("md", re.compile(r"(?i)markdown|md")),
    ("txt", re.compile(r"(?i)txt|纯文本")),
    ("pdf", re.compile(r"(?i)pdf")),
)


def exports(heard: Heard) -> Iterator[Wish]:
    name = _FILE.search(heard.text)
    suffix = next((suffix for suffix, pattern in _FORMATS if pattern.search(heard.text)), "docx")
    arguments = {"name": name[1] if name else "", "format": suffix}
    only_clean = {"only_clean": "是"} if _IF_CLEAN.search(heard.text) else {}
    yield Wish("export", "export", {**arguments, **only_clean})
