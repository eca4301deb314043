"""What a child process is given so that it finds the modules that this one has found."""

import os
import sys


def as_here() -> dict[str, str]:
    """Variables of its environment."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
