"""What the page's libraries read from the environment, set before they are imported: they stay at home."""

import os
from pathlib import Path

_OURS = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_SHARE": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",
    # After every event Gradio would sum up the last ten thousand in pandas, for a page that is switched off.
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": str(10**12),
    "GRADIO_ANALYTICS_MAX_EVENTS": "100",
}
_TRACING = ("LANGSMITH_", "LANGCHAIN_", "OTEL_")


def stay_at_home(uploads: Path) -> None:
    """Nobody's setting opens a door that the guard does not know of."""
    for name in [name for name in os.environ if name.startswith(("GRADIO_", *_TRACING))]:
        del os.environ[name]
    os.environ.update(_OURS, GRADIO_TEMP_DIR=str(uploads))
