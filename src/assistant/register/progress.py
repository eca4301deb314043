"""What is told as still to come: a rewriting may not tell it as done (快办完了, 再过两天就办完了)."""

from assistant.language.patterns import late

_REACH = 12
_TO_COME = late(
    r"(?:没有?|未|不|快要?|就要|将要?|即将|马上(?:就|要)|要|准备|打算|计划|争取|力争|预计|等|待|如果|要是|若是?|一旦|能|可以|才|"
    r"再过[^，。；]{1,6}就|明[天年后][^，。；]{0,4}就?|(?:年底|月底|节|年|月|日|号)(?:之)?前(?:就?能|要|会|可)?)$"
)


# 劝他们搬走, 叫店家换了: what somebody was told to do. 劝住 and 请来 have come off.
_ASKED = late(
    r"(?:劝(?![住走离回返散和开导阻成])|要求|责令|督促|催促?|动员|通知|请求|恳求|建议|逼|(?<![转移出])让(?!步|利|路|座)|叫(?!停|好|做|作)|喊(?!话))"
    r"[^，。；：了成后“”]{0,10}$"
)


# 往上报, 开始实施, 当场改, 留人值班, 出去打工: the words before take the verb, and 已 cannot come between.
_TAKEN = late(
    r"(?:往|向|朝|难以|无法|当场|当即|现场|当天|重新|连夜|立即|立刻|逐一|主动|自行|(?:留|派|请|叫|安排|组织|抽调?)[^，。；]{0,3}人"
    r"|出去|外出|上门|入户|下村|进村|开始|停止|停了|继续|(?:不|没有?|未)(?:再|打算|计划|想|愿意?|准备|会|肯|敢)[^，。；]{0,8})$"
)


# 要不是有人帮忙，根本拿不下来: what would have been is not so; nor is 差点办成, 更别说走程序.
_UNREAL = late(
    r"(?:(?:要不是|若非|若不是|如果不是|要没有|假如|倘若|假使)[^。！？；]*"
    r"|(?:别说|别提|甭说|甭提|差点儿?|差一点儿?|险些)[^，。；]*)$"
)


def unreal(text: str, at: int) -> bool:
    """Whether what stands at an offset would have been, or nearly was, and is not."""
    return _UNREAL.search(text[:at]) is not None


def without_done(text: str, at: int) -> bool:
    """Whether what follows takes no 已: somebody was asked for it, or a word before it takes it."""
    return asked_for(text, at) or unreal(text, at) or _TAKEN.search(text, max(0, at - _REACH), at) is not None


def asked_for(text: str, at: int) -> bool:
    """Whether the words before an offset ask somebody for what follows."""
    return _ASKED.search(text, max(0, at - _REACH), at) is not None


def still_to_come(text: str, at: int) -> bool:
    """Whether the words before an offset put what follows into the future or under a condition."""
    return _TO_COME.search(text, max(0, at - _REACH), at) is not None
