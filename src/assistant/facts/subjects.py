"""Who acts in a clause of notes: a leader, told of by post, by name or as 他, or other people and bodies."""

import re

from assistant.language import periods
from assistant.language.heads import GOVERNMENT_HEAD, PARTY_BODY
from assistant.language.lexicon import words
from assistant.language.places import is_verb
from assistant.language.words import tagged

_HOLDER = re.compile(
    rf"^(?:{PARTY_BODY}|[镇乡]|街道|苏木)?(?:党政)?(?P<post>书记|{GOVERNMENT_HEAD}|主要负责(?:人|同志))(?!们|第一责任人|履职情况)"
)
_SURNAME_AND_POST = re.compile(
    r"(?:^|(?<=[，。；、是由跟]))(?P<surname>[\u4e00-\u9fff])(?P<level>[镇乡])(?=[\u4e00-\u9fff])"
)
_SURNAMED = re.compile(
    r"(?:^|(?<=[，。；：、是由跟]))(?P<surname>[\u4e00-\u9fff])(?=(?:党委)?书记|[镇乡]长(?![期久远年]))"
)
_LEADER = re.compile(r"(?<![副支村原老前区县市省])(?:书记|[镇乡]长)(?!们)")
_AT_A_MEETING = re.compile(r"^[\u4e00-\u9fff]{1,7}会上，")
_TOGETHER = re.compile(
    r"^[^，。；]{0,6}?(?P<first>书记|[镇乡]长)[\u4e00-\u9fff]{0,3}[、和与及](?:[镇乡]?(?:党委)?)?(?P<second>书记|[镇乡]长)"
)
_SPEECH = re.compile(
    r"(?<![副支村原前县市])(?P<post>书记|[镇乡]长)(?:的)?(?:讲话|发言|总结|述职|述法|表态|报告)"
)
_HIMSELF = re.compile(
    r"^(?:\d{1,2}[.、．]\s*)?(?:我本人|本人|我自己|我(?![们镇乡村所县市局院]))(?:作为[^，。；]{0,10}，?)?"
)
_TWO_POSTS = re.compile(r"(?<![副支村原老前])书记(?=[镇乡]长)")
_SPOKEN_OF = re.compile(r"^[他她](?![们人的])")
_PEOPLE = re.compile(
    r"^(?:\d+|[一二两三四五六七八九十]+)(?:名|位|个|人)?[\u4e00-\u9fff]{0,6}?(?:同志|领导|干部|成员|负责人|人员|队员|代表|人(?=$|均|都))"
)
_CROWD = re.compile(r"^(?:听众|观众|受众|听讲|群众|学员|师生|学生)(?=约|近|超|\d)")
_SOMEBODY = re.compile(
    r"(?:班子|成员|副[镇乡]长|副书记|委员|主席|主任|[所队站校]长|律师|顾问|干部|(?<=[\u4e00-\u9fff])代表|负责人"
    r"|会|会议|队|所|办|站|局|院|委|府|村|中心|社区|公司|部门)中?$"
)
_NO_SUBJECT = tuple("vpdmxurc")
"""Word classes that end a subject."""


def holder_of(text: str, year: int | None) -> re.Match[str] | None:
    """The first responsible person where a clause, behind its date, begins with one."""
    return _HOLDER.match(_behind_its_date(text, year))


def _behind_its_date(text: str, year: int | None) -> str:
    first = next(iter(periods(text, year)), None)
    dated = first is not None and first.span.start == 0
    behind = text[first.span.end :].lstrip("，,、 ") if first is not None and dated else text
    return _AT_A_MEETING.sub("", behind)


def leaders_of(text: str) -> str:
    """The posts that act in a text, 书记、镇长 where both do, the last where one is told of; "" for none."""
    if (both := _TOGETHER.search(text)) and both["first"] != both["second"]:
        return f"{both['first']}、{both['second']}"
    found = _LEADER.findall(text)
    return found[-1] if found else ""


def speaks_of_him(text: str, leader: str) -> str:
    """The text with the leader told of before it for 他 at its head (他每月接访), where there is one."""
    return _SPOKEN_OF.sub(leader, text) if leader else text


def speaks_as_leader(text: str, heading: str) -> str:
    """我本人作为第一责任人，主持3次 under 镇长讲话 as 镇长主持3次: who speaks in minutes tells of himself."""
    speaker = _SPEECH.search(heading)
    return _HIMSELF.sub(speaker["post"], text) if speaker else text


def with_posts(text: str) -> str:
    """余镇主抓 as 镇长主抓, 林书记督办 as 书记督办: a surname with a post, or half of one, and a deed.

    Two posts in a row are two persons (书记镇长听汇报 as 书记、镇长听汇报).
    """
    text = _TWO_POSTS.sub(r"\g<0>、", text)
    text = _SURNAMED.sub(lambda said: "" if said["surname"] in words("surnames") else said[0], text)
    return _SURNAME_AND_POST.sub(lambda said: _post_for(said, text), text)


def _post_for(said: re.Match[str], text: str) -> str:
    words_of_him, behind = tagged(f"{said[0]}长"), tagged(text[said.end() :])
    called = said["surname"] in words("surnames") and len(words_of_him[0][0]) == 1
    acts = bool(behind) and (behind[0][1].startswith(("v", "p", "d")) or is_verb(behind[0][0]))
    return f"{said['level']}长" if called and acts else said[0]


def subject_of(text: str, year: int | None) -> str:
    """The people or the body that act at the head of a clause, behind its date, "" where none is named there.

    2名同志, 班子成员, 办公会研究.
    """
    text = _behind_its_date(text, year)
    if people := _PEOPLE.match(text) or _CROWD.match(text):
        return people.group()
    lead = ""
    for word, tag in tagged(text):
        if tag[:1] in _NO_SUBJECT and word not in ("会", "办"):
            break
        lead += word
        if 1 < len(lead) < len(text) and _SOMEBODY.search(lead):
            return lead
    return ""
