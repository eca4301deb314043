"""Facts to a draft: outline, the offline drafter, the model's drafter, rendering and repair."""

from assistant.drafting.offline import draft_offline
from assistant.drafting.plan import Demand, Group, Item, Plan, SectionPlan
from assistant.drafting.planning import plan
from assistant.drafting.rendering import Place, Rendering, render, rendering

__all__ = [
    "Demand",
    "Group",
    "Item",
    "Place",
    "Plan",
    "Rendering",
    "SectionPlan",
    "draft_offline",
    "plan",
    "render",
    "rendering",
]
