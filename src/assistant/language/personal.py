"""Personal data in notes: ids, telephone and bank card numbers, private persons in disputes, illness."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import NameKind, Span
from assistant.language.guards import PHONE
from assistant.language.names import names
from assistant.language.persons import by_birth, full_name_length
from assistant.language.text import normalise, sentences

_ID_CARD = re.compile(r"(?<!\d)[1-9]\d{16}[\dXx](?!\d)")
_OLD_ID_CARD = re.compile(r"(?<!\d)[1-9]\d{14}(?!\d)")
_BANK_CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)")
_ID_CUE = re.compile(r"身份证(?:号码?)?[为是:： ]*$|证件号码?[为是:： ]*$")
_BANK_CUE = re.compile(r"(?:卡号|账号|账户|帐号|银行卡?)[^\d，。]{0,6}$")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_TROUBLE = re.compile(
    r"纠纷|打架|打起来|打人|打伤|反映|吵|闹|殴打|离婚|家暴|宅基地|赡养|抚养|上访|信访|举报|投诉|欠|借款|赔偿|伤|矛盾|说和|调解|"
    r"受害人|法律援助|未成年|精神|病|残|积案|包案|轻伤|受伤|砸|撞|摔|骨折|锦旗|吸毒|矫正|刑满|服刑|判|拘留|诈骗|嫌疑|低保|特困|失独|艾滋|戒毒|自杀|死亡"
)
_DISEASES = "精神病|精神障碍|精神分裂症|抑郁症|艾滋病|乙肝|肝病|肺结核|癌症|尿毒症|白血病|癫痫|高血压"
_ILLNESS = re.compile(rf"(?:患有?|得了|有|确诊)?(?:{_DISEASES}|残疾)")
_SPOKEN_NUMBER = re.compile(r"(?:电话|手机|号码)[号是为：:]{0,3}[幺一二三四五六七八九零〇]{7,}")
_ID_TAIL = re.compile(r"身份证[^，。；]{0,4}?\d{3,}[\dXx]?")
_RECORD = re.compile(r"坐过牢|蹲过(?:监狱|大牢)|判过刑|有前科|吸过毒")
_PATIENT = re.compile(
    rf"(?:{_DISEASES}|智力障碍|精神残疾|吸毒|艾滋)(?:患者|病人|人员|感染者)[\u4e00-\u9fff](?:某某|某|[×xX]{{1,2}})"
)
_HEALTH = re.compile(rf"(?:患有?|得了|有|是|确诊)(?:{_DISEASES})")
_PLAIN = (
    (PHONE, "phone"),
    (_SPOKEN_NUMBER, "phone"),
    (_ID_TAIL, "id-card"),
    (_RECORD, "record"),
    (_HEALTH, "illness"),
    (_PATIENT, "illness"),
)
_FULL_NAME = 3
_KIN = "|".join(
    (
        "弟弟|哥哥|姐姐|妹妹|妻子|丈夫|儿子|女儿|父亲|母亲|儿媳|婆婆|公公|岳父|岳母",
        "邻居|前妻|前夫|叔叔|伯父|侄子|孙子",
    )
)
_INTRODUCED = re.compile(
    rf"(?:[村组](?:那个|的)?|有(?:个|位|一个|一位)(?:叫)?|村民|居民|群众|当事人|申请人|商户|业主|户主|患者|对象|人员|{_KIN})(?=[一-龥]{{2}})"
)
_JOINED = re.compile(r"[与和同跟](?:其|隔壁|同村)?(?=[一-龥]{2})")
_SOMEONE = "某"
_AFTER_NAME = tuple("与和同跟因砸摔撞被受骑打骂欠告")
_AT_START = re.compile(r"^|[，。、；：:\s]")


@dataclass(frozen=True, slots=True)
class PersonalMark:
    """A stretch of personal data. `kind` is id-card, phone, bank-card, person, illness or record."""

    kind: str
    span: Span


def personal(text: str) -> tuple[PersonalMark, ...]:
    """Personal data in order, not overlapping.

    Card numbers count with a right check digit or a cue beside them; persons only in sentences about
    disputes, petitions, offences, illness and the like, and not where they act in office.
    """
    folded = normalise(text)
    kept: list[PersonalMark] = []
    for mark in (*_numbers(folded), *_people(folded)):
        if not any(mark.span.overlaps(other.span) for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.span))


def _numbers(text: str) -> Iterator[PersonalMark]:
    for pattern, right in ((_ID_CARD, _is_id), (_OLD_ID_CARD, None)):
        for match in pattern.finditer(text):
            if _ID_CUE.search(text[: match.start()][-12:]) or (right and right(match[0])):
                yield PersonalMark("id-card", Span(*match.span()))
    for match in _BANK_CARD.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if _BANK_CUE.search(text[: match.start()][-12:]) or (digits.startswith("62") and _is_card(digits)):
            yield PersonalMark("bank-card", Span(*match.span()))
    for pattern, kind in _PLAIN:
        for match in pattern.finditer(text):
            yield PersonalMark(kind, Span(*match.span()))


def _people(text: str) -> Iterator[PersonalMark]:
    for name in names(text):
        if name.kind is NameKind.PERSON and _SOMEONE in name.text:
            yield PersonalMark("person", name.span)
    for sentence in sentences(text):
        content = sentence.of(text)
        if not _TROUBLE.search(content):
            continue
        marks = [PersonalMark("person", span.shifted(sentence.start)) for span in _private(content)]
        yield from marks
        for given in {mark.span.of(text)[1:] for mark in marks if len(mark.span.of(text)) == _FULL_NAME}:
            for match in re.finditer(re.escape(given), content):
                yield PersonalMark("person", Span(*match.span()).shifted(sentence.start))
        if marks:
            for match in _ILLNESS.finditer(content):
                yield PersonalMark("illness", Span(*match.span()).shifted(sentence.start))


def _private(sentence: str) -> Iterator[Span]:
    for name in names(sentence):
        if name.kind is NameKind.PERSON:
            yield name.span
    for pattern in (_INTRODUCED, _JOINED):
        for match in pattern.finditer(sentence):
            if length := full_name_length(sentence, match.end(), introduced=pattern is _INTRODUCED):
                yield Span(match.end(), match.end() + length)
    for match in _AT_START.finditer(sentence):
        length = full_name_length(sentence, match.end(), introduced=False)
        if (length and by_birth(sentence, match.end())) or (
            length and sentence[match.end() + length : match.end() + length + 1] in _AFTER_NAME
        ):
            yield Span(match.end(), match.end() + length)


def _is_id(number: str) -> bool:
    """GB 11643—1999: the eighteenth character checks the seventeen before it (ISO 7064, MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == number[17].upper()


def _is_card(digits: str) -> bool:
    """Luhn check of ISO/IEC 7812."""
    doubled = [int(digit) * (2 - at % 2) for at, digit in enumerate(reversed(digits), start=1)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
