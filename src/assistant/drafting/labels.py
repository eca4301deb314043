"""A clerk's label before what it is about (消防：…, 宣传这块：…), written as a report writes it.

It falls away where the rest tells it or does without, joins the rest where it is who acts or what is
counted, and stands as 〔label〕方面 else: no noun that a figure needs is lost.
"""

import re

from assistant.domain import NameKind
from assistant.drafting.events import place_of
from assistant.drafting.gates import same_dates, same_figures
from assistant.drafting.grammar import acts, may_lead
from assistant.drafting.lexicon import formal_verbs, labels
from assistant.drafting.unusual import unusual
from assistant.language import has_verb, names, periods, quantities, tokens
from assistant.language.lexicon import words
from assistant.language.words import tagged

_LABEL = re.compile(
    r"^(?P<label>[\u4e00-\u9fff“”（）]{2,10}?)(?:(?:这|那)(?:一?块|方面|边)(?:工作)?|方面|工作)?[呢嘛吧]?：(?P<rest>.{3,})$"
)
_OPENING = re.compile(
    r"^(?:(?:首先|其次|然后|接着|最后|再一个|再就是|再有|还有|另外|此外)[呢嘛啊吧]?，?(?:就是|是)?|(?:那|这)个[呢嘛啊]?，?)"
    r"(?=[\u4e00-\u9fff“《]{2})(?![一二两三四五六七八九十]|多|些|[的是有])"
)
"""What opens a matter in speech (首先就是学习, 再一个呢…); 还有3件 counts the rest."""
_ECHOED = re.compile(r"^(?P<label>[\u4e00-\u9fff]{2,4})[呢嘛吧啊]?，(?P<rest>[^，。；]*(?P=label).*)$")
"""A topic of talk (检查呢，组织的检查72次) that the clause behind it has as well."""
_TOPIC = re.compile(
    r"^(?P<label>[\u4e00-\u9fff]{2,4}?)(?<!方面)(?P<talk>[呢嘛啊]|的话)?，(?P<rest>[^：]{4,})$"
)
_TALKED = re.compile(
    r"^(?P<label>[\u4e00-\u9fff]{2,6}?)(?:这|那)(?:一?块|方面)(?:工作)?[呢嘛吧]?，?(?P<rest>[^：]{3,})$"
)
_SPEAKERS = tuple(
    re.compile(rf"^{who}(?:（[\u4e00-\u9fff]{{2,12}}）)?：")
    for who in (
        r"(?P<called>(?P<name>[\u4e00-\u9fff]))",
        r"(?:[\u4e00-\u9fff]{2,4})?(?P<called>[老小阿](?P<name>(?![师路家乡板人年区计康学组车店麦米花水溪河])[\u4e00-\u9fff]))",
        r"(?:[\u4e00-\u9fff]{2})?(?P<called>(?P<name>[\u4e00-\u9fff])(?:[站校所局科队院工总姐哥叔]|主任|书记|[镇乡]长|老师))",
    )
)
_WORDS_TOO = "钱水路田车林余党文时"
_NO_LABEL = re.compile(
    r"原因|出席|列席|参加|时间|地点|记录|说明|如下|包括|其中|分别|[是为有说讲报]$|[，；。]"
)
_POST = re.compile(r"(?:书记|[镇乡]长|主任|专员)$")
_PEOPLE = re.compile(r"(?:[员人生民师者长队所站办]|干部|群众|书记|主任|代表|老板)$")
_ACTOR = re.compile(
    r"(?:队|所|站|办|科|办公室|中心|委员会|委|局|村|社区|学校|法庭|工会|协会|妇联|残联|工商联|专干)$"
)
_COUNTER = re.compile(r"^[\u4e00-\u9fff]{0,6}(?:大厅|窗口|中心|站|所)(?=[今全上下截])")
"""An office that only says where it was counted: 办件：政务大厅全年9800件."""
_LONGEST = 6
"""Characters of a name for a field of work; what is longer says something of its own."""
_DAY = re.compile(r"[日周月节]$")
_ITEM = re.compile(r"[，、]")
_CLAUSE = re.compile(r"[，；。（]")
_PARTS = re.compile(r"^(?:其中|含|包括)")


def unlabelled(text: str) -> str:
    """The text with its label put into the sentence; as it is where a figure or a date would change."""
    text = _OPENING.sub("", without_speaker(text))
    if echoed := _ECHOED.match(text):
        return echoed["rest"]
    if (topic := _TOPIC.match(text)) and _is_a_topic(topic["label"]):
        if _kind(topic["label"]) in ("nothing", "field") and (topic["talk"] or _says_who(topic["rest"])):
            return topic["rest"]
        if _is_a_deed(_first(topic["rest"])):
            return f"{topic['label']}方面，{topic['rest']}"
    match = _LABEL.match(text) or _TALKED.match(text)
    if match is None or not _may_be_one(match["label"]):
        return text
    said = _joined(match["label"], match["rest"].lstrip("，"))
    return said if said and same_figures(text, said) and same_dates(text, said) else text


def without_speaker(text: str) -> str:
    """The text without the name before it that says who spoke (卢：, 老宋：, 徐站：)."""
    found = next((match for pattern in _SPEAKERS if (match := pattern.match(text))), None)
    return text[found.end() :] if found and _is_somebody(found["called"], found["name"]) else text


def _is_somebody(called: str, name: str) -> bool:
    """Whether it is a surname, alone, behind 老 or before a post, and no word (高校)."""
    surname = name in words("surnames") and name not in _WORDS_TOO
    return surname and (called == name or called[0] in "老小阿" or len(tokens(called)) > 1)


def _is_a_topic(label: str) -> bool:
    """Whether a first clause only names what the next one is about (燃气，…): no time, place or person."""
    if periods(label) or names(label) or _PEOPLE.search(label) or place_of(label) or _DAY.search(label):
        return False
    return all(kind[:1] in ("n", "v") for _, kind in tagged(label))


def _is_a_deed(clause: str) -> bool:
    return bool(quantities(clause)) and acts(clause)


def _says_who(rest: str) -> bool:
    """Whether a clause has its own subject: a name or a thing, and behind it what it did (综治中心挂牌)."""
    kinds = [kind for _, kind in tagged(_first(rest))]
    named = next((at for at, kind in enumerate(kinds) if not kind.startswith("n")), len(kinds))
    return 0 < named < len(kinds) and kinds[named].startswith(("v", "d", "p", "t"))


def _may_be_one(label: str) -> bool:
    """Whether it names a field, a thing or an office: no figure, no saying, nobody's name."""
    return not _NO_LABEL.search(label) and not quantities(label) and not unusual(label)


def _joined(label: str, rest: str) -> str:
    """The label and the rest as one sentence, "" where they are best left as they stand."""
    kind = _kind(label)
    if _stands_alone(rest) and (kind == "nothing" or _is_told(label, rest)):
        return rest
    if _POST.search(label) or (_is_actor(label) and has_verb(_first(rest))):
        return f"{label}{rest}"
    if counted := _counted(label, rest):
        return counted
    if kind == "head" and (items := _behind_each(label, rest)):
        return items
    if kind == "thing" and (done := _done_to(label, rest)):
        return done
    word = next(iter(tokens(f"{label}{rest}")), "")
    if len(word) > len(label) or (kind == "deed" and not has_verb(_first(rest))):
        return f"{label}{rest}"
    if not kind and len(label) > _LONGEST:
        return ""
    if _is_actor(label):
        return rest
    apart = kind == "nothing" or periods(label) or _DAY.search(label)
    return f"{label}，{rest}" if apart else f"{label}方面，{rest}"


def _kind(label: str) -> str:
    return next((kind for pattern, kind in labels() if pattern.fullmatch(label)), "")


def _is_told(label: str, rest: str) -> bool:
    return all(word in rest for word in tokens(label))


def _stands_alone(rest: str) -> bool:
    """Whether the first figure has something before it that it counts or that was done."""
    figures = quantities(rest)
    return not figures or not may_lead(rest[: figures[0].span.start])


def _is_actor(label: str) -> bool:
    named = any(n.span.end - n.span.start == len(label) and n.kind is NameKind.BODY for n in names(label))
    return named or bool(_ACTOR.search(label) and not has_verb(label))


def _counted(label: str, rest: str) -> str:
    """The label before the figure that only a time or an adverb stands before (全年重大决策5件), "" else."""
    figures = quantities(rest)
    at = figures[0].span.start if figures else 0
    if not figures or not may_lead(_COUNTER.sub("", rest[:at])) or _PARTS.match(rest):
        return ""
    return f"{rest[:at]}{label}{rest[at:]}"


def _behind_each(label: str, rest: str) -> str:
    """海上救援2次、疏散1次 as 海上救援演练2次、疏散演练1次; "" where an item is no noun with its figure."""
    done, end = [], 0
    for item in _ITEM.split(rest):
        figures = quantities(item)
        if len(figures) != 1 or figures[0].span.end != len(item) or figures[0].span.start < 2:
            return ""
        at = figures[0].span.start
        mark = rest[end - 1 : end] if end else ""
        done.append(f"{mark}{item[:at]}{label}{item[at:]}")
        end += len(item) + 1
    return "".join(done)


def _done_to(label: str, rest: str) -> str:
    """县级收回9项 as 县级收回赋权事项9项: the label as the object of a verb before its figure, "" else."""
    figures = quantities(rest)
    if not figures:
        return ""
    at = figures[0].span.start
    last = (tokens(rest[:at]) or ("",))[-1]
    follows = rest[figures[0].span.end :][:1]
    bare = last in formal_verbs() and (not follows or bool(_CLAUSE.match(follows)))
    return f"{rest[:at]}{label}{rest[at:]}" if bare and "，" not in rest[:at] else ""


def _first(rest: str) -> str:
    return _CLAUSE.split(rest)[0]
