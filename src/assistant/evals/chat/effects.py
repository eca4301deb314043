"""Whether a turn has done what was wanted, told from the facts and the draft before and after it."""

from assistant.domain import Fact
from assistant.editing import State
from assistant.evals.chat.playing import Played
from assistant.evals.chat.scenarios import Intent
from assistant.language import quantities

_CHANGING = frozenset(
    {
        "add_fact",
        "change_fact",
        "drop_fact",
        "draft_report",
        "draft_section",
        "rewrite",
        "undo",
        "notes_pasted",
    }
)


_LEFT_OUT = "稿子里没有"
"""Said of what was never written: it need not be dropped. What must not stand there is looked at anyway."""


def effect_right(played: Played) -> bool:
    """All wishes of the turn have had their effect, and nothing that must not stand there does."""
    text = stated(played.after)
    if any(word in text for word in played.turn.draft_lacks):
        return False
    return all(_done(intent, played) for intent in played.turn.intents) and not _strayed(played)


def stated(state: State) -> str:
    """All that would go into a report: facts that may be written, and the draft."""
    facts = "\n".join(fact.text for fact in state.sheet.facts if fact.usable)
    return f"{facts}\n{state.document.text if state.document else ''}"


def _done(intent: Intent, played: Played) -> bool:
    before, after = played.before, played.after
    match intent.name:
        case "change_fact":
            return _figure(after, intent.slot("to")) and not _rose(before, after, intent.slot("from"))
        case "add_fact":
            return _added(intent, played)
        case "drop_fact":
            figure = intent.slot("from")
            gone = not _figure(after, figure) if figure else _usable(after) < _usable(before)
            return gone or _LEFT_OUT in played.reply
        case "draft_report":
            return after.document is not None and after.document.text.strip() in played.shown
        case "draft_section":
            return after.document is not None and bool(played.shown)
        case "notes_pasted":
            return len(after.sheet.facts) > len(before.sheet.facts)
        case "undo":
            return after != before
        case "rewrite":
            return _figures(before) <= _figures(after) or intent.slot("to") in stated(after)
        case "export":
            return after.document is not None
        case _:
            return True


def _added(intent: Intent, played: Played) -> bool:
    """The new fact is there, or held back or declined with a reason that is said."""
    wanted = intent.slot("to")
    said = "\n".join(fact.text for fact in played.after.sheet.facts)
    new = len(played.after.sheet.facts) > len(played.before.sheet.facts)
    if not new:
        return "refuse" in played.intents or played.asked or _declined(played)
    return not wanted or wanted.rstrip("人次场件元") in said


def _strayed(played: Played) -> bool:
    """Facts have changed though nothing that was wanted changes them."""
    wanted = {intent.name for intent in played.turn.intents}
    if wanted & _CHANGING:
        return False
    return played.before.sheet.facts != played.after.sheet.facts


def _declined(played: Played) -> bool:
    return any(word in played.reply for word in ("不能", "不宜", "不得", "请"))


def _figure(state: State, written: str) -> bool:
    """Whether a fact that may be written has the figure."""
    wanted = {one.value for one in quantities(written)}
    return not wanted or bool(wanted & {one.value for fact in _facts(state) for one in fact.figures})


def _rose(before: State, after: State, written: str) -> bool:
    """Whether a figure that was to go stands in more facts than before, or in all that had it."""
    wanted = {one.value for one in quantities(written)}

    def count(state: State) -> int:
        return sum(one.value in wanted for fact in _facts(state) for one in fact.figures)

    return bool(wanted) and count(before) > 0 and count(after) >= count(before)


def _figures(state: State) -> set[object]:
    return {one.value for fact in _facts(state) for one in fact.figures}


def _facts(state: State) -> list[Fact]:
    return [fact for fact in state.sheet.facts if fact.usable]


def _usable(state: State) -> int:
    return len(_facts(state))
