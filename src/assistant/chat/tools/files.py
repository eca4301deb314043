"""The finished draft as a file, and steps taken back."""

import re
from itertools import pairwise
from pathlib import PurePosixPath

from assistant.chat.ports import Desk
from assistant.chat.tools.framing import known_whose
from assistant.chat.tools.telling import bare, clipped
from assistant.chat.values import Result
from assistant.domain import Severity
from assistant.editing import Change
from assistant.editing.comparing import FACT, TEXT
from assistant.errors import Refused
from assistant.language import numeral

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_SUFFIXES = (".docx", ".md", ".txt")
_LONGEST = 60
_MOST_STEPS = 10
_OTHER_FORMAT = "不能直接导出 {}，改存为 Word。"
_RENAMED = "文件名里的路径没有采用，只存到数据文件夹的 exports 里，不覆盖已有的文件。"
_NO_DRAFT = "起草的稿子撤回了，要重新写请说“起草全文”"
_FIRST_AGAIN = (
    "稿子已恢复为第一稿。后来改过的事实没有动，要按现在的事实重写请说“起草全文”；要退回刚才那稿请说“撤销”。"
)
_FIRST_ALREADY = "现在就是第一稿，没有改动。"
_NOTHING_CHANGED = "这次对话里事实和稿子都没有改动过。"
_TOLD = 120
_NOT_CLEAN = "核对出{}处必错，先没有导出；改好后或就要这样导出，请再说“导出”。"
_PENDING = "稿子里还有{}处【待补】，报送前请补齐。"


def export(desk: Desk, name: str = "", format: str = "docx", only_clean: str = "") -> Result:
    """The draft as .docx, .md or .txt under a new name; drafted first where there is no draft yet.

    With `only_clean` nothing is exported while checking finds what is surely wrong: raises Refused.
    """
    said = ""
    if desk.state.document is None:
        known_whose(desk)
        desk.draft()
        said = "还没有稿子，先按现有素材起草了全文。"
    wrong = [one for one in desk.check().findings if one.severity is Severity.ERROR] if only_clean else []
    if wrong:
        raise Refused(_NOT_CLEAN.format(len(wrong)))
    suffix = f".{format.lower().lstrip('.')}"
    path = desk.export(f"{file_name(name)}{suffix if suffix in _SUFFIXES else '.docx'}")
    if suffix not in _SUFFIXES:
        said += _OTHER_FORMAT.format(suffix.lstrip("."))
    said += f"已导出 {path.name}。"
    if "/" in name or "\\" in name:
        said += _RENAMED
    document = desk.state.document
    if document is not None and (count := document.text.count("【待补")):
        said += _PENDING.format(count)
    return Result(said, file=path)


def undo(desk: Desk, steps: str = "1") -> Result:
    """Steps back, one or as many as are wanted. Raises Refused where there is none."""
    wanted = min(int(numeral(steps) or 1), _MOST_STEPS)
    done: list[tuple[Change, ...]] = []
    lack = ""
    before = desk.state.document
    for _ in range(wanted):
        try:
            done.append(desk.undo())
        except Refused as error:
            if not done:
                raise
            lack = str(error)
            break
    told = "；".join(filter(None, map(_undone, done)))
    if before is not None and desk.state.document is None:
        told = "；".join(filter(None, (told, _NO_DRAFT)))
    name = "上一步" if len(done) == 1 else f"{len(done)}步"
    left = lack or "更早的改动没有动，要接着退请再说“撤销”。"
    changed = tuple(change for one in done for change in one)
    return Result(f"已撤销{name}{f'：{told}' if told else ''}。{left}", changed=changed)


def show_changes(desk: Desk) -> Result:
    """What was changed in this conversation: the clerk's words and the answers, oldest first."""
    turns = pairwise(desk.messages())
    done = [(one.text, other.text) for one, other in turns if one.role == "user" and other.changed]
    if not done:
        return Result(_NOTHING_CHANGED)
    told = [f"{at}. “{clipped(said)}”：{clipped(answer, _TOLD)}" for at, (said, answer) in enumerate(done, 1)]
    return Result(f"这次对话里改动过{len(done)}回，前面的在先：", "\n".join(told))


def restore_first(desk: Desk) -> Result:
    """The text of the first draft again; facts stay as they are. Raises Refused where nothing was drafted."""
    changed = desk.restore_first()
    document = desk.state.document
    if not changed or document is None:
        return Result(_FIRST_ALREADY)
    return Result(_FIRST_AGAIN, document.text.strip(), changed=changed)


def _undone(changed: tuple[Change, ...]) -> str:
    facts = [f"{one.name}恢复为“{bare(one.after)}”" for one in changed if one.what == FACT and one.after]
    gone = [f"{one.name}“{bare(one.before)}”撤回" for one in changed if one.what == FACT and not one.after]
    texts = [f"正文恢复为“{clipped(one.after)}”" for one in changed if one.what == TEXT and one.after]
    return "；".join((*facts, *gone, *texts[:2]))


def file_name(name: str) -> str:
    """The last part of a name, without what a file system might take for something else; "" for none."""
    last = PurePosixPath(name.replace("\\", "/")).name
    bare_name = _UNFIT.sub("", last).strip(" .")
    stem = bare_name.rsplit(".", 1)[0] if bare_name.lower().endswith(_SUFFIXES) else bare_name
    return stem[:_LONGEST].strip(" .")
