"""Read by alembic: which tables, on which connection."""

from alembic import context

from assistant.records.schema import metadata

connection = context.config.attributes.get("connection")
if connection is None:
    context.configure(url=context.config.get_main_option("sqlalchemy.url"), target_metadata=metadata)
else:
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True
    )
with context.begin_transaction():
    context.run_migrations()
