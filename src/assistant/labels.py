"""What the keys of the published contract are called on screen and on paper."""

from assistant.domain import SentenceKind, Severity, Source, Status

SEVERITIES = {Severity.ERROR: "必错", Severity.WARNING: "疑似", Severity.INFO: "提示"}
STATUSES = {
    Status.DONE: "已完成",
    Status.UNDER_WAY: "进行中",
    Status.PLANNED: "计划",
    Status.UNCLEAR: "待确认",
    Status.WITHHELD: "不采用",
}
AUTHOR = "报告助手"
"""Whose the tracked changes are."""
CHECKER = "核对"
"""Whose the comments are."""
KINDS = {
    SentenceKind.FACT: "事实",
    SentenceKind.FILLER: "套语",
    SentenceKind.DERIVED: "汇总",
    SentenceKind.PENDING: "待补",
}
ROLES = {"clerk": "起草", "leader": "领导", "admin": "管理"}
MASKED = {"id-card": "证件号", "phone": "电话", "bank-card": "卡号", "person": "姓名"}
ROADS = {"lexical": "按词查找", "lsa": "按相近说法查找", "dense": "按向量查找", "exact": "按原句查找"}
PROFILE = {
    "issuer": "发文机关",
    "short_name": "简称",
    "self_name": "自称",
    "level": "层级",
    "county": "所属县",
    "addressee": "主送机关",
    "joint": "党委政府联合行文",
    "outline": "章节次序",
    "places": "辖区地名",
    "bodies": "常提到的机构",
    "standing_facts": "固定事实",
    "posts": "职务",
}


def place_of(source: Source) -> str:
    """Where something was read, as a person finds it: 素材第9行, 报表.xlsx 汇总 第9行."""
    sheet = f" {source.sheet} " if source.sheet else ""
    return f"{source.file or '素材'}{sheet}第{source.line}行"
