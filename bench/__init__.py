"""How fast the assistant is, each figure beside the plain way of doing the same: `make bench`."""
