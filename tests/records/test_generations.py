"""Which index generation is searched."""

from assistant.records import Generation, Records, Stage


def generation(id: str, space: str = "hash-1024-v1") -> Generation:
    return Generation(id, space, 1024, "", Stage.BUILDING, 3, f"2026-01-0{id}")


def test_one_that_is_being_built_is_not_searched(records: Records) -> None:
    records.add_generation(generation("1"))
    assert records.published("hash-1024-v1") is None


def test_publishing_retires_the_forerunner(records: Records) -> None:
    for id in ("1", "2"):
        records.add_generation(generation(id))
        records.publish(id, {"ids.npy": {"size": 1}})
    found = records.published("hash-1024-v1")
    assert found is not None
    assert (found.id, found.count, found.manifest) == ("2", 3, {"ids.npy": {"size": 1}})
    assert [g.stage for g in records.generations()] == [Stage.RETIRED, Stage.PUBLISHED]


def test_each_space_has_its_own(records: Records) -> None:
    for id, space in (("1", "hash-1024-v1"), ("2", "bge-512-v1")):
        records.add_generation(generation(id, space))
        records.publish(id, {})
    assert [records.published(space) is not None for space in ("hash-1024-v1", "bge-512-v1")] == [True, True]


def test_a_broken_one_is_dropped(records: Records) -> None:
    records.add_generation(generation("1"))
    records.mark_generation("1", Stage.BROKEN)
    records.drop_generation("1")
    assert records.generations() == ()
