"""Keys and personal numbers never reach a log."""

import re

_MASK = "***"
_PATTERNS = (
    re.compile(r"(?i)\b(?:bearer|basic)\s+[\w.~+/=-]{6,}"),
    re.compile(r"\b(?:sk|pk|ak|key)-[\w-]{6,}"),
    re.compile(r"(?i)(?<=api_key=)[^\s&\"']+|(?<=api-key: )\S+"),
    re.compile(r"(?<=://)[^/\s@]+(?=@)"),
    re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])"),
    re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
)


def mask(text: str) -> str:
    """The text with keys, tokens, passwords in addresses, ID and phone numbers replaced by ***."""
    for pattern in _PATTERNS:
        text = pattern.sub(_MASK, text)
    return text
