"""的 before a verb that has an object, 得 after a verb, 的 before a noun: only where the pattern is safe.

Source: 《现代汉语词典》; school grammar. Adverbs that may also describe a noun (认真的学习态度) are
passed over unless an object follows.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="de-particle",
    name="“的、地、得”混用",
    severity=Severity.WARNING,
    mechanical=True,
    summary="状语后用“地”，补语前用“得”，定语后用“的”。",
    authority="《现代汉语词典》",
    valid=(
        Example("以认真的学习态度，提供更好的服务保障。"),
        Example("取得扎实的推进成效，抓住好的经验。"),
        Example("发挥了重要地位的作用。"),
    ),
    invalid=(
        Example("扎实的推进法治建设。", flagged="的", becomes="扎实地推进法治建设。"),
        Example("更好的发挥法律顾问作用。", flagged="的", becomes="更好地发挥法律顾问作用。"),
        Example("更好的服务群众。", flagged="的", becomes="更好地服务群众。"),
        Example("耐心的向群众讲解。", flagged="的", becomes="耐心地向群众讲解。"),
        Example("任务完成的较好。", flagged="的", becomes="任务完成得较好。"),
        Example("工作做的不够细致。", flagged="的", becomes="工作做得不够细致。"),
        Example("取得显著地成效。", flagged="地", becomes="取得显著的成效。"),
    ),
)

_ADVERB = (
    "扎实|切实|大力|不断|逐步|稳步|有序|及时|着力|更好|更加有效|有效|深入|认真|积极|主动|自觉|全面|严格|充分|广泛"
    "|持续|有力|坚定|快速|迅速|稳妥|精准|高效|准确|圆满|顺利|系统|深刻|科学|合理|规范"
)
_VERB = (
    "推进|推动|发挥|满足|履行|贯彻|落实|掌握|坚持|践行|承担|解决|维护|化解|开展|做好|完成|抓好|提高|提升|增强|加强"
    "|促进|打击|防范|处理|处置|排查|整改|执行|运用|遵守|参与|融入|回应|保护|引导|组织|学习领会|领会"
)
_NOMINAL = (
    "作用|工作|机制|力度|措施|态度|氛围|效果|情况|方式|方法|经验|方案|成果|成效|基础|过程|能力|体系|局面|手段|进程|步伐"
    "|活动|制度|计划|意识|精神|任务|路径|策略|水平|格局|态势|举措|模式|途径|思路|办法|效率|质量|环节|阶段|要求|关系|服务"
    "|队伍|人员|部门|单位|主体|建议|意见|落实|执行|保障|保护|组织"
)
_BEFORE_VERB = re.compile(
    rf"(?:^|(?<=[，。；、：\n]))(?:[\u4e00-\u9fff]{{0,4}}?)(?:{_ADVERB})(的)(?:{_VERB})(?!{_NOMINAL})"
    r"(?=[\u4e00-\u9fff“《]{2})(?![^，。；、\n]{0,6}的(?:[，。；、]|$))",
    re.MULTILINE,
)
_AFTER_VERB = re.compile(
    r"(?:做|抓|办|开展|落实|推进|处理|完成|解决|贯彻|执行|掌握|学|管|搞|进行|发挥|结合|宣传)(的)"
    r"(?=(?:很|非常|十分|比较|不够|不到位|不好|不太|不是很|更加|越来越|有声有色|扎实有效|有条不紊|井井有条)"
    r"|(?:好|到位|扎实|彻底|深入|细致)(?:[，。；]|$))",
    re.MULTILINE,
)
_BETTER = re.compile(
    r"(?:更好|更加有效|更有力|更充分|更快|更多更好)(的)(?=(?:服务|保障|维护|满足|促进|帮助|保护|支持)"
    r"(?:于|群众|企业|发展|基层|大局|人民|农村|农民|“三农”|全[镇县乡]|民生|经济|社会|中心))"
)
_BEFORE_NOUN = re.compile(
    r"(?:重要|显著|明显|良好|突出|新|积极|一定|巨大|较好|丰硕|坚实|浓厚|有力)(地)(?=成效|成果|成绩|进展|氛围|基础|作用|保障|贡献|效果|支撑)"
)


_MANNER = (
    "耐心|及时|主动|积极|认真|热情|详细|仔细|细致|耐心细致|深入|严格|准确|迅速|妥善|有效|顺利|稳妥|公正|公平|客观|如实|充分|清楚|清晰"
    "|自觉|踊跃|有序|有力|坚决|果断|扎实|切实|全面|系统|生动|形象|通俗|定期|不定期|经常|逐步|逐一|一一|不断|持续|更好|更快|尽快|尽力|全力"
)
_BEFORE_PREPOSITION = re.compile(
    rf"(?:{_MANNER})(的)(?=(?:向|将|把|对|为|给|与|同|从|按照?|依法|依照|根据|在)[\u4e00-\u9fff《“])(?![^，。；\n]{{0,10}}的(?:[，。；]|$))"
)
_DEGREE = re.compile(
    r"(?:完成|实施|执行|运行|推进|落实|开展|处理|处置|化解|解决|宣传|准备|掌握|贯彻|做|抓|办|管|改|干|讲|写|整改|衔接|配合|组织|部署|安排|结合|调解)"
    r"(的)(?=(?:较|更|最|比较|相对|特别|相当|还|不|很|十分|非常|不够|不太|越来越)(?:好|快|差|细|实|深|多|少|透|严|稳|到位|扎实|深入|彻底|细致|及时|理想|全面|充分|规范|圆满|顺利|具体|完善|清楚|明白|认真|紧密|慢)(?:[，。；、]|$))",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _BEFORE_PREPOSITION.finditer(text):
        yield Hit(span_of(match, 1), "状语后应用“地”。", "地")
    for match in _DEGREE.finditer(text):
        yield Hit(span_of(match, 1), "补语前应用“得”。", "得")
    for match in _BEFORE_VERB.finditer(text):
        yield Hit(span_of(match, 1), "状语后应用“地”。", "地")
    for match in _BETTER.finditer(text):
        yield Hit(span_of(match, 1), "状语后应用“地”。", "地")
    for match in _AFTER_VERB.finditer(text):
        yield Hit(span_of(match, 1), "补语前应用“得”。", "得")
    for match in _BEFORE_NOUN.finditer(text):
        yield Hit(span_of(match, 1), "定语后应用“的”。", "的")


STYLE = StyleRule(RULE, find)
