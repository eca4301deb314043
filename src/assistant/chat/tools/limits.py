"""What may not be written into a report, whoever asks for it and by whichever road."""

import re

from assistant.chat.lists import rows
from assistant.errors import Refused


def allowed(text: str) -> str:
    """The text as it is. Raises Refused with the reason where a report may not say it."""
    if reason := limit(text):
        raise Refused(reason)
    return text


def limit(text: str) -> str:
    """Why a report may not say this, "" where it may."""
    return next((reason for pattern, reason in rows("limits") if re.search(pattern, text)), "")
