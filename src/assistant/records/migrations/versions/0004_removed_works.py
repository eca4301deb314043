"""A removed piece of work can be brought back"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("works", sa.Column("removed", sa.String(length=32), nullable=True))
