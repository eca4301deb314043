"""What proves a password: scrypt of the standard library, its cost written beside the hash."""

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode

from assistant.errors import UserError

_COST, _BLOCK, _PARALLEL = 2**15, 8, 1
_MEMORY_BYTES = 64 * 1024 * 1024
_FEWEST, _MOST = 8, 200


def check_strength(name: str, password: str) -> None:
    """Raises UserError for a password that is guessed at once, or too long to be worth hashing."""
    if not _FEWEST <= len(password) <= _MOST:
        raise UserError(f"密码应有 {_FEWEST} 到 {_MOST} 个字符，请换一个。")
    if password.isdigit() or len(set(password)) < 4 or name in password:
        raise UserError("密码太容易猜到：不要只用数字、重复的字符或账号名，请换一个。")


def proof_of(password: str) -> str:
    salt = secrets.token_bytes(16)
    hashed = _hashed(password, salt, _COST, _BLOCK, _PARALLEL)
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${_text(salt)}${_text(hashed)}"


def proves(password: str, proof: str) -> bool:
    """In the same time whether it does or not."""
    _, cost, block, parallel, salt, hashed = proof.split("$")
    made = _hashed(password[:_MOST], b64decode(salt), int(cost), int(block), int(parallel))
    return hmac.compare_digest(made, b64decode(hashed))


def _hashed(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    secret = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(secret, salt=salt, n=cost, r=block, p=parallel, maxmem=_MEMORY_BYTES)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")
