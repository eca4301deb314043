"""Facts to a draft: outline, the offline drafter, the model's drafter, rendering and repair."""

from typing import TYPE_CHECKING

from assistant.drafting.plan import Demand, Group, Item, Plan, SectionPlan
from assistant.drafting.rendering import Place, Rendering, render, rendering
from assistant.late import loader

if TYPE_CHECKING:
    from assistant.drafting.fillers import SHARE
    from assistant.drafting.offline import OFFLINE, draft_offline
    from assistant.drafting.repairing import repair
    from assistant.drafting.with_model import LLM, Hand, OnLine, OnSection, Progress, draft_with_model
else:
    __getattr__ = loader(
        __name__,
        {
            "SHARE": "fillers",
            "OFFLINE": "offline",
            "draft_offline": "offline",
            "repair": "repairing",
            "LLM": "with_model",
            "Hand": "with_model",
            "OnLine": "with_model",
            "OnSection": "with_model",
            "Progress": "with_model",
            "draft_with_model": "with_model",
        },
    )

__all__ = [
    "LLM",
    "OFFLINE",
    "SHARE",
    "Demand",
    "Group",
    "Hand",
    "Item",
    "OnLine",
    "OnSection",
    "Place",
    "Plan",
    "Progress",
    "Rendering",
    "SectionPlan",
    "draft_offline",
    "draft_with_model",
    "render",
    "rendering",
    "repair",
]
