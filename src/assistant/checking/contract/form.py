"""Title, addressee, length and the form of the sign-off: what makes a report of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind, Line
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.genres import genre_of
from assistant.language.patterns import late

_BODY = "\n2024年，我镇扎实推进依法行政。\n一、主要举措和成效\n开展宣传12场。\n"

ADDRESSEE = Rule(
    id="addressee",
    name="主送机关不当",
    severity=Severity.WARNING,
    summary="报告主送一个上级机关，不送个人，不送下级；党政联合的报告可主送“县委、县政府”。",
    authority="《党政机关公文处理工作条例》第十五条",
    valid=(
        Example(f"栗坪镇2024年法治政府建设年度报告\n县委、县政府：{_BODY}"),
        Example(f"栗坪镇人民政府关于2024年度法治政府建设情况的报告\n永溪县人民政府：{_BODY}"),
    ),
    invalid=(
        Example(f"栗坪镇2024年法治政府建设年度报告\n王县长：{_BODY}", flagged="王县长："),
        Example(f"栗坪镇2024年法治政府建设年度报告\n各村、镇直各单位：{_BODY}", flagged="各村、镇直各单位："),
        Example(
            f"栗坪镇2024年法治政府建设年度报告\n县政府、县司法局、县委政法委：{_BODY}",
            flagged="县政府、县司法局、县委政法委：",
        ),
    ),
)

SIGNER = Rule(
    id="sign-off-form",
    name="落款与标题不一致",
    severity=Severity.WARNING,
    summary="标题是党委、政府联合行文而只有一方落款，或标题只有政府而党委也落款。",
    authority="《党政机关公文处理工作条例》第九条：发文机关署名",
    valid=(
        Example(
            "中共永溪县栗坪镇委员会\n永溪县栗坪镇人民政府\n关于2024年法治政府建设情况的报告\n县委、县政府："
            f"{_BODY}中共永溪县栗坪镇委员会\n永溪县栗坪镇人民政府\n2025年1月12日"
        ),
    ),
    invalid=(
        Example(
            "中共永溪县栗坪镇委员会\n永溪县栗坪镇人民政府\n关于2024年法治政府建设情况的报告\n县委、县政府："
            f"{_BODY}永溪县栗坪镇人民政府\n2025年1月12日",
            flagged="永溪县栗坪镇人民政府",
        ),
    ),
)

GENRE = Rule(
    id="title-genre",
    name="标题与正文文种不一致",
    severity=Severity.WARNING,
    summary="标题是一种报告，过渡语“现将……情况报告如下”说的是另一种，多是套用所留。",
    authority="本系统：标题与正文须为同一文种",
    valid=(
        Example("栗坪镇2024年普法工作总结\n县政府：\n2024年，我镇扎实推进普法。现将普法工作情况总结如下："),
    ),
    invalid=(
        Example(
            "栗坪镇2024年普法工作总结\n县政府：\n2024年，我镇扎实推进。现将法治政府建设情况报告如下：",
            flagged="现将法治政府建设情况报告如下",
        ),
    ),
)

LENGTH = Rule(
    id="too-long",
    name="篇幅过长",
    severity=Severity.INFO,
    summary="报告超过文种的篇幅上限（综合性文件一般不超过5000字）。",
    authority="《整治形式主义为基层减负若干规定》",
    valid=(),
    invalid=(),
)

RULES = (ADDRESSEE, SIGNER, GENRE, LENGTH)

_PARTY = late(r"中共|党委|委员会$|党工委")
_GOVERNMENT = late(r"人民政府|办事处")
_PERSON = late(r"书记|[县市区省镇乡]长(?!办)|主任(?!会)|局长|部长|同志|领导|先生|女士|你|您")
_LOWER = late(r"各(?:村|站|社区|办|部门|单位|科室|中心|居|网格)|村(?:民)?委|镇直|乡直|所属|下属")
_PAIR = late(r"[省市县区州]?(?:中共)?[\u4e00-\u9fff]*委(?:员会)?[、和][\u4e00-\u9fff]*政府[：:]")
_MEETING = late(r"代表|委员[：:]|主任、|同志们")
_TRANSITION = late(r"现将[^。：\n]{2,40}?(?:报告|总结|汇报)如下")
_MOST = 5000


def check_form(case: Case) -> Iterator[Finding]:
    for line in case.lines:
        if line.kind is Kind.ADDRESSEE and not _MEETING.search(line.text):
            yield from _addressee(line)
    yield from _signers(case)
    yield from _genre(case)
    most = case.genre.length[1] if case.genre else _MOST
    length = len(re.sub(r"\s", "", case.draft))
    if length > most:
        yield Finding(
            LENGTH.id, LENGTH.severity, f"全文{length}字，超过{most}字，请压缩。", authority=LENGTH.authority
        )


def _addressee(line: Line) -> Iterator[Finding]:
    bodies = re.split("[、，和]", line.text.rstrip("：:"))
    if _PERSON.search(line.text):
        why = "报告不主送个人"
    elif _LOWER.search(line.text):
        why = "报告只送上级机关，不送下级"
    elif len(bodies) > 1 and not _PAIR.fullmatch(line.text):
        why = "报告原则上主送一个上级机关，其他需要知悉的用抄送"
    else:
        return
    yield ADDRESSEE.finding(line.span, line.text, f"主送“{line.text}”：{why}，请核对。")


def _signers(case: Case) -> Iterator[Finding]:
    """Only where the title names its bodies in full."""
    signed = [line for line in case.lines if line.kind is Kind.SIGN_OFF and not re.search(r"\d", line.text)]
    party, government = _PARTY.search(case.title), _GOVERNMENT.search(case.title)
    if not signed or not government:
        return
    names = "\n".join(line.text for line in signed)
    signs_party, signs_government = _PARTY.search(names), _GOVERNMENT.search(names)
    if party and not (signs_party and signs_government):
        message = "标题是党委、政府联合行文，落款只有一方，请核对。"
    elif not party and signs_party:
        message = "标题只有政府，落款却有党委，请核对。"
    else:
        return
    yield SIGNER.finding(signed[-1].span, signed[-1].text, message)


def _genre(case: Case) -> Iterator[Finding]:
    own = genre_of(case.title)
    for match in _TRANSITION.finditer(case.draft) if own else ():
        said = genre_of(match[0].removesuffix("如下"))
        if said and said != own:
            message = f"标题是“{case.title}”，这里却说“{match[0]}”，请核对。"
            line = case.line_at(match.start())
            found = GENRE.finding(Span(*match.span()), match[0], message)
            yield replace(found, section=line.section if line and line.section else None)
