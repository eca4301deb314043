"""What is left of a chat or a voice message around the words: emoji, mentions, pictures, greetings."""

import re
from collections.abc import Iterator

from assistant.domain import Span
from assistant.language.text import lines
from assistant.register import Edit, Tracked, protected

_REASON = "删去聊天用语和表情"
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u203c\u2049\u231a-\u23ff\u25b6\u25c0\u2600-\u2604\u2607-\u27bf\ufe0f\u200d\u2b50\u2b55\u20e3]+"
    r"|(?<!#)#[^#\s\d：:][^#\s：:]{0,14}#(?!#)|\[(?:图片|语音转文字|语音|表情|文件|视频|抱拳|强|玫瑰|握手|转发|微笑|偷笑|鼓掌|呲牙|捂脸|爱心|OK|链接)\]|【(?:语音|图片|转发)】"
    r"|[（(]?(?:点击(?:查看|打开)(?:大图|原图|原文|详情|链接)?|长按(?:识别|扫码)(?:二维码)?|戳(?:这里|链接)|阅读原文)[）)]?"
)
_MENTION = re.compile(r"@(?:所有人|[^\s，。：:@\[]{1,10})(?:[\s\u2005，,]+|$)")
_EMPTY = re.compile(
    r"(?:(?:收到)+|好的?|好嘞|嗯+|哦+|行|可以|OK|ok|1|谢谢(?:大家|领导|各位)?|辛苦(?:了|各位|大家)*"
    r"|恭喜(?:恭喜)?|哈+|明白|知道了|在吗|麻烦了|赞)[！!。.～~，, ]*"
)
_HEAD = re.compile(
    r"^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+\d{1,2}[:：]\d{2}\s+[^\s，。；：:]{1,14}[：:]?\s*$|[^\s，。；：:]{1,14}\s+\d{1,2}[:：]\d{2}\s*$)"
)
_TAIL = re.compile(
    r"[，, ]*(?:辛苦(?:各位|大家|了)+|谢谢(?:大家|各位|领导)?|收到请回复|请查收|望采纳)[！!。～~ ]*$"
)
_LEADING = re.compile(
    r"^(?:(?:收到)+|喂+|(?:好的?)+(?=[，,！!])|(?:OK|ok|行|嗯嗯|嘿|哈喽|[Hh]ello|hi|Hi)(?=[\s，,！!。：:👌🆗])|(?:好的)+|辛苦[啦了]|嗯+|转发|转|(?:各位)?(?:领导|同事|同志|老师|大家|你|您)们?(?:早上|上午|中午|下午|晚上)?好"
    r"|各位(?:领导|同事|同志)?|报告领导)[～~]*(?:[，,！!。：: ]+|(?<=[～~]))"
)


# 王主任，你要的…; 小刘啊，我跟你说: who is spoken to, where the next words turn to him. The name goes too.
_VOCATIVE = re.compile(
    r"^(?:[喂哎欸诶嗨]+[，,]?)?(?:[小老阿][\u4e00-\u9fff]|[\u4e00-\u9fff]{1,2}(?:主任|书记|[所镇乡站队局科]长|老师|师傅|会计|[姐哥叔姨科工]))"
    r"(?:[啊呀哎欸哈嘛]*[，,：:]|[啊呀哎欸]+)"
    r"(?:(?:汇?报|报告|说|记)一下[哈啊吧嘛]*[，,：:]"
    r"|(?=(?:[我俺咱]们?)?(?:[跟给向][你您]|把[^，。]{2,8}[给跟][你您])|[你您]|帮我|麻烦|[报记说]一?下|报告))"
)


def without_chatter(tracked: Tracked) -> Tracked:
    """The text without chat marks; lines that hold nothing else fall away. A text of nothing else stays."""
    done = tracked
    for _ in range(2):
        # OK👌 林长说: a greeting may stand before another sign.
        done = done.edited(list(_edits(done.text)))
    return done if done.text.strip() else tracked


def _edits(text: str) -> Iterator[Edit]:
    addressed = [Span(*match.span()) for match in _MENTION.finditer(text)]
    kept = [
        span
        for span in protected(text)
        if not _EMOJI.fullmatch(span.of(text)) and not any(span.overlaps(other) for other in addressed)
    ]
    for line in lines(text):
        if edit := _whole_line(text, line):
            yield edit
            continue
        taken: list[Span] = []
        for pattern in (_EMOJI, _MENTION, _VOCATIVE, _LEADING, _TAIL):
            for match in pattern.finditer(line.of(text)):
                span = Span(*match.span()).shifted(line.start)
                held = taken if pattern is _VOCATIVE else (*kept, *taken)
                if match[0] and not any(span.overlaps(other) for other in held):
                    taken.append(span)
                    pause = pattern is _EMOJI and _between_words(text, span)
                    yield Edit(span, "，" if pause else "", _REASON)


def _between_words(text: str, span: Span) -> bool:
    """An emoji between two words is a pause."""
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return len(around) == 2 and all(one.isalnum() for one in around)


def _whole_line(text: str, line: Span) -> Edit | None:
    """A line that says nothing, with its line end."""
    bare = _MENTION.sub("", _EMOJI.sub("", line.of(text))).strip()
    if bare and not _EMPTY.fullmatch(bare) and not _HEAD.match(bare):
        return None
    end = line.end + 1 if text[line.end : line.end + 1] == "\n" else line.end
    start = line.start - 1 if end == line.end and line.start else line.start
    return Edit(Span(start, end), "", _REASON)
