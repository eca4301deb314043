"""Whether an installation is well: each part looked at on its own, with what to do where it is not."""

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.settings import Settings
from assistant.workspace.values import DoctorCheck
