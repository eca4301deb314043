"""Personal data in notes: ids, telephone and bank card numbers, private persons in disputes, illness."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import NameKind, Span
from assistant.language.guards import PHONE
from assistant.language.names import names
from assistant.language.private_persons import private_persons
from assistant.language.text import normalise, sentences

_ID_CARD = re.compile(r"(?<!\d)[1-9]\d{16}[\dXx](?!\d)")
_OLD_ID_CARD = re.compile(r"(?<!\d)[1-9]\d{14}(?!\d)")
_BANK_CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)")
_ID_CUE = re.compile(r"身份证(?:号码?)?[为是:： ]*$|证件号码?[为是:： ]*$")
_BANK_CUE = re.compile(r"(?:卡号|账号|账户|帐号|银行卡?)[^\d，。]{0,6}$")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_DISEASES = "精神病|精神障碍|精神分裂症|抑郁症|艾滋病|乙肝|肝病|肺结核|癌症|尿毒症|白血病|癫痫|高血压"
_ILLNESS = re.compile(rf"(?:患有?|得了|有|确诊)?(?:{_DISEASES}|残疾)")
_SPOKEN_NUMBER = re.compile(r"(?:电话|手机|号码)[号是为：:]{0,3}[幺一二三四五六七八九零〇]{7,}")
_ID_TAIL = re.compile(r"身份证[^，。；]{0,4}?\d{3,}[\dXx]?")
_RECORD = re.compile(r"坐过牢|蹲过(?:监狱|大牢)|判过刑|有(?:犯罪)?前科|吸过毒|(?:吸毒|犯罪|精神病|前科)史")
_MASKED_PHONE = re.compile(r"(?<!\d)1[3-9]\d?[xX*＊]{4,9}\d{0,4}")
_ADDRESS = re.compile(
    r"(?<![居入常暂安])(?:家住|住在|住址[为是：:]?|住(?!宅))[\u4e00-\u9fff\d]{1,12}(?<![的\d])\d+(?:号楼?|幢|栋|单元|室)(?:\d+[室号])?"
)
_PATIENT = re.compile(
    rf"(?:{_DISEASES}|智力障碍|精神残疾|吸毒|艾滋)(?:患者|病人|人员|感染者)[\u4e00-\u9fff](?:某某|某|[×xX]{{1,2}})"
)
_HEALTH = re.compile(rf"(?:患有?|得了|有|是|确诊)(?:{_DISEASES})")
_PLAIN = (
    (PHONE, "phone"),
    (_SPOKEN_NUMBER, "phone"),
    (_MASKED_PHONE, "phone"),
    (_ID_TAIL, "id-card"),
    (_RECORD, "record"),
    (_ADDRESS, "address"),
    (_HEALTH, "illness"),
    (_PATIENT, "illness"),
)
_FULL_NAME = 3
_SOMEONE = "某"


@dataclass(frozen=True, slots=True)
class PersonalMark:
    """A stretch of personal data. `kind` is id-card, phone, bank-card, person, illness, record or address."""

    kind: str
    span: Span


def personal(text: str) -> tuple[PersonalMark, ...]:
    """Personal data in order, not overlapping.

    Card numbers count with a right check digit or a cue beside them; persons as `private_persons` tells them.
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
    for name in names(text) if _SOMEONE in text else ():
        if name.kind is NameKind.PERSON and _SOMEONE in name.text:
            yield PersonalMark("person", name.span)
    for sentence in sentences(text):
        content = sentence.of(text)
        marks = [PersonalMark("person", span.shifted(sentence.start)) for span in private_persons(content)]
        yield from marks
        for given in {mark.span.of(text)[1:] for mark in marks if len(mark.span.of(text)) == _FULL_NAME}:
            for match in re.finditer(re.escape(given), content):
                yield PersonalMark("person", Span(*match.span()).shifted(sentence.start))
        if marks:
            for match in _ILLNESS.finditer(content):
                yield PersonalMark("illness", Span(*match.span()).shifted(sentence.start))


def _is_id(number: str) -> bool:
    """GB 11643—1999: the eighteenth character checks the seventeen before it (ISO 7064, MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == number[17].upper()


def _is_card(digits: str) -> bool:
    """Luhn check of ISO/IEC 7812."""
    doubled = [int(digit) * (2 - at % 2) for at, digit in enumerate(reversed(digits), start=1)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
