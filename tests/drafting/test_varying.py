"""Equal wordings take turns from document to document."""

from assistant.domain import SentenceKind
from assistant.drafting import draft_offline
from assistant.drafting.varying import seed_of, varied
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, fact

WORDINGS = [f"说法{at}" for at in range(20)]


def test_the_same_notes_get_the_same_order():
    seeds = [seed_of([fact("普法宣传47场")]) for _ in range(2)]
    assert varied(WORDINGS, seeds[0]) == varied(reversed(WORDINGS), seeds[1])


def test_other_notes_get_another_order():
    seeds = [seed_of([fact(text)]) for text in ("普法宣传47场", "普法宣传48场")]
    assert varied(WORDINGS, seeds[0]) != varied(WORDINGS, seeds[1])


def test_no_two_paragraphs_of_a_draft_begin_alike():
    draft = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)
    paragraphs = [
        paragraph for section in draft.sections for paragraph in section.paragraphs if paragraph.heading
    ]
    firsts = [paragraph.sentences[0] for paragraph in paragraphs]
    openers = [sentence.text[:2] for sentence in firsts if sentence.kind is SentenceKind.FILLER]
    assert openers and len(set(openers)) == len(openers)
