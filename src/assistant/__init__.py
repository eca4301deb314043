"""Drafts the annual reports of a Chinese township office from raw notes, and proves every figure.

`from assistant import Workspace, check, facts`: nothing is loaded before it is used.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.workspace import Workspace, check, facts

__all__ = ["Workspace", "check", "facts"]


def _public(name: str) -> Any:
    from assistant import workspace

    return getattr(workspace, name)


class _Package(ModuleType):
    """`facts` is the function, and stays it when Python binds the subpackage of that name beside it."""

    @property
    def facts(self) -> Any:
        return _public("facts")

    @facts.setter
    def facts(self, subpackage: ModuleType) -> None:
        """Python sets this on import; `assistant.facts` is found in sys.modules all the same."""


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in __all__:
        return _public(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
