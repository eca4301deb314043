"""Equal wordings take turns from document to document."""

from assistant.domain import SentenceKind
from assistant.drafting import draft_offline
from assistant.drafting.varying import seed_of, varied
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK

WORDINGS = [f"说法{at}" for at in range(20)]


def test_the_same_office_and_year_get_the_same_order():
    seeds = [seed_of("清溪县柳溪镇人民政府", YEAR, ANNUAL) for _ in range(2)]
    assert varied(WORDINGS, seeds[0]) == varied(reversed(WORDINGS), seeds[1])


def test_another_year_gets_another_order():
    seeds = [seed_of("清溪县柳溪镇人民政府", year, ANNUAL) for year in (YEAR, YEAR + 1)]
    assert varied(WORDINGS, seeds[0]) != varied(WORDINGS, seeds[1])


def test_no_two_paragraphs_of_a_draft_begin_alike():
    draft = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)
    paragraphs = [
        paragraph for section in draft.sections for paragraph in section.paragraphs if paragraph.heading
    ]
    firsts = [paragraph.sentences[0] for paragraph in paragraphs]
    openers = [sentence.text[:2] for sentence in firsts if sentence.kind is SentenceKind.FILLER]
    assert openers and len(set(openers)) == len(openers)
