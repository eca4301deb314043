"""The past wording that a sentence of a draft leant on: masked, with whose and of which year it is."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.domain import Passage, SentenceKind
from assistant.drafting import LLM
from assistant.editing import Document, Trace
from assistant.language import sentences
from assistant.language.masking import mask
from assistant.workspace.installation import Installation

_MOST = 3
_ALIKE = 0.45


@dataclass(frozen=True, slots=True)
class PastWording:
    """`wording` has 〔数〕〔日期〕〔名称〕 in place of what the report said."""

    issuer: str
    year: int | None
    heading: str
    wording: str


def past_wording(workspace: Installation, document: Document, trace: Trace) -> tuple[PastWording, ...]:
    """Past sentences behind the sentence at a trace, nearest first.

    A sentence that names its passages has those. A model is shown passages for a whole section: of what it
    was shown, the sentences most like the one it wrote count.
    """
    manifest = document.manifest
    lent = manifest.exemplars if manifest and manifest.drafter == LLM else ()
    ids = trace.exemplars or (lent if trace.kind is not SentenceKind.PENDING else ())
    if not ids or not workspace.has_records:
        return ()
    said = mask(trace.span.of(document.text))
    nearest = sorted(
        (_nearest(passage, said) for passage in workspace.kept.records.passages(ids)),
        key=lambda one: -one[0],
    )
    wanted = (found for likeness, found in nearest if trace.exemplars or likeness >= _ALIKE)
    return tuple(dict.fromkeys(wanted))[:_MOST]


def _nearest(passage: Passage, said: str) -> tuple[float, PastWording]:
    """The passage's sentence most like what is said, and how alike they are from 0 to 1."""
    masked = passage.masked
    likeness, wording = max(
        (
            (SequenceMatcher(None, span.of(masked), said, autojunk=False).ratio(), span.of(masked))
            for span in sentences(masked)
        ),
        default=(0.0, masked),
    )
    return likeness, PastWording(passage.issuer, passage.year, passage.heading, wording)
