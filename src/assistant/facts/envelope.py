"""What stands around the words of a note: chat and mail heads, rulers, list marks, greetings."""

import re
from dataclasses import dataclass

from assistant.facts.notes import NoteLine
from assistant.facts.orders import sifted
from assistant.facts.speakers import is_office, labelled
from assistant.language import quantities

_TIME = r"\d{1,2}[:：]\d{2}"
_RULER = re.compile(r"^[\s=\-—─_*#·•~]{2,}|[\s=\-—─_*#]{2,}$")
_TIME_SPEAKER_ALONE = re.compile(
    rf"^(?:(?:\d{{2,4}}[-/年])?\d{{1,2}}[-/月.]\d{{1,2}}日?|周[一二三四五六日天]|星期[一二三四五六日天]|今天|昨天)?\s*{_TIME}(?::\d{{2}})?"
    r"\s+(?P<speaker>[^\s，。；：:\d]{1,14})$"
)
_SPEAKER_TIME_ALONE = re.compile(
    rf"^(?P<speaker>[^\s，。；]{{1,14}}(?: [^\s，。；：:\d]{{1,5}})?)\s+(?:\d{{1,4}}[-/月.]\S+\s+)?{_TIME}$"
)
_SPEAKER_TIME = re.compile(rf"^(?P<speaker>[^\s，。；：:]{{1,14}})\s+{_TIME}\s*[：:]?\s*(?P<rest>.*)$")
_TIME_SPEAKER = re.compile(
    rf"^[\[【（(]?(?:(?:\d{{2,4}}[-/年])?\d{{1,2}}[-/月.]\d{{1,2}}日?\s+)?{_TIME}(?::\d{{2}})?[\]】）)]?\s*"
    r"(?P<speaker>[^\s，。；：:\d]{1,14}(?: [^\s，。；：:\d]{1,5})?)\s*[：:]\s*(?P<rest>.*)$"
)
_MAIL = re.compile(r"^(?:发件人|来自|From)\s*[：:]\s*(?P<speaker>[^\s，。；]{1,16})")
# What somebody said before, set between corner brackets by a chat; who was there, in minutes of a meeting.
_REPLIED_TO = re.compile(r"^「[^」]*[：:][^」]*」$")
_MINUTES_META = re.compile(
    r"^(?:主持人?|出席|列席|请假|缺席|记录人?|参会(?:人员)?|参加人员|到会|与会)(?:人员)?\s*[：:]"
    r"(?:[^\d]|(?:共|计|等|实到|应到|请假|缺席|列席|参会)[ ]?\d{1,4}[ ]?[人名])*$"
    r"|^(?:会议)?地点\s*[：:][^，。；]{0,12}(?:会议室|会场)$"
)
# What a message passes on of the one before it.
_CHANNEL_HEAD = re.compile(
    r"^(?:微信|语音|录音|短信|电话|钉钉|QQ)(?:里|说)?[：:][ ]*(?=[^：:，。；\s]{1,10}[：:])"
)
_PASSED_ON = re.compile(r"[ ]*//[ ]*@[^：:\s]{1,12}[：:].*$", re.S)
_QUOTED_MAIL = re.compile(r"^(?:[>＞]\s*)+")
_ORIGINAL_MAIL = re.compile(
    r"^[\s\-—=_*]*(?:原始邮件|转发的?邮件|(?:以下[为是]?)?(?:原|前|上一?)(?:邮件|一?封)|Original Message)",
    re.I,
)
_LINE = r"(?:内线|分机|手机|电话|座机|传真|微信号?|QQ|邮箱)号?\s*[：:]?\s*"
_DIGITS = r"[\d+][\d \-—转]{2,}"
_REACHED_AT = re.compile(
    rf"^(?:[^，。；\d]{{0,30}}[｜|/／，,\s])?{_LINE}{_DIGITS}(?:[｜|/／，,；;\s]*(?:{_LINE})?{_DIGITS})*\s*$"
)
_FORM_META = re.compile(
    r"^(?:填报|填表|报送|上报|审核|审签|制表)(?:单位|部门|人|时间|日期)\s*[：:]|^(?:填表|制表)[：:]"
)
_MAIL_META = re.compile(r"^(?:收件人|抄送|主题|附件|日期|(?:发送|发件)?时间|To|Cc|Date|Subject)\s*[：:]")
_SUBJECT = re.compile(
    r"^(?:主题|标题|Subject)\s*[：:]\s*(?:(?:Re|Fwd?|回复|答复|转发)\s*[：:]\s*)*(?P<subject>\S.*)$", re.I
)
_OFFICE_TAG = re.compile(r"^【(?P<speaker>[^】]{2,14})】\s*(?P<rest>.*)$")
_TOPIC_TAG = re.compile(r"^【(?P<topic>[\u4e00-\u9fff]{1,8})】\s*(?P<rest>\S.*)$", re.S)
_LIST_MARK = re.compile(
    r"^\s*(?:[（(]?\d{1,2}[)）]|\d{1,2}(?:、|．|\.(?!\d))|[①-⑳]|[a-hA-H][)）、](?=[\s\u4e00-\u9fff\d“])|[•·\-*●▪◆■★]\s+|[－–—\-](?![－–—\-\d])\s*|[△▲○◇◎▶►➤※]\s*|注\s*\d{1,2}\s*[：:、]|[（(][一二三四五六七八九十]+[）)]"
    r"|[一二三四五六七八九十]+、|[甲乙丙丁戊己庚][、.． \u3000]+|【\d{1,2}】)\s*"
)
_LOOSE_MARK = re.compile(
    r"^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]+"
    r"(?=[\u4e00-\u9fff《“]|\d{1,2}[.．月]\d|20\d\d年?[：:])"
)
_SPREAD_DATE = re.compile(r"(?<=\d)[ \u3000]+(?=[年月日号])|(?<=[年月])[ \u3000]+(?=\d)")
_MENTION = re.compile(r"@[^\s，。：:@]{1,10}(?:\s+|$)")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u2b50\u2b55]+(?![0-9])|[\u2190-\u21ff](?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A note line without its envelope.

    `speaker` is who wrote it, "" where unknown; `listed` tells that a list mark stood before the text,
    `chat` that the envelope is a chat message's.
    """

    line: NoteLine
    text: str
    speaker: str = ""
    ruled: bool = False
    listed: bool = False
    chat: bool = False


def strip_list_mark(text: str) -> tuple[str, bool]:
    """The text without the mark of a list (3、 · 三 with a blank), and whether there was one."""
    match = _LIST_MARK.match(text) or _loose_mark(text)
    return (text[match.end() :], True) if match else (text, False)


def _loose_mark(text: str) -> re.Match[str] | None:
    """A bare number and a blank, unless the number counts what follows (3 场)."""
    match = _LOOSE_MARK.match(text)
    found = quantities(text[: match.end()].strip() + text[match.end() :]) if match else ()
    return None if found and found[0].span.start == 0 and found[0].unit else match


def open_envelope(line: NoteLine, speakers: frozenset[str]) -> Utterance:
    """Take the envelope off one line; `speakers` are the names already seen as chat heads."""
    told = _SPREAD_DATE.sub("", sifted(line.text).text)
    # A line that is nothing but an order stays, to be withheld with the reason.
    raw = _PASSED_ON.sub("", told if told.strip() else line.text)
    raw = _MENTION.sub("", _EMOJI.sub(" ", raw)).strip()
    bare = _RULER.sub("", raw).strip()
    ruled = bare != raw and (raw[:2] == raw[0] * 2 if raw else False) and not quantities(bare)
    bare = _CHANNEL_HEAD.sub("", _QUOTED_MAIL.sub("", bare))
    if subject := _SUBJECT.match(bare):
        return Utterance(line, subject["subject"], ruled=True)
    if any(
        pattern.match(bare) for pattern in (_MAIL_META, _FORM_META, _MINUTES_META, _REPLIED_TO, _REACHED_AT)
    ):
        return Utterance(line, "")
    chat = _chat_head(bare)
    speaker, text = _mail(bare) or chat or _tagged(bare) or labelled(bare, speakers) or ("", bare)
    stripped, listed = strip_list_mark(text)
    return Utterance(line, stripped.strip(), speaker, ruled, listed, chat is not None)


def opens_quotation(text: str) -> bool:
    """Whether an older mail is quoted from a line on."""
    return _ORIGINAL_MAIL.match(text) is not None and not quantities(text)


def is_quoted(text: str) -> bool:
    return _QUOTED_MAIL.match(text) is not None


def _mail(text: str) -> tuple[str, str] | None:
    match = _MAIL.match(text)
    return (match["speaker"], "") if match else None


def _chat_head(text: str) -> tuple[str, str] | None:
    match = _SPEAKER_TIME_ALONE.match(text) or _TIME_SPEAKER_ALONE.match(text) or _SPEAKER_TIME.match(text)
    match = match or _TIME_SPEAKER.match(text)
    if not match:
        return None
    return match["speaker"], match.groupdict().get("rest", "")


def _tagged(text: str) -> tuple[str, str] | None:
    match = _OFFICE_TAG.match(text)
    return (match["speaker"], match["rest"]) if match and is_office(match["speaker"]) else None


def topic_tag(text: str) -> tuple[str, str] | None:
    """A short topic in square brackets at the head of a line (【应急】预案9) and the rest, None for none."""
    match = _TOPIC_TAG.match(text)
    return (match["topic"], match["rest"]) if match and not is_office(match["topic"]) else None


def names_a_source(heading: str) -> bool:
    """Whether a heading only says from whom the lines below it came (司法所发来的文字：)."""
    return is_office(heading.rstrip("：: "))
