"""Facts to a draft: outline, the offline drafter, the model's drafter, rendering and repair."""

from assistant.drafting.fillers import SHARE
from assistant.drafting.offline import OFFLINE, draft_offline
from assistant.drafting.plan import Demand, Group, Item, Plan, SectionPlan
from assistant.drafting.planning import plan
from assistant.drafting.rendering import Place, Rendering, render, rendering
from assistant.drafting.repairing import repair
from assistant.drafting.with_model import LLM, Hand, OnLine, OnSection, Progress, draft_with_model

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
    "plan",
    "render",
    "rendering",
    "repair",
]
