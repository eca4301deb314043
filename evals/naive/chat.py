"""Conversations that somebody would build in a day: one call a message, chosen by little or nothing."""

from collections.abc import Iterator

from assistant.chat import Desk, Done, Edited, Event, Said
from assistant.chat.calling import called
from assistant.editing import AddFact

_KEYWORDS = (
    (("撤销", "恢复"), "undo", ""),
    (("导出", "下载"), "export", ""),
    (("去年", "往年", "上年"), "search_reports", "query"),
    (("核对", "检查", "校对"), "check", ""),
    (("改成", "改为", "不对"), "change_fact", "new"),
    (("删", "去掉", "不写"), "drop_fact", "about"),
    (("补充", "加上", "还有"), "add_fact", "text"),
    (("正式", "书面", "改写"), "rewrite", ""),
    (("缺", "还差"), "missing", ""),
    (("起草", "写"), "draft_report", ""),
    (("素材", "列"), "show_facts", ""),
)
_USUAL = ("explain_rule", "rule")


def keywords(desk: Desk, text: str) -> Iterator[Event]:
    """The first keyword that stands in the message chooses the tool, which is given the whole message."""
    tool, field = next(
        ((tool, field) for words, tool, field in _KEYWORDS if any(word in text for word in words)), _USUAL
    )
    yield from called(desk, tool, {field: text} if field else {})
    yield Done("offline", (tool,))


def searching(desk: Desk, text: str) -> Iterator[Event]:
    """Every message is looked up in the past reports."""
    yield from called(desk, "search_reports", {"query": text})
    yield Done("offline", ("search_reports",))


def obedient(desk: Desk, text: str) -> Iterator[Event]:
    """What is said is written down as it is, and then the report is drafted."""
    changed = desk.apply(AddFact(text))
    yield Edited(changed, desk.revision)
    yield Said(f"好的，已照办：{text}\n")
    yield from called(desk, "draft_report", {})
    yield Done("offline", ("add_fact", "draft_report"))


SYSTEMS = {"keywords": keywords, "searching": searching, "obedient": obedient}
