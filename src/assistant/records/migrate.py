"""Running the migrations: the one place that imports alembic."""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

_MIGRATIONS = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME = Lock()
"""alembic keeps what it is at in a global of its own."""


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest migration; each migration is one transaction."""
    config = configuration()
    with _ONE_AT_A_TIME, engine.connect().execution_options(immediate=True) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
