"""What one line asks and the next one answers (普法资料发了多少份？ 8700)."""

from dataclasses import dataclass, field

from assistant.domain import Source
from assistant.language.patterns import late

_QUESTION = late(
    r"(?:^|[，,。；\s])(?P<lead>[\u4e00-\u9fff]{2,16}?)(?:到底|一共|总共|大概|是|有)*(?:多少|几)(?P<unit>[\u4e00-\u9fff]{0,2}?)"
    r"(?:(?:来着|呀|啊|呢|了)[？?]?|[？?]|(?<=多少[份个场次件人家条册名户]))$"
)
_NOT_ASKED = late(r"不知|没|忘|查|核|看")
"""Before 多少份 at the end: not known, not asked."""
_BARE_ANSWER = late(
    r"(?:一共|总共|共|是|有|应该是|大概|约)?[ ]?"
    r"(?P<figure>\d[\d.,]*[万余多]?)[ ]?(?P<unit>[\u4e00-\u9fff]{0,2})[。！]?"
)
_FIRST_ANSWER = late(
    r"(?:一共|总共|共|是|有)?[ ]?(?P<figure>\d+|[一二两三四五六七八九十百]+)(?P<unit>[\u4e00-\u9fff])"
    r"[ ，,。；]+(?P<rest>.+)"
)


@dataclass
class Exchange:
    """The line just heard, and those that only asked for what the next one has told."""

    said: str = ""
    at: Source | None = None
    answered: set[Source] = field(default_factory=set)

    def heard(self, text: str, source: Source) -> str:
        """The text in the words of the question before it, where it answers one."""
        answer = answer_to(self.said, text)
        if self.at is not None and answer != text:
            self.answered.add(self.at)
        self.said, self.at = answer, source
        return answer


def asks(text: str) -> bool:
    """Whether a line only asks for a number, with or without the mark."""
    question = _QUESTION.search(text)
    return question is not None and not _NOT_ASKED.search(question["lead"])


def answer_to(asked: str, said: str) -> str:
    """8700 behind 普法资料发了多少份？ as 普法资料发了8700份; what does not begin with a bare figure stays.

    What else the answer tells stands behind it (讲座几场？ 三场，4月讲执法记录).
    """
    question = _QUESTION.search(asked)
    if question is None or not asks(asked):
        return said
    if answer := _BARE_ANSWER.fullmatch(said):
        return f"{question['lead']}{answer['figure']}{answer['unit'] or question['unit']}"
    answer = _FIRST_ANSWER.fullmatch(said)
    if answer is None or answer["unit"] != question["unit"]:
        return said
    return f"{question['lead']}{answer['figure']}{answer['unit']}，{answer['rest']}"
