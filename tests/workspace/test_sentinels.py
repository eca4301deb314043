"""Nothing of a past report and nothing a model makes up leaves unmarked, whoever drafts.

Every past report of the library holds impossible values. Drafts are made offline and by bad writers behind
a real endpoint, of other lines of the sample notes each time: 16 in CI, 200 with `make sentinels`
(ASSISTANT_SENTINEL_DRAFTS).
"""

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain import Fact, SentenceKind, Severity
from assistant.facts import NoteLine
from assistant.language import normalise, quantities
from assistant.settings import Settings
from assistant.testing import INVENTED, WRITERS, OpenAIServer, openai_server, reciting
from assistant.workspace import Drafted, DraftRequest, Workspace
from assistant.workspace.materials import read_notes

pytestmark = pytest.mark.slow

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
OFFICE = "临澄县白石渡镇人民政府"
NOTES = (CORPUS / "notes" / "baishidu" / "notes-2025.txt", CORPUS / "notes" / "liping" / "wechat-2025.txt")
LINES_A_DRAFT = 8
DRAFTS = int(os.environ.get("ASSISTANT_SENTINEL_DRAFTS", "16"))

PLANTED = (
    "全年开展巡回宣讲7419次，2月30日在甲乙丙村举行。",
    "村民欧阳问天获评“九霄模范户”，调解成功率109.9%。",
    "印发《天机阁巡查办法》，文号为天机〔2024〕7419号。",
    "党委书记上官云鹤包案化解积案7419件，办结率提高到109.9%。",
)
SENTINELS = ("7419", "甲乙丙", "欧阳问天", "九霄", "天机", "2月30日", "上官云鹤", "109.9")
MODES = ("length", "trunc_clean", "thinking", "no_streaming")
HANDS = ("offline", *WRITERS, "recite", *MODES)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose library holds three reports, two of them the office's own, all planted."""
    root = tmp_path_factory.mktemp("sentinels")
    for town, year in (("baishidu", 2022), ("baishidu", 2024), ("shanian", 2024)):
        found = next((CORPUS / "reports" / town).glob(f"{year}-fazhi-annual.*"))
        planted = _planted(found.read_text(encoding="utf-8"))
        (root / f"{town}-{year}{found.suffix}").write_text(planted, encoding="utf-8")
    with Workspace.open(Settings(data_dir=root / "data", embedding="hash"), write=True) as workspace:
        workspace.ingest(sorted(root.glob("*-20*")))
    return root / "data"


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, OpenAIServer]]:
    with openai_server() as honest, openai_server(lambda body: WRITERS_BY_HAND[hand_of(body)](body)) as bad:
        yield {"honest": honest, "bad": bad}


WRITERS_BY_HAND = {**WRITERS, "recite": reciting(*PLANTED)}


def hand_of(body: dict[str, object]) -> str:
    """The writer is chosen by the name of the model asked for."""
    return str(body["model"])


@pytest.mark.parametrize("number", range(DRAFTS))
def test_no_draft_holds_what_no_note_says(
    number: int, library: Path, servers: dict[str, OpenAIServer]
) -> None:
    hand = HANDS[number % len(HANDS)]
    notes = notes_of(number)
    drafted = drafted_by(hand, notes, library, servers)
    assert [value for value in SENTINELS if value in drafted.text] == []
    assert [value for value in INVENTED if value in drafted.text] == []
    assert unmarked_figures(drafted, notes) == []
    assert misplaced_figures(drafted) == []
    assert lost(drafted) == []


def drafted_by(
    hand: str, notes: tuple[NoteLine, ...], library: Path, servers: dict[str, OpenAIServer]
) -> Drafted:
    url = servers["honest"].at(hand) if hand in MODES else servers["bad"].url
    settings = Settings(
        data_dir=library,
        embedding="hash",
        model=hand,
        openai_base_url=url,
        first_byte_seconds=5,
        gap_seconds=5,
    )
    request = DraftRequest(
        notes=notes, issuer=OFFICE, year=2025, drafter="offline" if hand == "offline" else "auto"
    )
    with Workspace.open(settings) as workspace:
        return workspace.draft(request)


def notes_of(number: int) -> tuple[NoteLine, ...]:
    """Some lines of the sample notes, other ones for each draft, in their order."""
    notes = NOTES[number // len(HANDS) % len(NOTES)]
    lines = [line for line in read_notes(notes) if any(map(str.isdigit, line.text))]
    return tuple(sorted(random.Random(number).sample(lines, LINES_A_DRAFT), key=lambda line: line.line))


def unmarked_figures(drafted: Drafted, notes: tuple[NoteLine, ...]) -> list[str]:
    """Figures of the body that stand in no note, are no sum the drafter says it made, and have no finding.

    Read by a pattern of this test's own: the drafter's reader is on trial.
    """
    noted = normalise("\n".join(line.text for line in notes))
    known = set(re.findall(r"\d+(?:\.\d+)?", noted)) | set(re.findall(r"\d+", noted))
    known |= {str(figure.value) for figure in quantities(noted)} | sums(drafted)
    body = drafted.text.partition("现将")[2] or drafted.text
    at = len(drafted.text) - len(body)
    marked = [f.span for f in drafted.check.findings if f.span and f.severity is not Severity.INFO]
    return [
        match.group()
        for match in re.finditer(r"\d+(?:\.\d+)?", body)
        if match.group() not in {*known, "2025", "2026"}
        and not any(span.start <= match.start() + at < span.end for span in marked)
    ]


def sums(drafted: Drafted) -> set[str]:
    """What the facts of each sentence marked as computed come to, unit by unit."""
    facts = {fact.id: fact for fact in drafted.draft.facts}
    found: set[str] = set()
    for section in drafted.draft.sections:
        for sentence in section.sentences:
            if sentence.kind is SentenceKind.DERIVED:
                counted: Counter[str] = Counter()
                for figure in (figure for id in sentence.facts for figure in facts[id].figures):
                    counted[figure.unit] += figure.value or 0
                found |= {str(value) for value in counted.values()}
    return found


def misplaced_figures(drafted: Drafted) -> list[str]:
    """Sentences that hold a figure which the lines of their own facts have not."""
    facts = {fact.id: fact for fact in drafted.draft.facts}
    return [
        sentence.text
        for section in drafted.draft.sections
        for sentence in section.sentences
        if sentence.kind is SentenceKind.FACT
        and not _figures(sentence.text)
        <= {"2025", "2026"}.union(*(_figures(_told(facts[id])) for id in sentence.facts))
    ]


def _told(fact: Fact) -> str:
    """The fact with the line it was read from; spelled figures as digits too."""
    said = normalise(f"{fact.text}\n{fact.source.text}")
    return f"{said}\n{' '.join(str(figure.value) for figure in quantities(said))}"


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d+", normalise(text)))


def lost(drafted: Drafted) -> list[str]:
    """Facts that are neither used nor listed with a reason."""
    draft = drafted.draft
    used = {id for section in draft.sections for sentence in section.sentences for id in sentence.facts}
    return sorted(
        {fact.id for fact in draft.facts} - used - {item.fact for item in draft.unused if item.reason}
    )


def _planted(text: str) -> str:
    """The beginning of each paragraph with a planted sentence, one after the other."""
    lines = text.splitlines()
    return "\n".join(
        f"{line[:60].rpartition('，')[0]}。{PLANTED[at % len(PLANTED)]}" if len(line) > 60 else line
        for at, line in enumerate(lines)
    )
