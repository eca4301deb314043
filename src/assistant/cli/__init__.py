"""The commands, thin: each parses its options, calls the workspace and prints what comes back."""

import gc
import os
import sys


def main() -> None:
    # Idle BLAS threads make the checker's small matrix products four times slower. The setting counts only
    # where it stands before numpy is loaded, so the commands are imported after it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is loaded here lives as long as the process: the collector need not go through it again and again.
    gc.disable()
    from assistant.cli.console import run

    gc.freeze()
    gc.enable()
    sys.exit(run(sys.argv[1:]))
