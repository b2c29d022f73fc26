"""A folder of sounds that never grows beyond its bound and never gives out half a file."""

import os
from pathlib import Path

import numpy as np

from queue_server.adapters.speech.cache import Cache

SECOND = np.zeros(22_050)
SIZE = 44_144


def name(number: int) -> str:
    return f"{number:032x}"


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 3 * SIZE)
    for number in range(3):
        cache.write(name(number), SECOND)
    assert cache.find(name(0))
    cache.write(name(3), SECOND)
    assert [bool(cache.find(name(number))) for number in range(4)] == [True, False, True, True]
    assert len(list(tmp_path.iterdir())) == 3
    assert cache.bytes <= 3 * SIZE


def test_the_bound_holds_over_a_restart_and_so_does_the_order(tmp_path: Path) -> None:
    before = Cache(tmp_path, 3 * SIZE)
    for number in range(3):
        os.utime(before.write(name(number), SECOND), (1000 - number, 1000 - number))
    after = Cache(tmp_path, 3 * SIZE)
    after.write(name(3), SECOND)
    assert not (tmp_path / f"{name(2)}.wav").exists()
    assert after.find(name(0))


def test_a_file_torn_by_a_power_cut_is_not_given_out(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10 * SIZE)
    whole = cache.write(name(1), SECOND)
    for torn in (b"", whole.read_bytes()[:40], whole.read_bytes()[:-2], bytes(SIZE)):
        whole.write_bytes(torn)
        assert cache.find(name(1)) is None


def test_a_file_that_someone_took_away_is_made_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 10 * SIZE)
    cache.write(name(1), SECOND).unlink()
    assert cache.find(name(1)) is None
    cache.write(name(1), SECOND)
    assert cache.find(name(1))


def test_what_a_killed_process_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    old, new = tmp_path / "old.1.part", tmp_path / "new.2.part"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    Cache(tmp_path, SIZE)
    assert not old.exists()
    assert new.exists()
