"""From a message to wishes: which tool, with which words; what was said before fills what is left out.

A message is put before one reader after another; the first that knows it as a whole answers for all of it.
What none of them knows is taken clause by clause.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.chat.router.adding import TALK, added, additions, offered, tells_again
from assistant.chat.router.by_clause import by_clause
from assistant.chat.router.comparing import compared
from assistant.chat.router.continuing import continued
from assistant.chat.router.declining import led_in, order, unmasked, what_stands
from assistant.chat.router.detailing import detailed
from assistant.chat.router.framing import framed
from assistant.chat.router.heard import REFUSE, SMALLTALK, Heard, Wish
from assistant.chat.router.listing import listed_facts, recorded, told_under
from assistant.chat.router.open_items import of_what_is_open
from assistant.chat.router.pasted import handed, pasted
from assistant.chat.router.reasons import cause_turned
from assistant.chat.router.reckoning import reckoned
from assistant.chat.router.replying import replied
from assistant.chat.router.spoken import plain
from assistant.chat.router.stating import restated_fact
from assistant.chat.router.weighing import first, tells_by_hand

_TOLD = frozenset({"notes_pasted", "add_fact", REFUSE})
"""What a line of figures may be heard as and still tells facts; the reader of notes sifts orders out."""
_APART = re.compile("[；;。]")

Wishes = tuple[Wish, ...]
Reader = Callable[[str, Heard], Wishes]
"""Of a message as it was typed; `Heard.text` is the same in plain words. () where it knows nothing of it."""


def wishes_of(message: str, context: Heard) -> Wishes:
    """The wishes of a message in the order in which they are done: facts that are told before drafting.

    `context` is what the message may lean on.
    """
    if turned := cause_turned(message.strip(), context):
        return turned
    text, answers = unmasked(message)
    declined = tuple(Wish(REFUSE, said=answer) for answer in answers)
    heard = replace(context, text=plain(text))
    one_line = "\n" not in text
    readings = (read(text, heard) for read, of_one_line in _READERS if one_line or not of_one_line)
    found = next(filter(None, readings), ())
    return (*found, *declined) if found else by_clause(heard.text, context, declined)


def _refused(text: str, heard: Heard) -> Wishes:
    whole = order(text)
    said = whole.answer if whole and whole.whole else led_in(text)
    return (Wish(REFUSE, said=said + what_stands(text, heard)),) if said else ()


def _replied(text: str, heard: Heard) -> Wishes:
    reply = replied(text, heard)
    return (reply,) if reply else ()


def _in_plain_words(read: Reader) -> Reader:
    """The reader put before the message in plain words."""
    return lambda _, heard: read(heard.text, heard)


def _framed(text: str, heard: Heard) -> Wishes:
    framing, rest = framed(text, heard)
    return (*framing, *(wishes_of(rest, heard) if rest else ())) if framing else ()


def _reckoned(_: str, heard: Heard) -> Wishes:
    computing, rest = reckoned(heard.text, heard)
    return (*(wishes_of(rest, heard) if rest else ()), *computing) if computing else ()


def _handed(text: str, _: Heard) -> Wishes:
    given = handed(text)
    return (Wish(given.intent, given.intent, {"text": given.text}, topic=given.text),) if given else ()


def _told_under(text: str, heard: Heard) -> Wishes:
    return tuple(added(one, heard) for one in told_under(text, heard.topic))


def _listed(text: str, heard: Heard) -> Wishes:
    return tuple(wish for one in listed_facts(text) for wish in additions(replace(heard, text=one)))


def _recorded(text: str, heard: Heard) -> Wishes:
    """What is to be noted; where only its figure differs from a known one, that is put right."""
    told = () if "：" in text else recorded(heard.text)
    lines = (replace(heard, text=one) for one in told)
    return tuple(restated_fact(one) or added(one.text, one) for one in lines)


def _pasted(text: str, heard: Heard) -> Wishes:
    """Raw notes, and what is asked about them; a line that tells a fact or two is told by hand."""
    one_line = "\n" not in text
    found = None if one_line and first(text) not in _TOLD else pasted(text)
    if found is None:
        return ()
    by_hand = one_line and not found.request and tells_by_hand(text)
    if by_hand and (heard.facts or found.notes == text):
        lines = (replace(heard, text=f"补充：{one}") for one in _APART.split(found.notes) if one.strip())
        more = tuple(wish for line in lines for wish in additions(line))
        again = tells_again(replace(heard, text=found.notes)) or TALK.search(found.notes)
        return tuple(map(offered, more)) if again else more
    notes = Wish("notes_pasted", "take_notes", {"text": found.notes})
    asked = wishes_of(found.request, heard) if found.request else ()
    beside = (wish for wish in asked if wish.intent not in ("add_fact", "notes_pasted", SMALLTALK))
    return (notes, *beside)


_READERS: tuple[tuple[Reader, bool], ...] = (
    (_refused, True),
    (_replied, False),
    (_in_plain_words(compared), True),
    (_in_plain_words(detailed), True),
    (_in_plain_words(of_what_is_open), True),
    (_in_plain_words(continued), True),
    (_framed, True),
    (_reckoned, True),
    (_handed, False),
    (_told_under, False),
    (_listed, False),
    (_recorded, True),
    (_pasted, False),
)
"""In the order in which they are asked, and whether a reader knows nothing of more than one line."""
