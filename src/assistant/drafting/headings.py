"""Under which planned heading a model's paragraph stands: its own wording of headings is not taken over."""

from collections.abc import Set as AbstractSet

from assistant.drafting.plan import SectionPlan


def heading_of(given: str, stated: AbstractSet[str], planned: SectionPlan, taken: AbstractSet[str]) -> str:
    """The planned heading of a paragraph; "" where it goes on under the one before.

    The group whose facts the paragraph states most decides, else the heading the model gave, if it is one of
    the plan's. No heading stands twice.
    """
    groups = [group for group in planned.groups if group.heading and group.heading not in taken]
    if not groups:
        return ""
    best = max(groups, key=lambda group: sum(fact.id in stated for fact in group.facts))
    if any(fact.id in stated for fact in best.facts):
        return best.heading
    return next((group.heading for group in groups if group.heading == given), "")
