"""Usage: what the model behind the drafts took, by the manifests that go with them; nothing offline."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.scorers.prose import mean
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Price, Score, of_value


def usage(trials: Sequence[Trial], price: Price | None = None) -> Iterator[Score]:
    """Tokens, seconds and, where a price is given, cost a draft; answers that came from the cache.

    Tokens are told of those drafts only whose endpoint counts them; an answer from the cache takes none.
    """
    asked = [one.draft.manifest for one in trials if one.draft.manifest.model]
    if not asked:
        return
    counted = [made.tokens for made in asked if made.tokens]
    yield mean("model/tokens-in", [float(tokens[0]) for tokens in counted])
    yield mean("model/tokens-out", [float(tokens[1]) for tokens in counted])
    if price:
        yield mean("model/cost", [price.of(tokens) for tokens in counted])
    yield mean("model/seconds", [made.seconds for made in asked])
    yield of_value("model/cached", float(sum(made.cached for made in asked)), f"in {len(asked)} drafts")
