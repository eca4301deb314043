"""Numbers to call: their digits name a line (12345转办43件) and count nothing.

Source: the lists of public service numbers of 工业和信息化部.
"""

import re

from assistant.domain import Quantity

_HOTLINE = re.compile(
    r"12(?:123|309|315|318|319|320|328|329|333|336|337|345|348|350|351|355|356|358|363|365|366|368|369|371|377|378"
    r"|379|380|385|388|389|393|395|396|398)|95598|96110"
)


def names_a_line(figure: Quantity) -> bool:
    """Whether the digits name a hotline, whatever stands behind them (12345件96)."""
    return _HOTLINE.fullmatch(figure.text.removesuffix(figure.unit)) is not None
