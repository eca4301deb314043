"""What can go wrong at a model endpoint, and the sentence that tells the clerk what to do."""

from dataclasses import dataclass

from assistant.errors import CutOff, EndpointFailure

_OFFLINE = "或改用离线起草"

_SENTENCES = {
    "unreachable": f"连不上模型接口，请检查网络和 OPENAI_BASE_URL，{_OFFLINE}。",
    "slow": f"模型接口迟迟没有回答，请稍后重试，{_OFFLINE}。",
    "stalled": f"模型接口答到一半停住了，请稍后重试，{_OFFLINE}。",
    "deadline": "模型接口在时限内没有答完，请稍后重试，或调大 ASSISTANT_TOTAL_SECONDS。",
    "cut": f"模型的回答中途断了，本次结果没有采用，请重试，{_OFFLINE}。",
    "key": "模型接口不接受这个密钥，请核对 OPENAI_API_KEY。",
    "unpaid": f"模型接口的账户余额不足，请充值，{_OFFLINE}。",
    "quota": f"模型接口的额度已经用完，请联系接口管理员，{_OFFLINE}。",
    "forbidden": "模型接口拒绝了这个密钥的请求，请向接口管理员申请权限。",
    "no-model": "接口上没有这个模型或地址不对，请核对 ASSISTANT_MODEL 和 OPENAI_BASE_URL。",
    "busy": f"模型接口请求过多，请过几分钟再试，{_OFFLINE}。",
    "too-long": "材料超过了模型一次能读的长度，请减少材料或分部分起草。",
    "refused": "模型接口不接受这次请求，请核对 ASSISTANT_MODEL 是否支持对话，详情见日志。",
    "broken": f"模型接口自身出错，请稍后重试，{_OFFLINE}。",
    "redirect": "模型接口要把请求转到别的地址，为防止材料外传已停止，请核对 OPENAI_BASE_URL。",
    "web-page": "接口返回的是网页而不是模型的回答，请核对 OPENAI_BASE_URL（一般以 /v1 结尾）和代理设置。",
    "malformed": "接口返回的内容不合规范，请确认 OPENAI_BASE_URL 是 OpenAI 兼容接口。",
    "length": "模型的回答超过长度上限被截断，没有采用，请分部分起草，或换用上限更大的模型。",
    "filtered": f"模型接口以内容审查为由没有答完，没有采用，请检查材料，{_OFFLINE}。",
    "empty": f"模型没有给出正文，请重试，{_OFFLINE}。",
    "endless": "模型的回答长得不正常，已经停止，请换用其他模型。",
    "resting": f"模型接口连续出错，已暂停调用，请半分钟后再试，{_OFFLINE}。",
}
_WORTH_RETRYING = frozenset({"unreachable", "slow", "stalled", "cut", "busy", "broken"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One failed attempt. `after` is what the endpoint asked to wait, in seconds; `detail` is for the log."""

    kind: str
    detail: str = ""
    after: float | None = None

    @property
    def retry(self) -> bool:
        return self.kind in _WORTH_RETRYING

    def failure(self) -> EndpointFailure:
        return (CutOff if self.kind == "length" else EndpointFailure)(_SENTENCES[self.kind])


class Failed(Exception):
    """Carries a fault through an attempt; never leaves `models`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault
