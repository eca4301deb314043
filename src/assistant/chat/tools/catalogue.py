"""The one list of what the chat can do; both roads, the model's and the router's, call these alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.chat.ports import Desk
from assistant.chat.tools import (
    arranging,
    checking,
    drafting,
    facts,
    figures,
    files,
    framing,
    notes,
    reckoning,
    reports,
    rewriting,
    settling,
)
from assistant.chat.values import Result
from assistant.errors import NotFound


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    meaning: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Tool:
    """`label` is what the clerk sees while it works, `use` what a model is told of it.

    `writes` are the parameters whose content goes into facts or draft.
    """

    name: str
    label: str
    use: str
    run: Callable[..., Result]
    parameters: tuple[Parameter, ...] = ()
    writes: tuple[str, ...] = ()
    removes: bool = False

    def __call__(self, desk: Desk, arguments: Mapping[str, str]) -> Result:
        """Raises UserError; arguments that it does not know are left aside."""
        known = {one.name for one in self.parameters}
        return self.run(desk, **{name: value for name, value in arguments.items() if name in known})


_ABOUT = Parameter("about", "说的是哪件事：其中的字词，或事实编号如 F3")
_NEW = Parameter("new", "改成什么，照经办人的原话，如 15人；说增减几个的写 +2场、-1人", required=True)
_OLD = Parameter("old", "原来是什么，如 12人；不知道就留空")

TOOLS = (
    Tool(
        "search_reports", "查往年报告", "查往年报告怎么写某件事，返回原文和出处",
        reports.search_reports,
        (
            Parameter("query", "要查的事项", required=True),
            Parameter("year", "四位年份，不限就留空"),
            Parameter("whose", "只看本单位的就写：本单位；不限就留空"),
        ),
    ),
    Tool(
        "followed_up", "对照去年", "列出本单位上年报告写的问题或打算，放上今年素材里的有关情况",
        reports.followed_up, (Parameter("part", "shortcomings 是问题，plans 是打算", required=True),),
    ),
    Tool(
        "year_on_year", "与上年对比", "把本单位上年报告的数字与今年的事实放在一起比较",
        reports.year_on_year, (_ABOUT,),
    ),
    Tool("show_facts", "列出事实", "列出事实清单，全部或某件事的", facts.show_facts, (_ABOUT,)),
    Tool(
        "rate", "算比率", "按事实里的两个数算办结率、整改率、成功率，列出算式；没有的数不编",
        reckoning.rate,
        (
            Parameter("about", "经办人的话，如 调解的成功率多少", required=True),
            Parameter("write", "要写进事实就写：写；只算就留空"),
        ),
    ),
    Tool(
        "rest", "算剩余", "按事实里的总数和办成的数算还剩多少",
        reckoning.rest, (Parameter("about", "经办人的话，如 隐患还剩几处没改", required=True),),
    ),
    Tool(
        "total", "算合计", "把几件事的同类数相加，列出每一项",
        reckoning.total, (Parameter("about", "经办人的话，如 讲座和培训加起来多少场", required=True),),
    ),
    Tool(
        "take_notes", "整理素材", "把经办人粘贴的原始素材整理成事实",
        notes.take_notes, (Parameter("text", "素材原文", required=True),), ("text",),
    ),
    Tool(
        "add_fact", "补充事实", "经办人补充一件事时，照原话记为事实",
        facts.add_fact,
        (Parameter("text", "经办人的原话", required=True), Parameter("section", "归入哪一部分，可留空")),
        ("text",),
    ),
    Tool(
        "offer_fact", "询问是否记为事实", "经办人的话像一件事、又没有说要记时，先问要不要记",
        facts.offer_fact,
        (Parameter("text", "经办人的原话", required=True), Parameter("section", "归入哪一部分，可留空")),
        ("text",),
    ),
    Tool(
        "extend_fact", "补写事实", "经办人说到已有事实的一部分或原因时，照原话接在那条事实后面",
        facts.extend_fact,
        (
            Parameter("about", _ABOUT.meaning, required=True),
            Parameter("part", "经办人的原话，如 其中1件撤回、原因是新人多", required=True),
        ),
        ("part",),
    ),
    Tool(
        "change_fact", "修改事实", "经办人更正数字或字词时，改事实和由它写成的句子",
        figures.change_fact, (_NEW, _OLD, _ABOUT), ("new",),
    ),
    Tool(
        "drop_fact", "去掉事实", "经办人说某件事不写时，去掉事实和由它写成的句子",
        facts.drop_fact,
        (
            Parameter("about", _ABOUT.meaning, required=True),
            Parameter("figure", "只去掉含这个数字的半句，如 12万次"),
        ),
        removes=True,
    ),
    Tool(
        "restore_fact", "写回事实", "经办人说去掉的事还是要写时，把它写回事实和稿子",
        facts.restore_fact, (Parameter("about", _ABOUT.meaning, required=True),),
    ),
    Tool(
        "move_fact", "调整归类", "把一件事归到报告的另一部分",
        facts.move_fact,
        (
            Parameter("about", _ABOUT.meaning, required=True),
            Parameter("section", "部分的名称，如 下一步安排", required=True),
        ),
    ),
    Tool(
        "answer_question", "答复问题", "经办人答复待核问题时用，按问题编号",
        facts.answer_question,
        (
            Parameter("question", "问题编号，如 Q2", required=True),
            Parameter("text", "经办人的答复", required=True),
        ),
        ("text",),
    ),
    Tool(
        "settle", "定矛盾的数", "两个数互相矛盾、经办人说以哪家为准时用",
        settling.settle, (Parameter("whose", "以谁的、哪个数为准，如 司法所", required=True),),
        removes=True,
    ),
    Tool(
        "set_frame", "设报告信息", "经办人说明是哪个单位、哪一年的报告时用",
        framing.set_frame,
        (Parameter("issuer", "单位全称，如 栗坪镇人民政府"), Parameter("year", "四位年份")),
        ("issuer",),
    ),
    Tool("missing", "查缺什么", "列出还缺哪些材料、哪些事实待核", facts.missing),
    Tool("draft_report", "起草全文", "按现有事实起草全文", drafting.draft_report),
    Tool(
        "draft_section", "起草一部分", "按现有事实起草报告的一个部分",
        drafting.draft_section,
        (
            Parameter("section", "部分的名称，如 下一步安排", required=True),
            Parameter("about", "只看写哪件事的段落，如 普法；看整个部分就留空"),
        ),
    ),
    Tool(
        "show_draft", "看稿子", "把现有的稿子或其中一处原样给经办人看，不改动",
        drafting.show_draft,
        (Parameter("where", "看哪里：第二段、问题部分、调解那句；看全文就留空"),),
    ),
    Tool(
        "rewrite", "改写", "把稿子的一段、一部分或一句改得更书面，事实不变",
        rewriting.rewrite,
        (
            Parameter("where", "改哪里：第二段、问题部分、调解那句，或引用原句"),
            Parameter("text", "经办人发来、不在稿子里的一段话；改稿子时留空"),
        ),
    ),
    Tool(
        "cut_words", "删去说法", "从稿子里删去带某些字词的说法，有数字的不删",
        rewriting.cut_words,
        (
            Parameter("words", "要删的字词，照稿子里的写法", required=True),
            Parameter("where", "只删标题里的就写：标题；不限就留空"),
        ),
        removes=True,
    ),
    Tool(
        "cut_place", "删去一句", "从稿子里删去一句话，连同只写在这一句里的事实",
        rewriting.cut_place,
        (Parameter("where", "哪一句：第二段最后一句、刚才那句，或引用原句", required=True),),
        removes=True,
    ),
    Tool(
        "swap_items", "调换次序", "把一是二是中的两条换位置",
        rewriting.swap_items,
        (Parameter("section", "部分的名称，可留空"), Parameter("first", "第几条，数字", required=True),
         Parameter("second", "第几条，数字", required=True)),
    ),
    Tool(
        "arrange", "调整段落", "把段落或句子挪动、对换、合并、拆分、单独成段，字句不变",
        arranging.arrange,
        (
            Parameter("how", "挪、对换、合并、拆分、单列之一", required=True),
            Parameter("what", "哪一处：第三段、第二三段、第二段第一句和第二句", required=True),
            Parameter("to", "挪到哪里：第二段前面、最后面；拆分时从哪一句断开"),
        ),
    ),
    Tool(
        "check", "核对", "核对稿子与事实、校对错字格式", checking.check,
        (_ABOUT, Parameter("text", "经办人发来、不在稿子里的一段话；核对稿子时留空")),
    ),
    Tool(
        "take_advice", "采纳建议", "经办人说按核对的建议改时，把有明确改法的地方改过来",
        checking.take_advice,
        (
            Parameter("text", "经办人发来、不在稿子里的一段话；改稿子时留空"),
            Parameter("told", "经办人同时说定的数，照原话，如 12场是准数"),
        ),
    ),
    Tool(
        "explain_rule", "解释规则", "解释公文写法规则和依据",
        checking.explain_rule, (Parameter("rule", "规则代号或要问的事", required=True),),
    ),
    Tool(
        "export", "导出", "把稿子导出为文件",
        files.export,
        (
            Parameter("name", "文件名，可留空"),
            Parameter("format", "docx、md 或 txt"),
            Parameter("only_clean", "经办人说没问题才导出的就写：是"),
        ),
    ),
    Tool("show_changes", "列出改动", "列出这次对话里改动过什么", files.show_changes),
    Tool("restore_first", "退回第一稿", "把稿子恢复为最早起草的那一稿，事实不动", files.restore_first),
    Tool(
        "undo", "撤销", "撤销上一步或几步改动",
        files.undo, (Parameter("steps", "撤几步，数字，默认1"),),
    ),
)  # fmt: skip
_BY_NAME = {tool.name: tool for tool in TOOLS}


def tool(name: str) -> Tool:
    """Raises NotFound."""
    if name not in _BY_NAME:
        raise NotFound(f"没有“{name}”这项功能。")
    return _BY_NAME[name]
