"""The checks of meaning, each of which can fail alone."""

from collections.abc import Callable, Iterable
from functools import partial

from assistant.checking.case import Case
from assistant.checking.meaning import rules
from assistant.checking.meaning.altered import Slot, altered
from assistant.checking.meaning.causes import check_causes
from assistant.checking.meaning.crossed import check_crossed
from assistant.checking.meaning.direction import check_direction
from assistant.checking.meaning.doers import check_doers
from assistant.checking.meaning.exchanged import check_exchanged
from assistant.checking.meaning.kept_open import check_kept_open
from assistant.checking.meaning.matters import check_matters
from assistant.checking.meaning.opposed import check_harm, opposed
from assistant.checking.meaning.outcomes import check_outcomes
from assistant.checking.meaning.part_as_all import check_part_as_all
from assistant.checking.meaning.progress import check_lost, check_progress
from assistant.checking.meaning.ranks import check_ordinals, check_ranks
from assistant.checking.meaning.renamed import RENAMED, check_located, check_renamed
from assistant.checking.meaning.replaced import check_replaced
from assistant.checking.meaning.rests import check_rests
from assistant.checking.meaning.roles import check_roles
from assistant.checking.meaning.rounds import check_rounds
from assistant.checking.meaning.scope import check_narrowed, check_scope
from assistant.checking.meaning.sequels import check_sequels_done, check_sequels_open
from assistant.checking.meaning.stages import check_set_back, check_stages
from assistant.checking.meaning.tiers import check_tiers
from assistant.checking.meaning.turned import check_finished, check_turned
from assistant.checking.meaning.unknown import check_unknown
from assistant.checking.meaning.unsupported import check_instructions, check_unsupported
from assistant.domain import Finding

SLOTS = (
    Slot("body", rules.BODY, exact=True, close=True),
    Slot("post", rules.POST, exact=True, close=True),
    Slot("level", rules.LEVEL, exact=True, in_plans=True),
    Slot("who", rules.PEOPLE, near=True),
    Slot("judgement", rules.JUDGEMENT, in_family=True),
    Slot("activity", RENAMED, exact=True, close=True, in_family=True, family="meeting"),
)

CHECKS: tuple[tuple[str, Callable[[Case], Iterable[Finding]]], ...] = (
    *((f"{slot.name} altered", partial(altered, slot=slot)) for slot in SLOTS),
    ("tiers", check_tiers),
    ("doers", check_doers),
    ("roles", check_roles),
    ("rounds", check_rounds),
    ("unknown", check_unknown),
    ("renamed", check_renamed),
    ("located", check_located),
    ("replaced", check_replaced),
    ("crossed", check_crossed),
    ("exchanged", check_exchanged),
    ("opposed", opposed),
    ("harm", check_harm),
    ("direction", check_direction),
    ("scope", check_scope),
    ("part as all", check_part_as_all),
    ("causes", check_causes),
    ("ranks", check_ranks),
    ("ordinals", check_ordinals),
    ("outcomes", check_outcomes),
    ("unsupported", check_unsupported),
    ("instructions", check_instructions),
    ("progress", check_progress),
    ("lost", check_lost),
    ("turned", check_turned),
    ("finished", check_finished),
    ("matters", check_matters),
    ("rests", check_rests),
    ("stages", check_stages),
    ("set back", check_set_back),
    ("sequels done", check_sequels_done),
    ("sequels open", check_sequels_open),
    ("kept open", check_kept_open),
    ("narrowed", check_narrowed),
)
