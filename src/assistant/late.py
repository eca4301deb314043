"""Fronts of packages whose machinery is loaded when it is first asked for; their values alone are light."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loader(package: str, places: Mapping[str, str]) -> Callable[[str], Any]:
    """A package's `__getattr__`: each name of `places` is found in the module of the package told there.

    A module must not be called as a name that it gives: Python binds the module beside it.
    """

    def load(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{places[name]}"), name)

    return load
