"""What recordings are called, and which of them say a phrase together."""

import pytest

from queue_server.domain.recording import ways


def test_a_phrase_that_never_differs_is_one_recording_by_its_code() -> None:
    assert ways("voice-queue-number", {}) == (("queue-number",),)


def test_a_recall_is_one_recording_for_each_time() -> None:
    assert ways("voice-recall", {"nth": 2}) == (("recall-2",),)


@pytest.mark.parametrize(
    ("read", "whole", "signs"),
    [
        ("B, 0, 1, 2", "number-b-0-1-2", ("b", "0", "1", "2")),
        ("B, 112", "number-b-112", ("b", "112")),
        ("K, T, P, 0, 0, 7", "number-k-t-p-0-0-7", ("k", "t", "p", "0", "0", "7")),
    ],
)
def test_a_number_is_said_whole_or_sign_by_sign(read: str, whole: str, signs: tuple[str, ...]) -> None:
    assert ways("voice-number", {"number": read}) == ((whole,), signs)


@pytest.mark.parametrize(
    ("read", "whole", "signs"),
    [
        ("23", "counter-23", ("counter", "23")),
        ("3, A", "counter-3-a", ("counter", "3", "a")),
        ("Meja informasi 2", "counter-meja-informasi-2", ("counter", "meja", "informasi", "2")),
    ],
)
def test_a_counter_is_said_whole_or_by_its_word_and_signs(
    read: str, whole: str, signs: tuple[str, ...]
) -> None:
    assert ways("voice-counter", {"counter": read}) == ((whole,), signs)


def test_a_name_holds_nothing_that_a_file_may_not() -> None:
    (way,) = ways("voice-agency", {"agency": "B, P, J, S Kesehatan / Ketenagakerjaan: \\ ..\n"})
    assert way == ("agency-b-p-j-s-kesehatan-ketenagakerjaan",)
