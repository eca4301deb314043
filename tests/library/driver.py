"""Run as a process that a test kills: ingests a folder and says what is kept.

python -m tests.library.driver DATA_DIR SOURCE_DIR
"""

import sys
from pathlib import Path

from assistant.errors import AssistantError
from assistant.library import Library, Progress
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records


def tell(progress: Progress) -> None:
    sys.stdout.write(f"kept {progress.report}\n")
    sys.stdout.flush()


def main() -> None:
    data_dir, source = Path(sys.argv[1]), Path(sys.argv[2])
    try:
        with Records.open(data_dir, write=True) as records:
            sys.stdout.write("open\n")
            sys.stdout.flush()
            done = Library(records, data_dir, HashEmbeddings()).ingest([source], tell=tell)
            sys.stdout.write(f"done {done.added} {done.skipped} {done.replaced} {''.join(done.fell_back)}\n")
    except AssistantError as error:
        sys.stdout.write(f"failed {error}\n")


if __name__ == "__main__":
    main()
