"""The commands, thin: each parses its options, calls the workspace and prints what comes back."""

import os
import sys


def main() -> None:
    # Idle BLAS threads make the checker's small matrix products four times slower. The setting counts only
    # where it stands before numpy is loaded, so the commands are imported after it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from assistant.cli.console import run

    sys.exit(run(sys.argv[1:]))
