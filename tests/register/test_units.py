"""Things are counted in the unit that writing has for them."""

import pytest

from assistant.language import quantities
from assistant.register.units import counted_in


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("62个小饭店", "家"),
        ("30个路灯", "盏"),
        ("12个无人机", "台"),
        ("5个专题会", "次"),
        ("36个承诺书", "份"),
        ("14个村", "个"),
        ("21个问题", "个"),
        ("办结12个，", "件"),
        ("聘请调解员20名，45岁以下的11个", "名"),
        ("发现问题11个，其余2个", "个"),
        ("走访企业36家，发现问题12个", "个"),
        ("设立人民调解委员会26个", "个"),
        ("20个残疾人日间照料服务中心", "个"),
        ("年初那会儿是21个", "个"),
    ],
)
def test_the_last_figure_is_counted_in(text: str, unit: str) -> None:
    assert counted_in(quantities(text)[-1], text) == unit
